package dcganlab.runs;

import dcganlab.model.Kept;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A run folder with a file of every kind, for something to happen to.
abstract class WholeRunFixture {
    static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));

    @TempDir Path folder;

    final List<Message> said = new CopyOnWriteArrayList<>();

    Path whole() throws Exception {
        Path parent = folder.resolve("parent");
        RunFolder run = RunFolder.create(parent, PLAN, false);
        try (RunJournal journal = run.journal(run.hold(), 0, Duration.ofDays(1), new Notes())) {
            for (int step = 1; step <= 3; step++) {
                journal.stepped(new StepMetrics(step, 0, step, 0, 1, 1, 1, 1, 1, 1, 1, 1));
            }
            journal.changed(2, Settings.PAPER.with(PlanFields.AVERAGED, true));
        }
        for (int step = 1; step <= 3; step++) {
            QualityLog.append(run.qualityFile(), new QualityMetrics(step, 60, 40, 0.5, 0.25));
            LayersLog.append(run.layersFile(), LayersLogTest.at(step));
        }
        run.write(state(1));
        run.write(state(2));
        run.write(new GeneratorAt(1));
        run.write(1, new Pictures(1, 1, 32, new byte[32 * 32]));
        Files.copy(run.sheetFile(1), run.samplesFile());
        run.save(
                Networks.random(Part.GENERATOR, PLAN.network()),
                Networks.random(Part.DISCRIMINATOR, PLAN.network()),
                2);
        Parent.write(parent.resolve("parent.json"), new Parent("elsewhere", 7));
        return parent;
    }

    static TrainerState state(long step) {
        return Networks.state(step, PLAN.network());
    }

    record GeneratorAt(long step) implements WeightsCopy {
        @Override
        public Weights weights() {
            return Networks.random(Part.GENERATOR, PLAN.network());
        }

        @Override
        public void close() {}
    }

    final class Notes implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {
            said.add(reason);
        }

        @Override
        public void writesAgain() {
            said.add(Message.of("runs.system", "again"));
        }

        @Override
        public void noticed(Message message) {
            throw new AssertionError(message);
        }

        @Override
        public void kept(Kept kept) {}
    }
}
