package dcganlab.view.tip;

import javafx.scene.control.Tooltip;
import javafx.stage.Window;

import java.util.List;

/** The tooltips that are seen. */
public final class ShownTips {
    private ShownTips() {}

    /** What they say; asked on the JavaFX thread. */
    public static List<String> texts() {
        return all().stream().map(Tooltip::getText).toList();
    }

    /** Where they are. */
    public static List<? extends Window> windows() {
        return all();
    }

    static List<Tooltip> all() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Tooltip && each.isShowing())
                .map(Tooltip.class::cast)
                .toList();
    }
}
