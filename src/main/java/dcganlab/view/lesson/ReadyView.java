package dcganlab.view.lesson;

import dcganlab.lesson.Passage.Ready;
import dcganlab.model.ReadyRun;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Runs that ship with the lab, each to be opened by a button.
final class ReadyView extends VBox {
    ReadyView(Ready ready, LabState lab, ShownTexts texts, Doors doors) {
        getStyleClass().addAll("task", "ready");
        setId("task-" + ready.id());
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        for (ReadyRun run : ready.runs()) {
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
                lab.lesson().take(ready);
                doors.ready().accept(run, () -> lab.lesson().opened(ready, run));
            });
            buttons.getChildren().add(open);
        }
        getChildren()
                .setAll(
                        new TaskHead("step", texts),
                        ChapterPage.words(texts, ready.words()),
                        buttons,
                        new DoneMark(ready, lab.lesson(), texts));
    }
}
