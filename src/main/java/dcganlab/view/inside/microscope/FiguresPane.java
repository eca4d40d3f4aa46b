package dcganlab.view.inside.microscope;

import dcganlab.state.MicroscopeState;
import dcganlab.state.MicroscopeState.View;
import dcganlab.view.tip.Tips;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The figures, as large as there is room. It has the keyboard where no control has it, and keeps
/// the arrows, which step.
final class FiguresPane extends Region {
    private static final double GAP = 8;

    /// As many figures have no room for captions.
    private static final int MANY = 4;

    private final MicroscopeState state;
    private final Phrases phrases;
    private final Ink ink = new Ink();
    private final Ruler ruler;
    private final List<FigureCard> cards = new ArrayList<>();
    private final List<String> only;
    private final boolean enlargeable;
    private final Loupe loupe = new Loupe(cards);
    private @Nullable String large;
    private boolean stale;

    /// All figures; one of them can have all the room.
    FiguresPane(MicroscopeState state, Phrases phrases) {
        this(state, phrases, List.of(), true);
    }

    /// @param only the keys of the figures that are shown; all if there are none
    FiguresPane(MicroscopeState state, Phrases phrases, List<String> only) {
        this(state, phrases, only, false);
    }

    private FiguresPane(
            MicroscopeState state, Phrases phrases, List<String> only, boolean enlargeable) {
        this.state = state;
        this.phrases = phrases;
        ruler = new Ruler(phrases.texts());
        this.only = only;
        this.enlargeable = enlargeable;
        setId("scope-figures");
        Tips.about(this, () -> phrases.of("figuresAbout"));
        getStyleClass().add("figures-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> loupe.point(new Point2D(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> loupe.point(null));
        getChildren().setAll(ink, loupe);
        ink.onRestyled(() -> cards.forEach(FigureCard::redraw));
        refresh();
    }

    /// Shows what the state has, in the next pulse.
    void refresh() {
        stale = true;
        requestLayout();
    }

    private void follow() {
        List<Figures.Named> figures =
                new Figures(state, phrases)
                        .shown().stream()
                                .filter(each -> only.isEmpty() || only.contains(each.key()))
                                .toList();
        List<Figures.Named> alone =
                figures.stream().filter(each -> each.key().equals(large)).toList();
        if (alone.isEmpty()) {
            large = null;
        } else {
            figures = alone;
        }
        while (cards.size() > figures.size()) {
            getChildren().remove(cards.removeLast());
        }
        for (int i = 0; i < figures.size(); i++) {
            if (i == cards.size()) {
                cards.add(
                        new FigureCard(
                                ink,
                                phrases,
                                ruler,
                                figures.get(i),
                                enlargeable ? this::enlarge : null));
                getChildren().add(getChildren().size() - 1, cards.get(i)); // Below the loupe.
            }
            cards.get(i).show(figures.get(i), figures.size() < MANY);
        }
    }

    /// Gives a figure all the room, or back to all.
    private void enlarge(Figures.Named figure) {
        View view = figure.view();
        if (view != null) {
            state.viewProperty().set(state.getView() == view ? View.ALL : view);
        } else {
            large = large == null ? figure.key() : null;
            refresh();
        }
    }

    @Override
    protected void layoutChildren() {
        if (stale) {
            stale = false;
            follow();
        }
        int columns = columns();
        int rows = Math.ceilDiv(cards.size(), columns);
        double height = (getHeight() - (rows - 1) * GAP) / rows;
        for (int i = 0; i < cards.size(); i++) {
            int row = Math.floorDiv(i, columns);
            // The last one has the room that is left in its row.
            int inRow = Math.min(columns, cards.size() - row * columns);
            double width = (getWidth() - (inRow - 1) * GAP) / inRow;
            double x = snapPositionX(i % columns * (width + GAP));
            double y = snapPositionY(row * (height + GAP));
            cards.get(i).resizeRelocate(x, y, snapSizeX(width), snapSizeY(height));
        }
        loupe.resizeRelocate(0, 0, getWidth(), getHeight());
        loupe.requestLayout();
    }

    private int columns() {
        boolean line = state.getNumbers().geometry().isLine();
        return switch (cards.size()) {
            case 1 -> 1;
            case 2 -> line ? 1 : 2;
            case 3 -> line ? 2 : 3;
            default -> 2;
        };
    }
}
