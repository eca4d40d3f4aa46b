package dcganlab.view.tip;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.util.function.Supplier;

/// What is said about a node while the pointer rests on it, and by a screen reader as its help.
///
/// A window has one tooltip for all of its nodes: each is a popup with a scene and a skin of its
/// own, and at most one is ever seen. Where nodes with tips lie within each other, the innermost
/// that has something to say does.
public final class Tips {
    private Tips() {}

    /// Gives a node a tip; one that it had before is replaced, also while it is shown.
    ///
    /// @param words empty for no tip
    public static void give(Node node, String words) {
        Tip.of(node).say(words);
    }

    /// Gives a node a tip that changes.
    ///
    /// @param words asked for when the tip is shown, and followed while it is; empty for no tip
    public static void give(Node node, ObservableValue<String> words) {
        Tip.of(node).say(words);
    }

    /// Says at a node that is disabled why it is, instead of its tip.
    ///
    /// @param reason asked for when it is shown; empty for none
    public static void because(Node node, Supplier<String> reason) {
        Tip.of(node).because(reason);
    }

    /// Gives a node a help for screen readers that is not its tip.
    ///
    /// @param help asked for when it is read; empty for the tip
    public static void help(Node node, Supplier<String> help) {
        Tip.of(node).help(help);
    }

    /// Explains a node to whoever asks what it is, where its tip would say too little, or too much
    /// for one that comes by itself.
    ///
    /// @param words asked for when they are shown; empty for the tip
    public static void about(Node node, Supplier<String> words) {
        Tip.of(node).about(words);
    }

    /// What a node is and does, also while it can do nothing; empty where nothing is known of it.
    public static String explanation(Node node) {
        Tip tip = Tip.at(node);
        return tip == null ? "" : tip.explained();
    }

    /// Why a node, or what it lies in, can do nothing now; empty if it can, or where nothing is
    /// known of that.
    public static String why(Node node) {
        String why = "";
        for (Node each = node; why.isEmpty() && each != null && each.isDisabled(); ) {
            Tip tip = Tip.at(each);
            why = tip == null ? "" : tip.why();
            each = each.getParent();
        }
        return why;
    }

    /// What is said at a node now; empty for nothing.
    public static String at(Node node) {
        Tip tip = Tip.at(node);
        return tip == null ? "" : tip.said();
    }
}
