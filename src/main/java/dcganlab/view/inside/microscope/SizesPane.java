package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Transposed;
import dcganlab.state.MicroscopeState;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The sizes that can be set, and what the output's size is by them.
final class SizesPane extends VBox {
    private static final int COLUMNS = 2;

    private final MicroscopeState state;
    private final Phrases phrases;
    private final SizeChoice input;
    private final SizeChoice kernel;
    private final SizeChoice stride;
    private final SizeChoice padding;
    private final SizeChoice outputPadding;
    private final SizeChoice maps;
    private final Label formula = new Label();
    private final Label rearranged = new Label();
    private final Label why = new Label();

    SizesPane(MicroscopeState state, Phrases phrases) {
        this.state = state;
        this.phrases = phrases;
        getStyleClass().addAll("panel", "sizes-pane");
        input = new SizeChoice("inputSize", phrases, state::setInput);
        kernel = new SizeChoice("kernelSize", phrases, state::setKernel);
        stride = new SizeChoice("stride", phrases, state::setStride);
        padding = new SizeChoice("padding", phrases, state::setPadding);
        outputPadding = new SizeChoice("outputPadding", phrases, state::setOutputPadding);
        maps = new SizeChoice("maps", phrases, state::setMaps);
        GridPane choices = new GridPane();
        choices.getStyleClass().add("choices");
        choices.addRow(0, input, maps);
        choices.addRow(1, kernel, stride);
        choices.addRow(2, padding, outputPadding);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            choices.getColumnConstraints().add(column);
        }
        Label title = new Label();
        title.textProperty().bind(phrases.bound("outputSize"));
        title.getStyleClass().add("panel-title");
        formula.setId("scope-formula");
        formula.getStyleClass().add("formula");
        rearranged.setId("scope-rearranged");
        rearranged.getStyleClass().addAll("formula", "second");
        why.setId("scope-why");
        why.getStyleClass().add("caption");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(choices, title, formula, rearranged, why);
        state.numbersProperty().subscribe(this::show);
        phrases.texts().follow(() -> show(state.getNumbers()));
    }

    private void show(Transposed numbers) {
        Axis axis = numbers.geometry().across();
        boolean line = numbers.geometry().isLine();
        int most = line ? MicroscopeState.LONGEST : MicroscopeState.WIDEST;
        input.show(axis.input(), MicroscopeState.FEWEST, most);
        kernel.show(axis.kernel(), 1, MicroscopeState.MOST_KERNEL);
        stride.show(axis.stride(), 1, MicroscopeState.MOST_STRIDE);
        padding.show(axis.padding(), 0, state.mostPadding());
        outputPadding.show(axis.outputPadding(), 0, axis.stride() - 1);
        maps.show(numbers.maps(), 1, MicroscopeState.MOST_MAPS);
        Formula size = new Formula(axis, phrases);
        formula.setText(size.size());
        rearranged.setText(size.rearranged());
        why.setText(size.why());
    }
}
