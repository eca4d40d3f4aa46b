package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.Pictures;
import dcganlab.model.TrainingPlan;
import dcganlab.training.SmallRuns;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Opinions of the samples, given by hand. */
class OpinionsStateTest {
    private final List<JudgingRequest> asked = new ArrayList<>();
    private final Judging judging = new Judging(asked::add, asked::remove);
    private final PaintingRenderer renderer = new PaintingRenderer(8, 0);
    private final RunState run = new RunState(renderer, 4);
    private final DataState data = new DataState(List.of());
    private final ObjectProperty<TrainingPlan> plan = new SimpleObjectProperty<>(SmallRuns.PLAN);
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final OpinionsState opinions = new OpinionsState(judging, run, data, plan, wanted);

    @Test
    void nobodyIsAskedUnlessOpinionsAreWantedAndSeen() {
        opinions.watch(true);
        assertTrue(asked.isEmpty());
        assertNull(opinions.generatedProperty().get());
        wanted.set(true);
        assertEquals(1, asked.size());
        opinions.watch(false);
        assertTrue(asked.isEmpty());
        opinions.watch(true);
        wanted.set(false);
        assertTrue(asked.isEmpty());
        assertNull(opinions.realProperty().get());
    }

    @Test
    void whatTheDiscriminatorPutsOutBecomesAnOpinion() {
        opinions.watch(true);
        wanted.set(true);
        assertEquals(List.of(), opinions.generatedProperty().get(), "nobody knows yet");
        JudgingRequest request = asked.getFirst();
        assertEquals(run.fixedPoints(RunState.SAMPLES), request.points());
        judging.judged(
                List.of(
                        new Judgement(
                                request,
                                SmallRuns.PLAN.network(),
                                3,
                                new Pictures(0, 1, 32, new byte[0]),
                                List.of(0.0),
                                List.of(0.0, 100.0))));
        assertEquals(List.of(0.5), opinions.generatedProperty().get());
        assertEquals(List.of(0.5, 1.0), opinions.realProperty().get());
    }

    @Test
    void otherImagesAreJudgedInPlaceOfTheOldOnes() {
        renderer.answer(run::rendered);
        opinions.watch(true);
        wanted.set(true);
        assertNull(asked.getFirst().real());
        data.loaded(DataState.Loaded.of(DataChoice.portraits(30), SmallRuns.discs(30)));
        assertEquals(1, asked.size());
        assertEquals(DataState.PREVIEW, Objects.requireNonNull(asked.getFirst().real()).count());
        run.dimensionsChanged(6);
        assertEquals(1, asked.size());
        assertEquals(6, asked.getFirst().points().getFirst().dimensions());
    }
}
