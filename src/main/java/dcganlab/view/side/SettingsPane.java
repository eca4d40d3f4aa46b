package dcganlab.view.side;

import dcganlab.model.PlanFields;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.layout.VBox;

/// The settings that may change while a run trains. While the past is shown they are still today's,
/// and say what they were then.
final class SettingsPane extends VBox {
    SettingsPane(LabState lab, ShownTexts texts) {
        PlanRows rows = new PlanRows(lab, texts);
        getStyleClass().add("rows");
        PlanFields.SETTINGS.forEach(setting -> getChildren().add(rows.of(setting)));
    }
}
