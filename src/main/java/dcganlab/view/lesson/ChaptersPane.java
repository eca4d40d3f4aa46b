package dcganlab.view.lesson;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Lesson;
import dcganlab.state.LabState;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.HashMap;
import java.util.Map;

/// Chapters at the left, and at the right what is read, predicted and done in one of them. A
/// chapter that was never seen is not built either.
///
/// Page Up and Page Down scroll, with Ctrl they go to the chapter before and after.
final class ChaptersPane extends HBox {
    /// Of a page, so that the last lines are seen again.
    private static final double PAGE = 0.85;

    private final LabState lab;
    private final LessonState state;
    private final ShownTexts texts;
    private final Doors doors;
    private final Runnable quiz;
    private final Map<Chapter, ChapterPage> pages = new HashMap<>();
    private final FigureViews figures;
    private final ScrollPane scroll = new ScrollPane();

    /// @param quiz goes to the quiz
    ChaptersPane(LabState lab, ShownTexts texts, Doors doors, Runnable quiz) {
        this.lab = lab;
        this.texts = texts;
        this.doors = doors;
        this.quiz = quiz;
        state = lab.lesson();
        figures = new FigureViews(lab, texts);
        getStyleClass().add("chapters-pane");
        scroll.setId("lesson-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "page-scroll");
        scroll.skinProperty().subscribe(this::dontCache);
        ScrollAnchor.on(scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(new ChapterList(state, texts), scroll);
        state.chapterProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// A scroll pane keeps an image of all that it shows, which would be painted anew with every
    /// picture that changes.
    private void dontCache() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void show(Chapter chapter) {
        scroll.setContent(
                pages.computeIfAbsent(
                        chapter,
                        each ->
                                new ChapterPage(
                                        each, Lesson.CHAPTERS, lab, texts, figures, doors, quiz)));
        scroll.setVvalue(0);
    }

    /// Whoever goes by keys from control to control stays where he is.
    void enter() {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        if (focus == null || !focus.isFocusVisible()) {
            scroll.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        int by = code == KeyCode.PAGE_DOWN ? 1 : code == KeyCode.PAGE_UP ? -1 : 0;
        if (by == 0 || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.isShortcutDown()) {
            state.goBy(by);
        } else {
            double seen = scroll.getViewportBounds().getHeight();
            double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
            if (hidden > 0) {
                scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * PAGE * seen / hidden, 0, 1));
            }
        }
        event.consume();
    }
}
