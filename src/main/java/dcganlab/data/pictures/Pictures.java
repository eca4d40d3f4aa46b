package dcganlab.data.pictures;

import dcganlab.data.FoundSet;
import dcganlab.data.ImageSet;
import dcganlab.data.Load;
import dcganlab.data.Preparation;
import dcganlab.data.Skipped;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Image files in a folder and the folders below it: JPEG, PNG, GIF (its first picture), BMP, PBM,
/// PGM, PPM, PAM and WebP, whatever their names. The folders directly below are the classes; an
/// image beside them has none. Every other file is skipped, with a reason.
///
/// Images come in the order of their paths, however many threads read them.
public record Pictures(FileTree tree) implements FoundSet {
    private static final Pattern IMAGE_NAME =
            Pattern.compile(".*\\.(jpe?g|jpe|jfif|png|gif|bmp|dib|p[bgpna]m|webp)");

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public Message kind() {
        return Message.of("data.kindPictures");
    }

    @Override
    public List<DataFile> files() {
        return tree.files();
    }

    @Override
    public boolean forTesting() {
        return false;
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws IOException, LabException {
        List<DataFile> files = tree.files();
        load.memory()
                .require(files.stream().filter(Pictures::namedLikeAPicture).count(), preparation);

        byte[][] images = new byte[files.size()][];
        @Nullable Skipped[] skipped = new Skipped[files.size()];
        ImageFile reader = new ImageFile(load, preparation);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger usable = new AtomicInteger();
        load.begin(files.size());
        load.run(() -> {
            for (int i; (i = next.getAndIncrement()) < images.length; ) {
                load.goOn();
                DataFile file = files.get(i);
                try {
                    images[i] = reader.read(file);
                } catch (LabException e) {
                    skipped[i] = Skipped.because(file, e.reason());
                } catch (IOException e) {
                    skipped[i] = Skipped.because(file, e);
                }
                if (skipped[i] == null) {
                    load.memory().require(usable.incrementAndGet(), preparation);
                }
                load.done(1);
            }
        });
        List<Skipped> allSkipped = new ArrayList<>();
        Arrays.stream(skipped).filter(Objects::nonNull).forEach(allSkipped::add);
        return gathered(preparation, files, images, allSkipped);
    }

    private ImageSet gathered(
            Preparation preparation, List<DataFile> files, byte[][] images, List<Skipped> skipped)
            throws LabException {
        List<byte[]> usable = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < images.length; i++) {
            if (images[i] != null) {
                usable.add(images[i]);
                folders.add(topFolder(files.get(i)));
            }
        }
        if (usable.isEmpty()) {
            throw nothing(skipped);
        }
        List<String> classes =
                folders.stream().filter(f -> !f.isEmpty()).distinct().sorted().toList();
        int[] labels =
                classes.isEmpty()
                        ? new int[0]
                        : folders.stream().mapToInt(classes::indexOf).toArray();
        return new ImageSet(
                name(),
                preparation.channels(),
                preparation.size(),
                usable.toArray(byte[][]::new),
                labels,
                classes,
                skipped);
    }

    /// The folder directly below the tree that a file is in; empty for a file beside them.
    private static String topFolder(DataFile file) {
        return file.path().substring(0, Math.max(0, file.path().indexOf('/')));
    }

    private LabException nothing(List<Skipped> skipped) {
        List<Skipped> all = Skipped.sorted(tree.skipped(), skipped);
        if (all.isEmpty()) {
            return new LabException(Message.of("data.noFiles", tree.location()));
        }
        Skipped first = all.getFirst();
        return new LabException(
                Message.of(
                        "data.noImages",
                        tree.location(),
                        all.size(),
                        first.file(),
                        first.reason()));
    }

    private static boolean namedLikeAPicture(DataFile file) {
        return IMAGE_NAME.matcher(file.name().toLowerCase(Locale.ROOT)).matches();
    }
}
