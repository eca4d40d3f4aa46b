package dcganlab.view.side;

import dcganlab.model.Setting;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The left of the window: images, and below them the plan.
public final class SidePane extends ScrollPane {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed-at");
    private static final Duration LONG_ENOUGH = Duration.seconds(5);

    private final VBox rows;
    private final PlanPane plan;

    public SidePane(DataPane data, PlanPane plan) {
        this.plan = plan;
        rows = new VBox(data, plan);
        rows.getStyleClass().add("side");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-scroll");
        viewportBoundsProperty().subscribe((was, is) -> keepTop(was.getHeight(), is.getHeight()));
    }

    /// What is uppermost stays so when the window, or what stands below the side, gets another
    /// height: a scroll pane keeps its part of what is hidden, and so moves.
    private void keepTop(double before, double now) {
        double hidden = rows.getHeight() - now;
        if (before > 0 && hidden > 0) {
            double top = getVvalue() * Math.max(0, rows.getHeight() - before);
            setVvalue(Math.min(1, top / hidden));
        }
    }

    /// Brings a setting into the middle, marks it for a moment, and has the keyboard there.
    public void pointAt(Setting<?> setting) {
        Node row = plan.row(setting);
        getScene().getRoot().applyCss();
        getScene().getRoot().layout(); // The side may have come into sight just now.
        double middle = rows.sceneToLocal(row.localToScene(row.getLayoutBounds())).getCenterY();
        double seen = getViewportBounds().getHeight();
        double hidden = rows.getHeight() - seen;
        setVvalue(hidden <= 0 ? 0 : Math.clamp((middle - seen / 2) / hidden, 0, 1));
        row.pseudoClassStateChanged(POINTED, true);
        PauseTransition over = new PauseTransition(LONG_ENOUGH);
        over.setOnFinished(event -> row.pseudoClassStateChanged(POINTED, false));
        over.play();
        Node control = row.lookup("#plan-" + setting.name());
        if (control != null) {
            control.requestFocus();
        }
    }
}
