package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.CheckedDevice;
import dcganlab.model.Device;
import dcganlab.model.FieldWords;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// What the networks learn on. It is not there where there is nothing but the processor.
final class DeviceRow extends VBox {
    private final LabState lab;
    private final ShownTexts texts;
    private final ChoiceBox<Device> box;

    DeviceRow(LabState lab, ShownTexts texts, PlanRows rows) {
        this.lab = lab;
        this.texts = texts;
        box = rows.choiceBox(PlanFields.DEVICE, List.of(Device.CPU), this::words);
        FieldWords words = new FieldWords(texts::now);
        Tips.give(box, texts.bound(() -> words.tip(PlanFields.DEVICE)));
        getChildren().add(rows.row(PlanFields.DEVICE, box));
        setManaged(false);
        setVisible(false);
        lab.run().devicesProperty().subscribe(this::offer);
    }

    private void offer(List<CheckedDevice> devices) {
        if (devices.isEmpty()) {
            return;
        }
        Words.showAnew(box, this::words);
        for (CheckedDevice checked : devices) {
            Message trouble = checked.trouble();
            if (trouble != null) {
                getChildren().add(refused(checked, trouble));
            } else if (!box.getItems().contains(checked.device())) {
                box.getItems().add(checked.device());
            }
        }
        setManaged(true);
        setVisible(true);
    }

    /// Why a device is not among them.
    private Label refused(CheckedDevice checked, Message trouble) {
        Label refused = new Label();
        refused.textProperty()
                .bind(texts.bound(() -> text("deviceRefused", words(checked.device()), trouble)));
        refused.setId("plan-device-refused");
        refused.setWrapText(true);
        refused.setMinHeight(USE_PREF_SIZE);
        refused.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.WARNING);
        return refused;
    }

    private String words(Device device) {
        if (device.isProcessor()) {
            return text("deviceProcessor");
        }
        return lab.run().devicesProperty().get().stream()
                .filter(checked -> checked.device().equals(device) && !checked.name().isEmpty())
                .findFirst()
                .map(checked ->
                        text("deviceNamed", device.word(), checked.name(), checked.memory() / 1e9))
                .orElse(device.word());
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.side." + key, arguments);
    }
}
