package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.LabState;
import dcganlab.view.doctor.FindingsPane;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// The doctor's findings over whatever place is shown, until it is closed, or until one of its
/// buttons leads elsewhere: it would lie over what is to be seen there.
final class DoctorPanel extends VBox {
    /// @param look shows the steps in which something was found
    /// @param branch begins a branch with the settings that are advised
    DoctorPanel(LabState lab, ShownTexts texts, Consumer<Finding> look, Consumer<Finding> branch) {
        setId("doctor-panel");
        Tips.about(this, () -> texts.of("view.doctorTip"));
        getStyleClass().add("doctor-panel");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        Label heading = new Label();
        heading.textProperty().bind(texts.bound("view.doctor"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("doctor-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.accessibleTextProperty().bind(texts.bound("view.doctorClose"));
        Tips.give(close, texts.bound("view.doctorClose"));
        close.setOnAction(event -> setVisible(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, close);
        head.getStyleClass().add("card-head");
        FindingsPane findings =
                new FindingsPane(
                        lab, texts, leaving(look), leaving(branch), visibleProperty().asObject());
        VBox.setVgrow(findings, Priority.ALWAYS);
        getChildren().addAll(head, findings);
    }

    private Consumer<Finding> leaving(Consumer<Finding> action) {
        return finding -> {
            setVisible(false);
            action.accept(finding);
        };
    }

    /// Esc closes it, wherever the focus is.
    void press(KeyEvent event) {
        if (isVisible() && event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        }
    }
}
