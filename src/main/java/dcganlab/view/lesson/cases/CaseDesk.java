package dcganlab.view.lesson.cases;

import dcganlab.lesson.disaster.Disaster;
import dcganlab.state.CasesState;
import dcganlab.state.LabState;
import dcganlab.view.lesson.Doors;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What all that shows the cases needs: their state, words, and what can be done with them.
///
/// @param doors lead to other places of the window
public record CaseDesk(LabState lab, ShownTexts texts, Doors doors) {
    CasesState state() {
        return lab.cases();
    }

    /// Begins a case where one watches it; the present run is kept as ever.
    void begin(Disaster disaster) {
        String name = texts.unmarked().of(key("number"), state().getOrder().number(disaster));
        doors.endRun()
                .accept(() -> {
                    state().begin(disaster, name);
                    doors.train().run();
                });
    }

    /// Leaves the case for what was there before.
    void back() {
        doors.endRun()
                .accept(() -> {
                    state().back();
                    doors.train().run();
                });
    }

    /// The key of a text of the cases.
    static String key(String name) {
        return "view.lesson.cases." + name;
    }

    ObservableValue<String> bound(String name, Object... arguments) {
        return texts.bound(key(name), arguments);
    }

    /// A label of one line or many, as wide as its box.
    static Label label(ObservableValue<String> words, String... styles) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Label label(String name, String... styles) {
        return label(bound(name), styles);
    }

    Button button(String id, String name, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(bound(name));
        button.setId("case-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Tips.about(button, () -> texts.of(key(name + "About")));
        return button;
    }
}
