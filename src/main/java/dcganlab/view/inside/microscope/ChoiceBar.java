package dcganlab.view.inside.microscope;

import dcganlab.state.MicroscopeState;
import dcganlab.state.MicroscopeState.Follow;
import dcganlab.state.MicroscopeState.Operation;
import dcganlab.state.MicroscopeState.View;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

import java.util.List;

/// What is computed, in how many dimensions, what a step is, and which view is shown.
final class ChoiceBar extends FlowPane {
    /// The dimensions.
    enum Dimensions {
        ONE,
        TWO
    }

    /// The way through a strided convolution.
    enum Way {
        FORWARD,
        BACK
    }

    private final MicroscopeState state;
    private final ObjectProperty<Dimensions> dimensions =
            new SimpleObjectProperty<>(this, "dimensions", Dimensions.ONE);
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.FORWARD);
    private final Segments<View> views;
    private final Segments<Way> ways;
    private final Segments<Follow> follow;

    ChoiceBar(MicroscopeState state, Phrases phrases) {
        this.state = state;
        getStyleClass().add("choice-bar");
        views = new Segments<>("view", List.of(View.values()), state.viewProperty(), phrases);
        follow =
                new Segments<>("follow", List.of(Follow.values()), state.followProperty(), phrases);
        ways = new Segments<>("way", List.of(Way.values()), way, phrases);
        getChildren()
                .setAll(
                        new Segments<>(
                                "operation",
                                List.of(Operation.values()),
                                state.operationProperty(),
                                phrases),
                        ways,
                        new Segments<>(
                                "dimensions", List.of(Dimensions.values()), dimensions, phrases),
                        follow,
                        views);
        dimensions.subscribe((was, is) -> state.setLine(is == Dimensions.ONE));
        way.subscribe((was, is) -> state.wayBackProperty().set(is == Way.BACK));
    }

    /// Shows what the state has.
    void refresh() {
        dimensions.set(state.getNumbers().geometry().isLine() ? Dimensions.ONE : Dimensions.TWO);
        way.set(state.isWayBack() ? Way.BACK : Way.FORWARD);
        Operation operation = state.getOperation();
        boolean strided = operation == Operation.STRIDED;
        offer(ways, strided);
        boolean transposed = operation == Operation.TRANSPOSED || strided && state.isWayBack();
        offer(follow, transposed && state.getView() != View.EVENNESS);
        offer(views, transposed);
    }

    private static void offer(Node choice, boolean offered) {
        choice.setVisible(offered);
        choice.setManaged(offered);
    }
}
