package dcganlab.view.side;

import dcganlab.model.PlanFields;
import dcganlab.model.Setting;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The settings that may change while a run trains. While the past is shown they are still today's,
/// and say what they were then.
final class SettingsPane extends VBox {
    private final Map<Setting<?>, Node> rows = new HashMap<>();

    SettingsPane(LabState lab, ShownTexts texts) {
        PlanRows made = new PlanRows(lab, texts);
        getStyleClass().add("rows");
        for (Setting<?> setting : PlanFields.SETTINGS) {
            Node row = made.of(setting);
            row.getStyleClass().add("setting");
            rows.put(setting, row);
            getChildren().add(row);
        }
    }

    /// A setting's name and control.
    Node row(Setting<?> setting) {
        return Objects.requireNonNull(rows.get(setting), setting::name);
    }
}
