package dcganlab.view.inside.microscope;

import dcganlab.state.MicroscopeState;
import dcganlab.view.latent.Shown;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One view of the microscope, to stand in a text: sizes above, the figures, what the step does,
/// and the buttons to step. Its keys are the microscope's.
public final class MicroscopeFigure extends VBox {
    /// A figure of the microscope that can stand without the others of its view.
    public enum Part {
        WINDOW("window"),
        STRIDED("besideStrided"),
        POOLING("besidePooling"),
        COUNTS("counts"),
        PATTERN("pattern");

        private final String key;

        Part(String key) {
            this.key = key;
        }

        private String key() {
            return key;
        }
    }

    private final MicroscopeState state;
    private final Phrases phrases;
    private final FiguresPane figures;
    private final Label story = new Label();
    private final StepBar steps;

    /// @param sizes whether sizes can be chosen
    /// @param only the figures of the view that are shown; all if none are named
    public MicroscopeFigure(MicroscopeState state, ShownTexts texts, boolean sizes, Part... only) {
        this.state = state;
        phrases = new Phrases(texts);
        getStyleClass().addAll("microscope", "microscope-figure");
        getStylesheets()
                .add(
                        Objects.requireNonNull(MicroscopePane.class.getResource("microscope.css"))
                                .toExternalForm());
        figures = new FiguresPane(state, phrases, Stream.of(only).map(Part::key).toList());
        VBox.setVgrow(figures, Priority.ALWAYS);
        steps = new StepBar(state, phrases, Shown.of(this));
        steps.managedProperty().bind(steps.visibleProperty());
        story.getStyleClass().add("story");
        story.setWrapText(true);
        story.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(figures, story, steps);
        if (sizes) {
            getChildren().addFirst(choices());
        }
        List.<ObservableValue<?>>of(
                        state.numbersProperty(),
                        state.operationProperty(),
                        state.viewProperty(),
                        state.stepProperty())
                .forEach(property -> property.subscribe(now -> refresh()));
        texts.follow(this::refresh);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> MicroscopePane.press(state, event));
    }

    private Region choices() {
        SizeChoice input = new SizeChoice("inputSize", phrases, state::setInput);
        SizeChoice kernel = new SizeChoice("kernelSize", phrases, state::setKernel);
        SizeChoice stride = new SizeChoice("stride", phrases, state::setStride);
        SizeChoice padding = new SizeChoice("padding", phrases, state::setPadding);
        SizeChoice outputPadding =
                new SizeChoice("outputPadding", phrases, state::setOutputPadding);
        Label formula = new Label();
        formula.getStyleClass().add("formula");
        Runnable write =
                () -> {
                    Formula size = new Formula(state.getNumbers().geometry().across(), phrases);
                    // Whoever has predicted the result sees it when it has been computed.
                    formula.setText(isComputed() ? size.size() : size.open());
                };
        state.stepProperty().subscribe(now -> write.run());
        phrases.texts().follow(write);
        state.numbersProperty()
                .subscribe(numbers -> {
                    var axis = numbers.geometry().across();
                    boolean line = numbers.geometry().isLine();
                    int most = line ? MicroscopeState.LONGEST : MicroscopeState.WIDEST;
                    input.show(axis.input(), MicroscopeState.FEWEST, most);
                    kernel.show(axis.kernel(), 1, MicroscopeState.MOST_KERNEL);
                    stride.show(axis.stride(), 1, MicroscopeState.MOST_STRIDE);
                    padding.show(axis.padding(), 0, state.mostPadding());
                    outputPadding.show(axis.outputPadding(), 0, axis.stride() - 1);
                    write.run();
                });
        FlowPane choices = new FlowPane(input, kernel, stride, padding, outputPadding, formula);
        choices.getStyleClass().add("choice-bar");
        return choices;
    }

    private boolean isComputed() {
        return state.isStill() || state.getStep() == state.steps();
    }

    private void refresh() {
        steps.refresh();
        steps.setVisible(!state.isStill());
        figures.refresh();
        story.setText(new Story(state, phrases).told());
        figures.setAccessibleText(story.getText());
    }
}
