package dcganlab.training;

import dcganlab.model.Weights;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The service on an executor that runs everything at once, on the test's thread.
abstract class ServiceFixture {
    final ServiceLog log = new ServiceLog();
    TrainerFactory factory = (plan, progress) -> new DcganTrainer(plan, SmallRuns.discs(64));

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    TrainingService service;

    @BeforeEach
    void open() {
        service =
                new TrainingService(
                        Runnable::run,
                        (plan, progress) -> factory.prepare(plan, progress),
                        new RunLibrary(folder),
                        log);
        log.service = service;
    }

    @AfterEach
    void close() {
        service.close();
    }

    final Weights weights() {
        List<Weights> weights = new ArrayList<>();
        service.betweenSteps(trainer -> weights.add(trainer.generatorWeights()));
        return weights.getFirst();
    }
}
