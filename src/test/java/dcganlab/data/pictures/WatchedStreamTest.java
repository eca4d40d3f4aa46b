package dcganlab.data.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.data.Load;
import dcganlab.data.LoadProgress;
import dcganlab.data.tree.FileOnDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

class WatchedStreamTest {
    @TempDir Path folder;

    @Test
    void bytesComeAsTheyStandInTheFile() throws Exception {
        byte[] content = new byte[20_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }

        try (WatchedStream in = stream(content, LoadProgress.UNWATCHED)) {
            byte[] read = new byte[content.length];
            in.readFully(read);
            assertArrayEquals(content, read);
            assertEquals(-1, in.read());
            in.seek(9_000);
            assertEquals(content[9_000] & 0xFF, in.read());
            in.seek(100);
            assertEquals(content[100] & 0xFF, in.read());
            assertEquals(101, in.getStreamPosition());
            assertEquals(20_000, in.length());
        }
    }

    @Test
    void endlessReadingBeyondTheEndIsStopped() throws Exception {
        try (WatchedStream in = stream(new byte[1], LoadProgress.UNWATCHED)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> {
                        for (int i = 0; i < 1_000_000; i++) {
                            in.read();
                        }
                    });
        }
    }

    @Test
    void cancelledLoadTakesTheFileAway() throws Exception {
        LoadProgress cancelled =
                new LoadProgress() {
                    @Override
                    public void loaded(int done, int total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };

        try (WatchedStream in = stream(new byte[1], cancelled)) {
            assertThrows(CancellationException.class, in::read);
        }
    }

    private WatchedStream stream(byte[] content, LoadProgress progress) throws IOException {
        Path file = Files.write(folder.resolve("a"), content);
        return new WatchedStream(FileOnDisk.chosen(file), new Load(progress));
    }
}
