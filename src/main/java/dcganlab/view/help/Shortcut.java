package dcganlab.view.help;

import dcganlab.model.Message;

import java.util.Locale;

/// A key that does something wherever one is, or in one place, and what.
enum Shortcut {
    PLAY(""),
    STEP("→"),
    PLACES("1 2 3 4 5"),
    HELP("F1"),
    WHAT("Shift+F1"),
    FULL_SCREEN("F11"),
    BACK("Esc"),
    EXPORT("Ctrl+E"),
    SAVE("Ctrl+S, Ctrl+O"),
    KEPT_STEPS("← →"),
    TEN_STEPS("PgUp, PgDn"),
    RANDOM("R, M"),
    UNDO("Ctrl+Z, Ctrl+Y"),
    SLIDER("← →, Shift+← →"),
    LOCK("L"),
    CHART("+ − 0 L O"),
    ENLARGE("Enter");

    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private final String keys;

    Shortcut(String keys) {
        this.keys = keys;
    }

    /// The keys as they stand on the keyboard; empty for the space bar, which has a name instead.
    String keys() {
        return MAC ? keys.replace("Ctrl+", "⌘") : keys;
    }

    Message what() {
        return Message.of("view.help.key" + name());
    }
}
