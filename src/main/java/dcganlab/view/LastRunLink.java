package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.OverrunStyle;

import java.nio.file.Path;
import java.util.List;

/// Goes on where one ended the last time, or with the run that was stopped.
final class LastRunLink extends Hyperlink {
    private final LabState lab;
    private final ShownTexts texts;

    LastRunLink(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        setId("transport-last-run");
        setMinWidth(0);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getStyleClass().add(Styles.TEXT_SMALL);
        managedProperty().bind(visibleProperty());
        for (ObservableValue<?> each :
                List.of(
                        lab.runs().lastProperty(),
                        lab.timeLine().folderProperty(),
                        lab.timeLine().nameProperty(),
                        lab.lookingProperty(),
                        lab.lifecycleProperty())) {
            each.subscribe(value -> offer());
        }
    }

    private void offer() {
        RunRow last = lab.runs().lastProperty().get();
        Path shown = lab.timeLine().folderProperty().get();
        StepMetrics latest = lab.run().latestProperty().get();
        boolean idle =
                lab.lifecycleProperty().get() instanceof Idle && !lab.lookingProperty().get();
        if (idle && shown != null && latest != null) {
            offer(shown, lab.timeLine().getName(), latest.step());
        } else if (idle && shown == null && last != null) {
            offer(last.path(), last.name(), last.step());
        } else {
            setVisible(false);
        }
    }

    private void offer(Path run, String name, long step) {
        textProperty().bind(texts.bound("view.lastRun", name, step));
        Tips.give(this, run.toString());
        setOnAction(event -> lab.open(run));
        setVisible(true);
    }
}
