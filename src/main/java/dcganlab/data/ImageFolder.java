package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
///
/// @param root a folder, or a single image file
public record ImageFolder(Path root) implements ImageSource {
    private static final Pattern IMAGE_NAME =
            Pattern.compile(".*\\.(jpe?g|jpe|jfif|png|gif|bmp|dib|p[bgpna]m|webp)");

    @Override
    public ImageSet load(Preparation preparation, LoadProgress progress) throws LabException {
        try {
            return load(preparation, new Load(progress), MemoryBudget.now());
        } catch (IOException e) {
            throw ReadFailure.of(root, e);
        }
    }

    ImageSet load(Preparation preparation, Load load, MemoryBudget memory)
            throws IOException, LabException {
        FolderScan scan = FolderScan.of(root, load);
        List<FolderScan.Found> files = scan.files();
        memory.require(files.stream().filter(ImageFolder::namedLikeAnImage).count(), preparation);

        byte[][] images = new byte[files.size()][];
        @Nullable Skipped[] skipped = new Skipped[files.size()];
        ImageFile reader = new ImageFile(load, preparation);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger usable = new AtomicInteger();
        load.begin(files.size());
        load.run(() -> {
            for (int i; (i = next.getAndIncrement()) < images.length; ) {
                load.goOn();
                FolderScan.Found file = files.get(i);
                try {
                    images[i] = reader.read(file.path());
                } catch (LabException e) {
                    skipped[i] = new Skipped(file.name(), e.reason());
                } catch (IOException e) {
                    skipped[i] = new Skipped(file.name(), ReadFailure.reason(e));
                }
                if (skipped[i] == null) {
                    memory.require(usable.incrementAndGet(), preparation);
                }
                load.done(1);
            }
        });
        List<Skipped> allSkipped = new ArrayList<>(scan.skipped());
        Arrays.stream(skipped).filter(Objects::nonNull).forEach(allSkipped::add);
        allSkipped.sort(Comparator.comparing(Skipped::file));
        return gathered(preparation, files, images, allSkipped);
    }

    private ImageSet gathered(
            Preparation preparation,
            List<FolderScan.Found> files,
            byte[][] images,
            List<Skipped> skipped)
            throws LabException {
        List<byte[]> usable = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < images.length; i++) {
            if (images[i] != null) {
                usable.add(images[i]);
                folders.add(files.get(i).folder());
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
                String.valueOf(root.getFileName()),
                preparation.channels(),
                preparation.size(),
                usable.toArray(byte[][]::new),
                labels,
                classes,
                skipped);
    }

    private LabException nothing(List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            return new LabException(Message.of("data.noFiles", root.toString()));
        }
        Skipped first = skipped.getFirst();
        return new LabException(
                Message.of(
                        "data.noImages",
                        root.toString(),
                        skipped.size(),
                        first.file(),
                        first.reason()));
    }

    private static boolean namedLikeAnImage(FolderScan.Found file) {
        return IMAGE_NAME.matcher(file.name().toLowerCase(Locale.ROOT)).matches();
    }
}
