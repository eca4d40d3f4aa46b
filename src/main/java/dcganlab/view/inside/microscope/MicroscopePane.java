package dcganlab.view.inside.microscope;

import dcganlab.state.MicroscopeState;
import dcganlab.view.latent.Shown;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;

/// A transposed convolution of a few numbers under the microscope: sizes and numbers on the left,
/// on the right what is made of them, step by step.
///
/// While the keyboard is in it, but in no field, the arrows left and right step, Home and End go to
/// the ends, P plays and pauses.
public final class MicroscopePane extends Region {
    private static final double GAP = 8;
    private static final double SIDE = 15.4; // heights of the letters of the story

    private final MicroscopeState state;
    private final Phrases phrases;
    private final ChoiceBar choices;
    private final ScrollPane side = new ScrollPane();
    private final FiguresPane figures;
    private final Label story = new Label();
    private final StepBar steps;

    public MicroscopePane(MicroscopeState state, ShownTexts texts) {
        this.state = state;
        phrases = new Phrases(texts);
        getStyleClass().add("microscope");
        getStylesheets()
                .add(
                        Objects.requireNonNull(MicroscopePane.class.getResource("microscope.css"))
                                .toExternalForm());
        choices = new ChoiceBar(state, phrases);
        figures = new FiguresPane(state, phrases);
        steps = new StepBar(state, phrases, Shown.of(this));
        VBox left =
                new VBox(
                        new SizesPane(state, phrases),
                        new NumbersPane(state, phrases, figures::requestFocus));
        left.getStyleClass().add("side-column");
        side.setContent(left);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);
        side.getStyleClass().addAll("edge-to-edge", "side-scroller");
        story.setId("scope-story");
        story.getStyleClass().add("story");
        story.setWrapText(true);
        getChildren().setAll(choices, side, figures, story, steps);
        List.<ObservableValue<?>>of(
                        state.numbersProperty(),
                        state.operationProperty(),
                        state.wayBackProperty(),
                        state.followProperty(),
                        state.viewProperty(),
                        state.stepProperty())
                .forEach(property -> property.subscribe(now -> refresh()));
        texts.follow(this::refresh);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> press(state, event));
        // A button that was clicked on would leave the arrows to the window.
        addEventHandler(
                ActionEvent.ACTION,
                event -> {
                    if (event.getTarget() instanceof ButtonBase button
                            && !button.isFocusVisible()) {
                        figures.requestFocus();
                    }
                });
    }

    private void refresh() {
        choices.refresh();
        steps.refresh();
        steps.setVisible(!state.isStill());
        figures.refresh();
        story.setText(new Story(state, phrases).told());
        figures.setAccessibleText(story.getText());
    }

    /// What keys do in the microscope, unless they are typed into a field.
    static void press(MicroscopeState state, KeyEvent event) {
        if (event.isShortcutDown()
                || event.isAltDown()
                || event.isShiftDown()
                || event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> state.back();
            case RIGHT, KP_RIGHT -> state.next();
            case HOME -> state.go(0);
            case END -> state.go(state.steps());
            case P -> StepBar.toggle(state);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double bar = snapSizeY(choices.prefHeight(width));
        choices.resizeRelocate(left, top, width, bar);
        double below = top + bar + GAP;
        double tall = height - bar - GAP;
        double numbers = Math.rint(SIDE * story.getFont().getSize());
        side.resizeRelocate(left, below, numbers, tall);
        double right = left + numbers + GAP;
        double rest = width - numbers - GAP;
        boolean still = state.isStill();
        double buttons = still ? 0 : snapSizeY(steps.prefHeight(rest));
        // Where steps are told, figures must not jump from one to the next.
        double said = snapSizeY(still ? story.prefHeight(rest) : story.minHeight(rest));
        double drawn = tall - buttons - said - (still ? GAP : 2 * GAP);
        figures.resizeRelocate(right, below, rest, drawn);
        story.resizeRelocate(right, below + drawn + GAP, rest, said);
        steps.resizeRelocate(right, top + height - buttons, rest, buttons);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1000;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 560;
    }
}
