package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.TrainedKernel;
import dcganlab.model.convolution.Transposed;
import dcganlab.state.MicroscopeState;
import dcganlab.view.latent.IconButton;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.IntStream;

/// The numbers of the input and of the kernel, to be edited.
final class NumbersPane extends VBox {
    private final MicroscopeState state;
    private final Phrases phrases;
    private final List<NumberGrid> inputs;
    private final List<NumberGrid> kernels;
    private final Label inputTitle = new Label();
    private final Label kernelTitle = new Label();
    private final Label origin = new Label();
    private final VBox inputBox = new VBox();
    private final VBox kernelBox = new VBox();

    /// @param done runs after a kernel was taken
    NumbersPane(MicroscopeState state, Phrases phrases, Runnable done) {
        this.state = state;
        this.phrases = phrases;
        getStyleClass().addAll("panel", "numbers-pane");
        inputs = grids("input", "inputHead", state::editInput);
        kernels = grids("kernel", "kernelHead", state::editKernel);
        inputTitle.getStyleClass().add("panel-title");
        kernelTitle.getStyleClass().add("panel-title");
        origin.setId("scope-origin");
        origin.getStyleClass().add("caption");
        origin.setWrapText(true);
        origin.managedProperty().bind(origin.visibleProperty());
        IconButton example =
                new IconButton("scope-example", Feather.ROTATE_CCW, phrases.bound("exampleTip"));
        example.getStyleClass().addAll("button-icon", "flat", "small");
        example.setOnAction(event -> state.example());
        getChildren()
                .setAll(
                        header(inputTitle, example),
                        inputBox,
                        header(kernelTitle, new KernelMenu(state, phrases, done)),
                        kernelBox,
                        origin);
        state.numbersProperty().subscribe(this::show);
        state.takenProperty().subscribe(this::showOrigin);
        state.wayBackProperty().subscribe(is -> showNames());
        state.operationProperty().subscribe(is -> showNames());
        phrases.texts()
                .follow(() -> {
                    showNames();
                    showOrigin(state.takenProperty().get());
                });
    }

    private static HBox header(Label title, Node control) {
        title.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox header = new HBox(title, spring, control);
        header.getStyleClass().add("panel-header");
        return header;
    }

    /// Takes a number that was written, of a map.
    @FunctionalInterface
    private interface MapTaker {
        void take(int map, int index, double value);
    }

    private List<NumberGrid> grids(String id, String key, MapTaker taker) {
        return IntStream.range(0, MicroscopeState.MOST_MAPS)
                .mapToObj(map ->
                        new NumberGrid(
                                "scope-" + id + "-" + map,
                                key,
                                phrases,
                                (index, value) -> taker.take(map, index, value)))
                .toList();
    }

    private void show(Transposed numbers) {
        for (int map = 0; map < numbers.maps(); map++) {
            inputs.get(map).show(numbers.inputs().get(map));
            kernels.get(map).show(numbers.kernels().get(map));
        }
        boolean line = numbers.geometry().isLine();
        fill(inputBox, inputs.subList(0, numbers.maps()), line);
        fill(kernelBox, kernels.subList(0, numbers.maps()), line);
    }

    /// Lines one below the other, squares side by side. Nothing is done where all is in place, so
    /// that the keyboard stays where it is.
    private static void fill(VBox box, List<NumberGrid> grids, boolean line) {
        List<? extends Node> wanted = line ? grids : List.of();
        if (line ? box.getChildren().equals(wanted) : isRowOf(box, grids)) {
            return;
        }
        box.getChildren().clear();
        if (line) {
            box.getChildren().setAll(grids);
        } else {
            HBox row = new HBox(grids.toArray(Node[]::new));
            row.getStyleClass().add("maps");
            grids.forEach(grid -> HBox.setHgrow(grid, Priority.SOMETIMES));
            box.getChildren().setAll(row);
        }
    }

    private static boolean isRowOf(VBox box, List<NumberGrid> grids) {
        return box.getChildren().size() == 1
                && box.getChildren().getFirst() instanceof Pane row
                && row.getChildrenUnmodifiable().equals(grids);
    }

    private void showNames() {
        boolean gradient =
                state.getOperation() == MicroscopeState.Operation.STRIDED && state.isWayBack();
        inputTitle.setText(phrases.of(gradient ? "gradientHead" : "inputHead"));
        kernelTitle.setText(phrases.of("kernelHead"));
    }

    private void showOrigin(@Nullable TrainedKernel taken) {
        origin.setVisible(taken != null);
        if (taken != null) {
            origin.setText(
                    phrases.of(
                            "origin",
                            taken.layer(),
                            taken.in() + 1,
                            taken.out() + 1,
                            phrases.of("unit", Math.pow(10, taken.exponent()))));
        }
    }
}
