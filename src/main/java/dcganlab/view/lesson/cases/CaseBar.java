package dcganlab.view.lesson.cases;

import atlantafx.base.theme.Styles;

import dcganlab.state.OpenCase;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The case that is open, above every place: what is asked, and the ways to the answer; once it is
/// told, the way back.
public final class CaseBar extends HBox {
    private final CaseDesk desk;
    private final Runnable cases;
    private final Label words = new Label();

    /// @param cases shows the lesson's cases
    public CaseBar(CaseDesk desk, Runnable cases) {
        this.desk = desk;
        this.cases = cases;
        setId("case-bar");
        getStyleClass().add("case-bar");
        words.setId("case-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphic(new FontIcon(Feather.SEARCH));
        setMinHeight(USE_PREF_SIZE); // The place below would rather have it all.
        HBox.setHgrow(words, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        desk.state().openProperty().subscribe(this::show);
    }

    private void show(@Nullable OpenCase open) {
        setVisible(open != null);
        if (open == null) {
            getChildren().clear();
            return;
        }
        if (open.told()) {
            words.textProperty()
                    .bind(desk.bound("barTold", open.number(), open.disaster().right().title()));
            Button close = desk.button("leave", "stay", desk.state()::leave);
            getChildren()
                    .setAll(
                            words,
                            small(desk.button("solution", "solution", cases)),
                            small(desk.button("bar-back", back(desk), desk::back)),
                            small(close));
        } else {
            words.textProperty().bind(desk.bound("bar", open.number()));
            Button diagnose = small(desk.button("diagnose", "diagnose", cases));
            diagnose.getStyleClass().add(Styles.ACCENT);
            Button giveUp =
                    desk.button(
                            "give-up",
                            "giveUp",
                            () -> {
                                desk.state().giveUp();
                                cases.run();
                            });
            getChildren().setAll(words, diagnose, small(giveUp));
        }
    }

    /// What the way back leads to.
    static String back(CaseDesk desk) {
        return desk.state().hasOwn() ? "back" : "backToPlan";
    }

    private static Button small(Button button) {
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }
}
