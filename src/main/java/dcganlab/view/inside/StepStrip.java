package dcganlab.view.inside;

import dcganlab.model.Pictures;
import dcganlab.model.RecordedStep;
import dcganlab.model.StepPhase;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/// The first pictures of both batches of a step, from when they are there, and what the
/// discriminator takes them for while it judges them.
final class StepStrip extends HBox {
    private static final int SHOWN = 3;

    /// Keeps the place of what is judged sooner or later.
    private static final List<Double> UNKNOWN = Collections.nCopies(SHOWN, Double.NaN);

    private final PictureGrid generated;
    private final PictureGrid real;

    StepStrip(ShownTexts texts, StepWords words) {
        getStyleClass().add("step-strip");
        generated = grid(texts);
        real = grid(texts);
        getChildren()
                .setAll(
                        named(words.bound("elementGENERATED"), generated),
                        named(words.bound("elementREAL"), real));
    }

    private static PictureGrid grid(ShownTexts texts) {
        PictureGrid grid = new PictureGrid(texts);
        grid.setColumns(SHOWN);
        grid.setEmptyText("");
        return grid;
    }

    private static VBox named(ObservableValue<String> words, PictureGrid grid) {
        Label name = new Label();
        name.textProperty().bind(words);
        name.getStyleClass().add("heading");
        return new VBox(name, grid);
    }

    void show(StepPhase phase, RecordedStep step) {
        int at = phase.ordinal();
        boolean judged = at >= StepPhase.LOSSES_D.ordinal();
        boolean again = at >= StepPhase.LOSS_G.ordinal();
        show(
                generated,
                at >= StepPhase.GENERATED.ordinal() ? step.generated() : null,
                judged ? step.opinions(again ? step.logitsAfter() : step.logitsBefore()) : UNKNOWN);
        show(
                real,
                at >= StepPhase.REAL.ordinal() ? step.real() : null,
                judged && !again ? step.opinions(step.logitsReal()) : UNKNOWN);
    }

    private static void show(PictureGrid grid, @Nullable Pictures pictures, List<Double> opinions) {
        grid.setPictures(pictures == null ? null : pictures.first(SHOWN));
        grid.setOpinions(opinions.subList(0, SHOWN));
    }
}
