package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Passage.Comparison;
import dcganlab.model.FieldWords;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Trains runs side by side that differ in one switch, and goes to where they are watched.
final class ComparisonView extends VBox {
    ComparisonView(Comparison comparison, LabState lab, ShownTexts texts, Doors doors) {
        getStyleClass().addAll("task", "comparison");
        setId("task-" + comparison.id());
        FieldWords words = new FieldWords(texts::unmarked); // The runs keep these names.
        Button begin = new Button(null, new FontIcon(Feather.COLUMNS));
        begin.setId("begin-" + comparison.id());
        begin.getStyleClass().add(Styles.ACCENT);
        begin.textProperty()
                .bind(
                        texts.bound(() ->
                                texts.of(
                                        "view.lesson.compare",
                                        words.name(comparison.variation().field()),
                                        comparison.steps())));
        Tips.about(begin, () -> texts.of("view.lesson.compareAbout"));
        Tips.because(begin, () -> texts.of("view.runs.whySide"));
        lab.sideBySide()
                .lifecycleProperty()
                .subscribe(now -> begin.setDisable(lab.sideBySide().isGoing()));
        begin.setOnAction(event ->
                doors.endRun()
                        .accept(() -> {
                            lab.lesson()
                                    .compare(
                                            comparison,
                                            lab.getPlan(),
                                            comparison.variation().names(words));
                            lab.lesson().take(comparison);
                            doors.runs().run();
                        }));
        getChildren()
                .setAll(
                        new TaskHead("comparison", texts),
                        ChapterPage.words(texts, comparison.words()),
                        begin,
                        new DoneMark(comparison, lab.lesson(), texts));
    }
}
