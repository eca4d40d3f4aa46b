package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.runs.ModelFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Executor;

/// Shows generators that no training here has brought: from a file, or the one that comes with the
/// lab. Returns at once; what came of it is said in the notices.
final class OtherGenerators {
    private final PresentRun run;
    private final ShownGenerator generator;
    private final Notices notices;
    private final Executor doorway;

    /// @param doorway runs tasks on the JavaFX thread
    OtherGenerators(PresentRun run, ShownGenerator generator, Notices notices, Executor doorway) {
        this.run = run;
        this.generator = generator;
        this.notices = notices;
        this.doorway = doorway;
    }

    /// Shows one in place of the run's, which is paused.
    void open(Path place) {
        notices.errand(() -> {
            Copies copies = Copies.of(ModelFile.readGenerator(place));
            run.service()
                    .whilePaused(() -> {
                        doorway.execute(() -> show(copies));
                        notices.say(Message.of("state.opened", place.getFileName()));
                    });
        });
    }

    /// Shows the lab's own unless a run has one, or will have one soon.
    void openBuiltIn() {
        notices.errand(() -> {
            try {
                Copies copies = Copies.of(builtIn());
                doorway.execute(() -> {
                    if (run.lifecycle().isIdle()) {
                        show(copies);
                    } else {
                        copies.close();
                    }
                });
            } catch (IOException e) {
                notices.warn(Message.of("state.builtIn", String.valueOf(e.getMessage())));
            }
        });
    }

    private static ModelFile builtIn() throws LabException, IOException {
        Path file = Files.createTempFile("portraits", ".safetensors");
        try (InputStream in =
                OtherGenerators.class.getResourceAsStream(
                        "/dcganlab/assets/portraits.safetensors")) {
            Files.copy(
                    Objects.requireNonNull(in, "assets/portraits.safetensors"),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
            return ModelFile.read(Part.GENERATOR, file);
        } finally {
            Files.delete(file);
        }
    }

    private void show(Copies copies) {
        generator.other(copies.drawing(), copies.inside());
        run.timeLine().left();
    }

    /// A generator to be drawn by, and to be looked into. Whoever shows it has the copies closed.
    private record Copies(GeneratorCopy drawing, NetworksCopy inside) implements AutoCloseable {
        static Copies of(ModelFile model) throws LabException {
            long step = GeneratorCopy.FROM_FILE;
            NetworksCopy inside = NetworksCopy.of(model.network(), model.weights(), null, step);
            return new Copies(new GeneratorCopy(model.network(), model.weights()), inside);
        }

        @Override
        public void close() {
            drawing.close();
            inside.close();
        }
    }
}
