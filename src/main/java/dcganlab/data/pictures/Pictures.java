package dcganlab.data.pictures;

import dcganlab.data.FoundSet;
import dcganlab.data.HeldOut;
import dcganlab.data.ImageSet;
import dcganlab.data.Load;
import dcganlab.data.Preparation;
import dcganlab.data.Skipped;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.FileTree;
import dcganlab.data.tree.PictureName;
import dcganlab.files.FileKind;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Image files in a folder and the folders below it: JPEG, PNG, GIF (its first picture), BMP, PBM,
/// PGM, PPM, PAM, WebP and TIFF (its first page), whatever their names. Those for testing are kept
/// aside, see {@link Split}. Every other file is skipped, with a reason.
///
/// Images come in the order of their paths, however many threads read them.
///
/// @param tree what the files are a part of
/// @param files which may be pictures
/// @param tile side of the squares that each image is cut into, see {@link Sheet}; 0 for none
public record Pictures(FileTree tree, List<DataFile> files, int tile) implements FoundSet {
    /// More files are hardly sheets of sprites.
    private static final int MOST_SHEETS = 16;

    public Pictures {
        files = List.copyOf(files);
    }

    /// Whether files of a kind are pictures that can be read.
    public static boolean reads(@Nullable FileKind kind) {
        return ImageFormat.of(kind) != null;
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public Message kind() {
        return Message.of(tile == 0 ? "data.kindPictures" : "data.kindTiles", tile);
    }

    @Override
    public boolean forTesting() {
        return false;
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws IOException, LabException {
        Split split = Split.of(files);
        List<DataFile> training = split.training();
        load.memory()
                .require(
                        training.stream().filter(file -> PictureName.fits(file.name())).count(),
                        preparation);
        PictureLoad pictures = new PictureLoad(tree, training, tile, preparation, load);
        pictures.run();
        List<Skipped> skipped = pictures.skipped();
        keptAside(split.testing(), "data.forTesting", skipped);
        keptAside(split.others(), "data.notInSet", skipped);
        if (pictures.count() == 0) {
            throw nothing(skipped);
        }
        List<String> folders = pictures.ofEachImage(split.classes(pictures.usable()));
        List<String> classes =
                folders.stream().filter(folder -> !folder.isEmpty()).distinct().sorted().toList();
        int[] labels =
                classes.isEmpty()
                        ? new int[0]
                        : folders.stream()
                                .mapToInt(f -> Collections.binarySearch(classes, f))
                                .map(i -> Math.max(-1, i))
                                .toArray();
        ImageSet set =
                new ImageSet(
                        name(),
                        preparation.channels(),
                        preparation.size(),
                        pictures.images(),
                        labels,
                        classes,
                        skipped);
        List<Message> remarks = new ArrayList<>(testRemarks(split));
        remarks.addAll(pictures.remarks());
        List<Integer> sides = tile == 0 ? sheets(training, pictures.usable(), load) : List.of();
        if (!sides.isEmpty()) {
            remarks.add(sheetRemark(sides));
        }
        return holdingOut(set.remarking(remarks).tiled(sides), split, preparation, load);
    }

    /// Tests are read after the others: not from an archive that only goes forwards.
    private ImageSet holdingOut(ImageSet set, Split split, Preparation preparation, Load load)
            throws IOException, LabException {
        List<DataFile> tests =
                split.testing().values().stream()
                        .flatMap(List::stream)
                        .filter(file -> PictureName.fits(file.name()))
                        .toList();
        if (tests.isEmpty() || tree.forwardOnly()) {
            return set;
        }
        PictureLoad some =
                new PictureLoad(
                        tree,
                        HeldOut.someOf(tests),
                        tile,
                        preparation,
                        load.sampling(HeldOut.MOST));
        some.run();
        return HeldOut.beside(
                set,
                new ImageSet(
                        name(),
                        preparation.channels(),
                        preparation.size(),
                        some.images(),
                        new int[0],
                        List.of(),
                        List.of()));
    }

    /// A line for each folder: there may be thousands of files in it.
    private static void keptAside(
            Map<String, List<DataFile>> folders, String reason, List<Skipped> skipped) {
        folders.keySet().forEach(folder -> skipped.add(new Skipped(folder, Message.of(reason))));
    }

    private static List<Message> testRemarks(Split split) {
        List<Message> remarks = new ArrayList<>();
        remark(split.testing(), "data.keptForTesting", remarks);
        remark(split.perhapsTesting(), "data.perhapsTesting", remarks);
        return remarks;
    }

    private static void remark(
            Map<String, List<DataFile>> folders, String text, List<Message> remarks) {
        folders.forEach((folder, files) -> {
            long count = files.stream().filter(file -> PictureName.fits(file.name())).count();
            if (count > 0) {
                remarks.add(Message.of(text, count, folder));
            }
        });
    }

    /// The sides of the tiles of all the images, if they all look like sheets.
    private static List<Integer> sheets(List<DataFile> files, List<Integer> usable, Load load)
            throws IOException, LabException {
        if (usable.size() > MOST_SHEETS) {
            return List.of();
        }
        List<Integer> sides = List.of();
        for (int index : usable) {
            List<Integer> found =
                    new ImageFile(load, false)
                            .read(
                                    files.get(index).channel(),
                                    (image, orientation) -> TileSizes.of(image));
            sides =
                    index == usable.getFirst()
                            ? found
                            : sides.stream().filter(found::contains).toList();
        }
        return sides;
    }

    private static Message sheetRemark(List<Integer> sides) {
        Message list = Message.of("data.tileSide", sides.getFirst());
        for (int side : sides.subList(1, sides.size())) {
            list = Message.of("data.tileSides", list, side);
        }
        return Message.of("data.sheet", list, sides.getFirst());
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
}
