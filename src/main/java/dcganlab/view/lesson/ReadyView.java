package dcganlab.view.lesson;

import dcganlab.lesson.Passage.Exhibit;
import dcganlab.lesson.Passage.Ready;
import dcganlab.model.ReadyRun;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Runs that ship with the lab, each to be opened by a button.
final class ReadyView extends VBox {
    ReadyView(Ready ready, LabState lab, ShownTexts texts, Doors doors) {
        getStyleClass().addAll("task", "ready");
        setId("task-" + ready.id());
        getChildren().add(new TaskHead("step", texts));
        getChildren().add(ChapterPage.words(texts, ready.words()));
        for (Exhibit exhibit : ready.exhibits()) {
            HBox row =
                    new HBox(
                            open(ready, exhibit, lab, texts, doors),
                            ChapterPage.words(texts, exhibit.words()));
            row.getStyleClass().add("exhibit");
            getChildren().add(row);
        }
        getChildren().add(new DoneMark(ready, lab.lesson(), texts));
    }

    private static Button open(
            Ready ready, Exhibit exhibit, LabState lab, ShownTexts texts, Doors doors) {
        ReadyRun run = exhibit.run();
        Button open = new Button();
        open.setId("ready-" + run);
        open.textProperty().bind(texts.bound(run.title()));
        Tips.about(open, () -> texts.of("view.lesson.readyAbout"));
        Tips.because(open, () -> texts.of("view.runs.whySide"));
        lab.sideBySide()
                .lifecycleProperty()
                .subscribe(now -> open.setDisable(lab.sideBySide().isGoing()));
        lab.lesson()
                .keptProperty()
                .subscribe(kept ->
                        open.setGraphic(
                                new FontIcon(
                                        lab.lesson().wasOpened(ready, run)
                                                ? Feather.CHECK
                                                : Feather.BOOK_OPEN)));
        open.setOnAction(event -> {
            lab.lesson().take(ready, exhibit);
            doors.ready().accept(run, () -> lab.lesson().opened(ready, run));
        });
        return open;
    }
}
