package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Passage;
import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Comparison;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Own;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Ready;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Text;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.state.LabState;
import dcganlab.state.LessonState;
import dcganlab.view.help.TermText;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Function;

/// A chapter in one column. What a prediction covers is built when it is made.
final class ChapterPage extends VBox {
    private final Chapter chapter;
    private final List<Chapter> all;
    private final LabState lab;
    private final LessonState state;
    private final ShownTexts texts;
    private final FigureViews figures;
    private final Doors doors;
    private final Runnable quiz;
    private final VBox column = new VBox();
    private final HBox end = new HBox();
    private final Label covered = new Label();

    /// @param quiz goes to the quiz
    ChapterPage(
            Chapter chapter,
            List<Chapter> all,
            LabState lab,
            ShownTexts texts,
            FigureViews figures,
            Doors doors,
            Runnable quiz) {
        this.chapter = chapter;
        this.all = all;
        this.lab = lab;
        this.texts = texts;
        this.figures = figures;
        this.doors = doors;
        this.quiz = quiz;
        state = lab.lesson();
        getStyleClass().add("chapter-page");
        setId("page-" + chapter.id());
        column.getStyleClass().add("column");
        covered.textProperty().bind(texts.bound("view.lesson.covered"));
        covered.getStyleClass().add("covered");
        covered.setWrapText(true);
        covered.managedProperty().bind(covered.visibleProperty());
        prepareEnd();
        getChildren().setAll(head(), column, covered, end);
        if (all.getFirst().equals(chapter)) {
            getChildren().addFirst(new QuizInvitation(lab.quiz(), texts, quiz));
        }
        state.keptProperty().subscribe(kept -> uncover());
    }

    private Region head() {
        Label title = words(chapter.title());
        title.getStyleClass().add(Styles.TITLE_2);
        Label source = new Label();
        source.textProperty()
                .bind(texts.bound("view.lesson.source", chapter.minutes(), chapter.source()));
        source.getStyleClass().add("source");
        source.setWrapText(true);
        Label gloss = new Label();
        gloss.textProperty().bind(texts.bound("view.lesson.gloss" + chapter.id()));
        gloss.getStyleClass().add("source");
        gloss.setWrapText(true);
        gloss.visibleProperty().bind(gloss.textProperty().isNotEmpty());
        gloss.managedProperty().bind(gloss.visibleProperty());
        VBox head = new VBox(title, source, gloss);
        head.getStyleClass().add("page-head");
        return head;
    }

    private void prepareEnd() {
        int at = all.indexOf(chapter);
        end.getStyleClass().add("page-end");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        if (at > 0) {
            Button back = button("back", Feather.ARROW_LEFT);
            back.setOnAction(event -> state.goBy(-1));
            end.getChildren().add(back);
        }
        end.getChildren().add(spring);
        if (at < all.size() - 1) {
            Button next = onward("next", Feather.ARROW_RIGHT);
            next.setContentDisplay(ContentDisplay.RIGHT);
            next.setOnAction(event -> state.goBy(1));
            end.getChildren().add(next);
        } else {
            Button after = onward("quiz", Feather.HELP_CIRCLE);
            after.setOnAction(event -> quiz.run());
            end.getChildren().add(after);
        }
    }

    /// Stands out once there is nothing left to do here.
    private Button onward(String key, Feather icon) {
        Button button = button(key, icon);
        state.keptProperty()
                .subscribe(kept -> {
                    button.getStyleClass().remove(Styles.ACCENT);
                    if (state.isDone(chapter)) {
                        button.getStyleClass().add(Styles.ACCENT);
                    }
                });
        return button;
    }

    private Button button(String key, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("lesson-" + key);
        button.textProperty().bind(texts.bound("view.lesson." + key));
        Tips.about(button, () -> texts.of("view.lesson.neighbourAbout"));
        return button;
    }

    private void uncover() {
        List<Passage> open = state.uncovered(chapter);
        covered.setVisible(open.size() < chapter.passages().size());
        List<Node> shown = column.getChildren();
        if (shown.size() > open.size()) { // The lesson begins anew.
            shown.subList(open.size(), shown.size()).clear();
        }
        for (int i = shown.size(); i < open.size(); i++) {
            shown.add(view(open.get(i)));
        }
    }

    private Node view(Passage passage) {
        return switch (passage) {
            case Text(Message text) -> paragraph(text);
            case Live live -> new FigureCard(live, figures.of(live.figure()), texts);
            case Prediction prediction ->
                    new QuestionView(prediction, prediction.question(), state, texts);
            case Check check -> new QuestionView(check, check.question(), state, texts);
            case Own(var words) -> own(words);
            case Step step -> new StepView(step, chapter, lab, texts, doors);
            case Comparison comparison ->
                    new ComparisonView(comparison, chapter, lab, texts, doors);
            case Ready ready -> new ReadyView(ready, lab, texts, doors);
            case Reflection reflection -> new ReflectionView(reflection, state, texts, doors);
        };
    }

    /// Follows the plan.
    private Label own(Function<NetworkSpec, Message> words) {
        Label own = words(words.apply(lab.getPlan().network()));
        lab.planProperty()
                .subscribe(
                        plan -> own.textProperty().bind(texts.bound(words.apply(plan.network()))));
        return own;
    }

    private Label words(Message message) {
        return words(texts, message);
    }

    /// A paragraph that leads to the words of the glossary.
    private TermText paragraph(Message message) {
        TermText paragraph = new TermText(texts, texts.bound(message));
        paragraph.getStyleClass().add("words");
        return paragraph;
    }

    /// A paragraph, as wide as can be read with ease.
    static Label words(ShownTexts texts, Message message) {
        Label words = new Label();
        words.textProperty().bind(texts.bound(message));
        words.getStyleClass().add("words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }
}
