package dcganlab.view.inside;

import dcganlab.model.LatentPoint;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.RecordedStep;
import dcganlab.model.RecordedStep.StageChange;
import dcganlab.model.StepPhase;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is to be seen in a part of a step: the first pictures of its batches, with what the
/// discriminator takes them for, or what each layer learns.
final class StepPictures extends VBox {
    /// Of pictures with opinions so many are enough, if they are larger then.
    private static final int FEWEST = 4;

    private final ShownTexts texts;
    private final StepWords words;
    private final PictureGrid upper;
    private final PictureGrid lower;

    StepPictures(ShownTexts texts, StepWords words) {
        this.texts = texts;
        this.words = words;
        getStyleClass().add("step-pictures");
        upper = grid("slow-upper");
        lower = grid("slow-lower");
        setMinSize(0, 0);
    }

    private PictureGrid grid(String id) {
        PictureGrid grid = new PictureGrid(texts);
        grid.setId(id);
        grid.setMinSize(0, 0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    void show(StepPhase phase, RecordedStep step) {
        getChildren().clear();
        int shown = step.points().size();
        switch (phase) {
            case NOISE -> add("seenNoise", shown, upper, noise(step.points()), null);
            case GENERATED -> add("seenGenerated", shown, upper, step.generated(), null);
            case REAL -> add("seenReal", shown, upper, step.real(), null);
            case LOSSES_D -> {
                add("judgedReal", shown, upper, step.real(), step.opinions(step.logitsReal()));
                add(
                        "judgedGenerated",
                        shown,
                        lower,
                        step.generated(),
                        step.opinions(step.logitsBefore()));
            }
            case GRADIENTS_D ->
                    add("gradientsD", bars(Part.DISCRIMINATOR, step, StageChange::gradient, false));
            case MOVE_D -> add("movedD", bars(Part.DISCRIMINATOR, step, StageChange::moved, true));
            case LOSS_G ->
                    add(
                            "judgedAgain",
                            shown,
                            upper,
                            step.generated(),
                            step.opinions(step.logitsAfter()));
            case MOVE_G -> {
                add("gradientsG", bars(Part.GENERATOR, step, StageChange::gradient, false));
                add("movedG", bars(Part.GENERATOR, step, StageChange::moved, true));
            }
        }
    }

    private static Pictures noise(List<LatentPoint> points) {
        return Pictures.joined(
                points.stream().map(point -> MapPictures.vector(point.toArray())).toList());
    }

    private StageBars bars(
            Part part, RecordedStep step, ToDoubleFunction<StageChange> length, boolean relative) {
        List<StageChange> changes =
                part == Part.GENERATOR ? step.generator() : step.discriminator();
        return new StageBars(
                words,
                part.layers(step.network()).stages(),
                changes.stream().mapToDouble(length).boxed().toList(),
                relative);
    }

    private void add(
            String key,
            int count,
            PictureGrid grid,
            Pictures pictures,
            @Nullable List<Double> opinions) {
        grid.setPictures(pictures);
        grid.setOpinions(opinions);
        grid.setFewest(opinions == null ? 0 : FEWEST);
        getChildren().addAll(caption(words.text(key, count)), grid);
    }

    private void add(String key, Node bars) {
        getChildren().addAll(caption(words.text(key)), bars);
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("heading");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        return caption;
    }
}
