package dcganlab.view.picture;

import dcganlab.view.text.ShownTexts;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The bars below the pictures of a grid. They stand where the pictures do; only their lengths
/// change as the discriminator learns.
final class OpinionBars {
    /// Space below a picture that a bar takes.
    static final int ROOM = (int) OpinionBar.HEIGHT + 2;

    private final ShownTexts texts;
    private final ObservableList<Node> place;
    private final List<OpinionBar> bars = new ArrayList<>();

    /// @param place where they are added
    OpinionBars(ShownTexts texts, ObservableList<Node> place) {
        this.texts = texts;
        this.place = place;
    }

    /// As many as that.
    void count(int wanted) {
        while (bars.size() > wanted) {
            place.remove(bars.removeLast());
        }
        while (bars.size() < wanted) {
            OpinionBar bar = new OpinionBar(texts, false);
            bar.setManaged(false);
            bar.setMouseTransparent(true);
            bars.add(bar);
            place.add(bar);
        }
    }

    void show(@Nullable List<Double> opinions) {
        List<Double> known = opinions == null ? List.of() : opinions;
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).show(i < known.size() ? known.get(i) : Double.NaN);
        }
    }

    /// Puts one below its picture.
    void place(int index, double x, double y, double width) {
        bars.get(index).resizeRelocate(x, y + 1, width, OpinionBar.HEIGHT);
    }
}
