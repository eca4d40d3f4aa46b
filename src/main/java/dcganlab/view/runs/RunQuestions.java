package dcganlab.view.runs;

import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks for a run's name or note, and before runs are thrown away.
final class RunQuestions {
    private static final int NAMED = 8;
    private static final double AROUND = 16;

    private final ShownTexts texts;
    private final Node place;

    /// @param place in whose window is asked
    RunQuestions(ShownTexts texts, Node place) {
        this.texts = texts;
        this.place = place;
    }

    Optional<String> name(RunRow run) {
        TextField field = new TextField(run.name());
        field.setPrefColumnCount(28);
        return ask("rename", run, field);
    }

    Optional<String> note(RunRow run) {
        TextArea area = new TextArea(run.note());
        area.setWrapText(true);
        area.setPrefColumnCount(32);
        area.setPrefRowCount(6);
        return ask("note", run, area);
    }

    private Optional<String> ask(String question, RunRow run, TextInputControl field) {
        field.setId("runs-" + question + "-field");
        field.setAccessibleText(text(question + "Header", run.name()));
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(place.getScene().getWindow());
        dialog.setTitle(text(question));
        dialog.setHeaderText(text(question + "Header", run.name()));
        VBox content = new VBox(field);
        content.setPadding(new Insets(AROUND));
        dialog.getDialogPane().setContent(content);
        ButtonType keep = new ButtonType(text("save"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(text("cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(keep, cancel);
        dialog.setResultConverter(button -> button == keep ? field.getText() : null);
        Node save = dialog.getDialogPane().lookupButton(keep);
        List<Node> order = List.of(field, save, dialog.getDialogPane().lookupButton(cancel));
        dialog.getDialogPane()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (event.getCode() == KeyCode.TAB) {
                                order.get(next(order, event.isShiftDown() ? -1 : 1)).requestFocus();
                                event.consume();
                            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                                dialog.setResult(field.getText());
                                event.consume();
                            }
                        });
        focusWhenShown(field);
        return dialog.showAndWait();
    }

    /// Tab leads from the field to what keeps the words, wherever the system has its buttons; nor
    /// is it written into a note.
    private static int next(List<Node> order, int way) {
        Node now = order.getFirst().getScene().getFocusOwner();
        return Math.floorMod(order.indexOf(now) + way, order.size());
    }

    /// The dialog calls itself shown before its window is: until then nothing can have the focus.
    private static void focusWhenShown(TextInputControl field) {
        field.getScene()
                .getWindow()
                .addEventHandler(
                        WindowEvent.WINDOW_SHOWN,
                        event -> {
                            field.requestFocus();
                            field.selectAll();
                        });
    }

    boolean trash(List<RunRow> runs) {
        Alert alert = new Alert(AlertType.CONFIRMATION);
        alert.initOwner(place.getScene().getWindow());
        alert.setTitle(text("trash"));
        alert.setHeaderText(text("trashHeader", runs.size(), runs.getFirst().name()));
        alert.setContentText(
                runs.size() == 1 ? text("trashText") : names(runs) + "\n\n" + text("trashText"));
        ButtonType agree = new ButtonType(text("trash"), ButtonData.APPLY);
        ButtonType keep = new ButtonType(text("keep"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(agree, keep);
        // A stray Enter must lose nothing.
        if (alert.getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setDefaultButton(true);
        }
        return alert.showAndWait().orElse(keep) == agree;
    }

    private String names(List<RunRow> runs) {
        String names =
                runs.stream().limit(NAMED).map(RunRow::name).collect(Collectors.joining("\n"));
        return runs.size() <= NAMED ? names : names + "\n\u2026";
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.runs." + key, arguments);
    }
}
