package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Archives are read in place, as the folder that they were made of.
class ArchiveTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "noname"})
    void archiveGivesWhatItsFolderGives(String name) throws Exception {
        Map<String, byte[]> files = pictures(60);
        files.put("__MACOSX/._0.png", new byte[] {1, 2, 3});
        files.put("cats/.DS_Store", new byte[] {1});
        files.put("cats/notes.txt", "Cats".getBytes(StandardCharsets.UTF_8));
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = unpacked.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }

        ImageSet set = Loading.colour(new ChosenFiles(archive(name, shuffled(files))));

        ImageSet expected = Loading.colour(new ChosenFiles(unpacked));
        assertEquals(60, set.size());
        assertEquals(expected.fingerprint(), set.fingerprint());
        assertEquals(List.of("cats", "dogs"), set.classes());
        assertEquals(labels(expected), labels(set));
        assertEquals(Loading.reasons(expected), Loading.reasons(set));
        assertEquals(3, set.skipped().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz"})
    void setInAnArchiveIsFoundBehindOtherFiles(String name) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/t10k-images-idx3-ubyte", idx(9, 1));
        files.put("data/train-labels-idx1-ubyte", new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 0, 1});
        files.put("data/train-images-idx3-ubyte", idx(2, 7));
        files.put("data/README", "Digits".getBytes(StandardCharsets.UTF_8));

        ImageSet set = Loading.grey(new ChosenFiles(archive(name, files)));

        assertEquals(2, set.size());
        assertEquals(List.of("0", "1"), set.classes());
        assertEquals(7, set.image(1)[0]);
        assertEquals("Kept for testing.", Loading.reasons(set).get("data/t10k-images-idx3-ubyte"));
    }

    @Test
    void membersOfAPackedTarAreReadFarBeyondTheirBeginning() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("z.txt", new byte[100_000]);
        files.put("train-images-idx3-ubyte", idx(3_000, 5));
        files.put("a.txt", new byte[70_000]);

        ImageSet set = Loading.grey(new ChosenFiles(archive("a.tgz", files)));

        assertEquals(3_000, set.size());
        assertEquals(5, set.image(2_999)[64]);
    }

    @Test
    void partsOfASetKeepTheirOrderWhateverThatOfTheArchive() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("data_batch_2.bin", cifar(2));
        files.put("test_batch.bin", cifar(9));
        files.put("data_batch_1.bin", cifar(1));

        ImageSet set = Loading.colour(new ChosenFiles(archive("cifar-10-binary.tar.gz", files)));

        assertEquals(20, set.size());
        assertEquals(1, set.image(0)[0]);
        assertEquals(2, set.image(10)[0]);
    }

    /// Ten images.
    private static byte[] cifar(int value) {
        byte[] bytes = new byte[10 * 3073];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz"})
    void archiveThatIsCutOffSaysSo(String name) throws Exception {
        Path file = archive(name, pictures(40));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        LabException refused = refused(new ChosenFiles(file));

        assertTrue(Loading.text(refused).contains("cut off"), Loading.text(refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS932", "UTF-8", "ISO-8859-1"})
    void namesInAnyEncodingAreKeptApart(String charset) throws Exception {
        List<String> names =
                charset.equals("ISO-8859-1") ? List.of("\u00e9", "\u00ff") : List.of("猫", "犬");
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream out =
                new ZipOutputStream(Files.newOutputStream(file), Charset.forName(charset))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name + "/1.png"));
                out.write(Loading.square(names.indexOf(name)));
            }
        }

        ImageSet set = Loading.colour(new ChosenFiles(file));

        assertEquals(2, set.size());
        assertEquals(names.stream().sorted().toList(), set.classes());
    }

    @Test
    void encryptedArchiveIsNamed() throws Exception {
        Path file = archive("a.zip", pictures(1));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 8 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1; // the directory's flag
            }
        }
        Files.write(file, bytes);

        assertEquals(
                "Cannot read %s: It is encrypted. Unpack it with its password and choose the folder."
                        .formatted(file),
                Loading.text(refused(new ChosenFiles(file))));
    }

    @Test
    void archiveThatUnpacksToAThousandTimesItsSizeIsRefusedUnopened() throws Exception {
        Path file = archive("bomb.zip", pictures(1));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 28 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 27] = 0x7F; // the unpacked size in the list of contents: 2 GB
            }
        }
        Files.write(file, bytes);

        assertEquals(
                "Cannot read %s: It would unpack to more than 1,100 times its size; no set of images does that."
                        .formatted(file),
                Loading.text(refused(new ChosenFiles(file))));
    }

    @Test
    void onlyArchiveInAFolderIsOpenedAndOneInIt() throws Exception {
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("inner.tar.gz", bytes("inner.tar.gz", pictures(3)));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.write(inside.resolve("outer.zip"), bytes("outer.zip", outer));
        Files.writeString(inside.resolve("README"), "pictures");

        assertEquals(3, Loading.colour(new ChosenFiles(inside)).size());
    }

    @Test
    void severalArchivesAreNamedToChooseFrom() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.write(inside.resolve("train.zip"), bytes("a.zip", pictures(1)));
        Files.write(inside.resolve("test1.zip"), bytes("a.zip", pictures(1)));

        assertEquals(
                "%s has several archives: test1.zip, train.zip. Choose the one with the images to learn from."
                        .formatted(inside),
                Loading.text(refused(new ChosenFiles(inside))));
    }

    @Test
    void archiveOfAnotherKindIsToBeUnpacked() throws Exception {
        Path file = folder.resolve("a.7z");
        Files.write(file, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});

        assertTrue(Loading.text(refused(new ChosenFiles(file))).contains("Unpack it"));
    }

    private static LabException refused(ImageSource source) {
        return assertThrows(LabException.class, () -> Loading.colour(source));
    }

    private static List<Integer> labels(ImageSet set) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            labels.add(set.label(i));
        }
        return labels;
    }

    private static Map<String, byte[]> pictures(int count) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put((i % 2 == 0 ? "cats/" : "dogs/") + i + ".png", Loading.square(i * 4));
        }
        return files;
    }

    /// Archives keep the order in which a disk hands out its files.
    private static Map<String, byte[]> shuffled(Map<String, byte[]> files) {
        List<String> names = new ArrayList<>(files.keySet());
        Collections.shuffle(names, new Random(3));
        Map<String, byte[]> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, files.get(name)));
        return shuffled;
    }

    private static byte[] idx(int count, int value) {
        byte[] bytes = new byte[16 + count * 64];
        Arrays.fill(bytes, 16, bytes.length, (byte) value);
        bytes[2] = 8;
        bytes[3] = 3;
        bytes[6] = (byte) (count >> 8);
        bytes[7] = (byte) count;
        bytes[11] = 8;
        bytes[15] = 8;
        return bytes;
    }

    private Path archive(String name, Map<String, byte[]> files) throws IOException {
        return Files.write(folder.resolve(name), bytes(name, files));
    }

    private static byte[] bytes(String name, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (name.endsWith("zip") || name.equals("noname")) {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    out.putNextEntry(new ZipEntry(file.getKey()));
                    out.write(file.getValue());
                }
            }
        } else {
            try (TarArchiveOutputStream out = new TarArchiveOutputStream(packing(name, bytes))) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    TarArchiveEntry entry = new TarArchiveEntry("./" + file.getKey());
                    entry.setSize(file.getValue().length);
                    out.putArchiveEntry(entry);
                    out.write(file.getValue());
                    out.closeArchiveEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static OutputStream packing(String name, OutputStream out) throws IOException {
        if (name.endsWith("bz2")) {
            return new BZip2CompressorOutputStream(out);
        }
        return name.endsWith("gz") ? new GZIPOutputStream(out) : out;
    }
}
