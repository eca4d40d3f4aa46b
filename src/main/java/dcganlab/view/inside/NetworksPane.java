package dcganlab.view.inside;

import dcganlab.model.Insight;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Loss;
import dcganlab.model.PlanFields;
import dcganlab.state.InsideState;
import dcganlab.state.LabState;
import dcganlab.state.Taught;
import dcganlab.view.latent.Shown;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Both networks, alive, and the stage that is open.
final class NetworksPane extends VBox {
    /// How long a sentence stays while the run goes on.
    private static final long READING = 300_000_000L; // ns

    private final LabState lab;
    private final InsideState state;
    private final ShownTexts texts;
    private final LayerWords words;
    private final Diagram diagram;
    private final StagePane stage;
    private long told = System.nanoTime() - READING;

    NetworksPane(LabState lab, ShownTexts texts) {
        this.lab = lab;
        this.texts = texts;
        state = lab.inside();
        words = new LayerWords(texts);
        getStyleClass().add("networks-pane");
        diagram = new Diagram(state, texts);
        diagram.setMinHeight(Region.USE_PREF_SIZE);
        diagram.getStyleClass().add("panel");
        stage = new StagePane(state, texts, new StageCharts(lab, texts));
        stage.setMinHeight(0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().setAll(diagram, stage);
        heightProperty().subscribe(height -> diagram.share(height.doubleValue()));
        state.insightProperty().subscribe(() -> show(state.getInsight()));
        state.judgedProperty().subscribe(judged -> show(state.getInsight()));
        texts.follow(this::learnt);
        ObservableValue<Boolean> shown = Shown.of(this);
        lab.run()
                .latestProperty()
                .when(shown)
                .subscribe(step -> {
                    if (!(lab.lifecycleProperty().get() instanceof Running)) {
                        learnt(); // While it runs, with what is seen: nobody reads faster.
                    }
                });
        lab.lifecycleProperty().when(shown).subscribe(this::learnt);
    }

    private void show(@Nullable Insight insight) {
        fill(diagram, insight);
        stage.show(insight);
        // Nobody reads faster, and sentences are dear to paint.
        boolean reads = System.nanoTime() - told >= READING;
        if (reads || !(lab.lifecycleProperty().get() instanceof Running)) {
            learnt();
        }
    }

    private void fill(Diagram shown, @Nullable Insight insight) {
        shown.show(insight);
        shown.showOpinions(
                opinion(insight == null ? null : insight.generated()),
                opinion(insight == null ? null : insight.real()));
    }

    /// The diagram as it is seen, to be saved.
    DiagramPicture picture() {
        return new DiagramPicture(
                state,
                texts,
                copy -> {
                    fill(copy, state.getInsight());
                    tell(copy, taught());
                });
    }

    private double opinion(Insight.@Nullable Judged judged) {
        Loss loss = lab.getPlan().settings().get(PlanFields.LOSS);
        return judged == null ? Double.NaN : loss.opinion(judged.logit());
    }

    private void learnt() {
        told = System.nanoTime();
        tell(diagram, taught());
    }

    /// What the last step taught the networks that are seen, which may be of the past; none while
    /// none are seen, and of those from a file.
    private @Nullable Taught taught() {
        Insight insight = state.getInsight();
        return insight == null ? null : lab.run().taughtAt(insight.step());
    }

    /// Says whom a step taught.
    private void tell(Diagram shown, @Nullable Taught step) {
        LearningArrow ofG = shown.generatorLearns();
        LearningArrow ofD = shown.discriminatorLearns();
        boolean g = step != null && !Double.isNaN(step.lossG());
        boolean d = step != null && !Double.isNaN(step.lossD());
        ofG.learns(g);
        ofD.learns(d);
        ofG.say(
                g && step != null
                        ? words.text("generatorLearns", step.step(), step.lossG(), step.dGz2())
                        : words.text("generatorRests"));
        ofD.say(
                d && step != null
                        ? words.text(
                                "discriminatorLearns",
                                step.step(),
                                step.lossD(),
                                step.dX(),
                                step.dGz1())
                        : words.text("discriminatorRests"));
    }
}
