package dcganlab.data.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Load;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @ValueSource(ints = {8_186, 8_187, 8_188, 8_189, 8_190, 8_191, 8_192, 16_381})
    void numbersAreReadWhereverTheyStand(int place) throws Exception {
        byte[] content = new byte[20_000];
        content[place] = 1;
        content[place + 3] = 4;

        try (WatchedStream in = stream(content, LoadProgress.UNWATCHED)) {
            in.readFully(new byte[place]);
            assertEquals(0x01000004, in.readInt());
            in.seek(place + 2);
            assertEquals(4, in.readUnsignedShort());
            in.seek(place);
            assertEquals(0x0100000400000000L, in.readLong());
        }
    }

    @Test
    void lessIsReadOnlyAtTheEnd() throws Exception {
        try (WatchedStream in = stream(new byte[10_000], LoadProgress.UNWATCHED)) {
            assertEquals(9_999, in.read(new byte[9_999]));
            assertEquals(1, in.read(new byte[9_999]));
            assertEquals(-1, in.read(new byte[9_999]));
            assertEquals(0, in.read(new byte[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00b-marker-at-8189.jpg", "00d-palette-iend-at-8189.png"})
    void picturesWithANumberAcrossTheBufferAreRead(String name) throws Exception {
        Files.write(folder.resolve(name), Loading.resource("cases/" + name));

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(1, set.size());
        assertEquals(List.of(), set.skipped());
    }

    @Test
    void pictureIsTurnedThoughItsOrientationLiesAcrossTheBuffer() throws Exception {
        String name = "00c-exif-orientation-at-8163.jpg";
        Path file = Files.write(folder.resolve(name), Loading.resource("cases/" + name));

        try (WatchedStream in =
                new WatchedStream(FileChannel.open(file), new Load(LoadProgress.UNWATCHED))) {
            assertNotEquals(Orientation.UPRIGHT, ExifBlock.orientation(in, ImageFormat.JPEG));
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
        return new WatchedStream(FileChannel.open(file), new Load(progress));
    }
}
