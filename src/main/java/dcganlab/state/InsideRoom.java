package dcganlab.state;

import dcganlab.inside.InsideRenderer;
import dcganlab.model.Insight;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.NetworkSpec;
import dcganlab.model.StepMetrics;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;

import java.util.random.RandomGenerator;

/// All that asks the networks themselves: who looks inside, what the microscope takes from there,
/// and who has the discriminator judge pictures. Has the renderer that looks into copies of them,
/// and passes its answers on. Belongs to the JavaFX thread.
final class InsideRoom implements AutoCloseable {
    private final InsideRenderer renderer;
    private final Runnable bringing;
    private final InsideState inside;
    private final MicroscopeState microscope = new MicroscopeState();
    private final Judging judging = new Judging(this::judge, this::end);
    private final OpinionsState opinions;
    private final GuessingState guessing;

    /// @param shown the shape of the networks that draw
    /// @param wantsOpinions whether the user wants the discriminator's opinions
    /// @param chance draws what is guessed
    /// @param bringing has the networks brought, for somebody begins to ask them
    InsideRoom(
            Threads threads,
            PlanState plan,
            ObservableValue<NetworkSpec> shown,
            DataState data,
            RunState run,
            LatentState latent,
            BooleanProperty wantsOpinions,
            RandomGenerator chance,
            Notices notices,
            Blindness blindness,
            Runnable bringing) {
        this.bringing = bringing;
        Mailbox<Insight> insights = new Mailbox<>(threads.doorway(), this::seen);
        Inbox<Judgement> judgements = new Inbox<>(threads.doorway(), judging::judged);
        renderer = new InsideRenderer(threads.inside(), insights::put, judgements::put);
        inside =
                new InsideState(
                        renderer,
                        this::watched,
                        latent,
                        data,
                        plan.property(),
                        notices,
                        blindness,
                        threads.doorway());
        microscope.askBy(inside::offerKernelsOf);
        opinions = new OpinionsState(judging, run, data, plan.property(), wantsOpinions);
        guessing =
                new GuessingState(
                        judging,
                        data,
                        shown,
                        plan.property(),
                        run.latestProperty().map(StepMetrics::step),
                        chance);
    }

    /// Takes the networks that are looked into.
    InsideRenderer renderer() {
        return renderer;
    }

    InsideState inside() {
        return inside;
    }

    MicroscopeState microscope() {
        return microscope;
    }

    OpinionsState opinions() {
        return opinions;
    }

    GuessingState guessing() {
        return guessing;
    }

    /// Others draw from now on.
    void networkChanged(NetworkSpec spec) {
        inside.networkChanged(spec);
    }

    private void watched(boolean is) {
        renderer.watched(is);
        if (is) {
            bringing.run();
        }
    }

    private void judge(JudgingRequest request) {
        boolean looked = renderer.isWatched();
        renderer.judge(request);
        if (!looked) {
            bringing.run();
        }
    }

    private void end(JudgingRequest request) {
        renderer.end(request);
    }

    private void seen(Insight insight) {
        inside.seen(insight);
        microscope.offer(KernelOffer.of(insight), KernelOffer.maps(insight));
    }

    @Override
    public void close() {
        renderer.close();
    }
}
