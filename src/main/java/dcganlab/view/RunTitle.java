package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.state.Origin;
import dcganlab.state.TimeLineState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;

/// What the run is called and, of a branch, from where it came. Where there is no room, the middle
/// of either is left out.
final class RunTitle extends VBox {
    private final ShownTexts texts;
    private final Label name = part("run-name");
    private final Label origin = part("run-origin");

    RunTitle(TimeLineState timeLine, ShownTexts texts) {
        this.texts = texts;
        setMinWidth(0);
        getStyleClass().add("run-title");
        getChildren().addAll(name, origin);
        name.getStyleClass().add(Styles.TEXT_MUTED);
        origin.getStyleClass().add("origin");
        origin.setGraphic(new FontIcon(Feather.GIT_BRANCH));
        name.textProperty().bind(timeLine.nameProperty());
        timeLine.folderProperty().subscribe(() -> tell(timeLine));
        timeLine.nameProperty().subscribe(() -> tell(timeLine));
        timeLine.originProperty().subscribe(this::show);
        texts.follow(() -> show(timeLine.originProperty().get()));
    }

    private static Label part(String id) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(0);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    /// The whole name, which may have no room, and where the run lies.
    private void tell(TimeLineState timeLine) {
        Path folder = timeLine.folderProperty().get();
        Tips.give(name, folder == null ? "" : timeLine.getName() + "\n" + folder);
    }

    private void show(@Nullable Origin from) {
        String words = from == null ? "" : texts.of("view.branchOf", from.run(), from.step());
        origin.setText(words);
        Tips.give(origin, words);
        origin.setVisible(from != null);
        origin.setManaged(from != null);
    }
}
