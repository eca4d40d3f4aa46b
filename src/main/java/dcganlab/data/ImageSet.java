package dcganlab.data;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Pictures;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.zip.CRC32C;

/// Images in memory, all of one shape, each held once as unsigned bytes `[channels, size, size]`.
/// Never changes.
public final class ImageSet {
    private static final int SMALLEST_BATCH = 2;

    private final String name;
    private final int channels;
    private final int imageSize;
    private final byte[][] images;
    private final int[] labels;
    private final List<String> classes;
    private final Findings findings;
    private volatile long fingerprint;

    /// @param images one array an image, red, green and blue planes after each other; handed over
    /// @param labels the class of each image, an index into `classes`; empty if there are none
    /// @param skipped the files that were no usable images
    public ImageSet(
            String name,
            int channels,
            int imageSize,
            byte[][] images,
            int[] labels,
            List<String> classes,
            List<Skipped> skipped) {
        this(
                name,
                channels,
                imageSize,
                images,
                labels,
                classes,
                Findings.of(Message.of("data.kindPictures"), skipped));
    }

    private ImageSet(
            String name,
            int channels,
            int imageSize,
            byte[][] images,
            int[] labels,
            List<String> classes,
            Findings findings) {
        this.name = name;
        this.channels = channels;
        this.imageSize = imageSize;
        this.images = images;
        this.labels = labels;
        this.classes = List.copyOf(classes);
        this.findings = findings;
    }

    private ImageSet with(Findings other) {
        return new ImageSet(name, channels, imageSize, images, labels, classes, other);
    }

    /// The same images, said to be of a kind.
    public ImageSet ofKind(Message kind) {
        return with(findings.ofKind(kind));
    }

    /// The same images with further files that were passed over.
    public ImageSet skipping(List<Skipped> more) {
        return with(findings.skipping(more));
    }

    /// The same images with further remarks.
    public ImageSet remarking(List<Message> more) {
        return with(findings.remarking(more));
    }

    /// The same images as one of several sets that could have been chosen.
    public ImageSet among(List<String> parts) {
        return with(findings.among(parts));
    }

    /// The same images, which look like sheets of sprites of these sizes.
    public ImageSet tiled(List<Integer> sides) {
        return with(findings.tiled(sides));
    }

    /// The same images, beside which others lie for testing.
    ///
    /// @param others some of these, of the images' shape
    public ImageSet holdingOut(Pictures others) {
        return with(findings.holdingOut(others));
    }

    public String name() {
        return name;
    }

    /// How many images.
    public int size() {
        return images.length;
    }

    public int channels() {
        return channels;
    }

    public int imageSize() {
        return imageSize;
    }

    /// The bytes of one image, `[channels, size, size]`; shared, not to be written.
    public byte[] image(int index) {
        return images[index];
    }

    /// The class of an image, or -1.
    public int label(int index) {
        return labels.length == 0 ? -1 : labels[index];
    }

    public List<String> classes() {
        return classes;
    }

    /// The files that were passed over, those of the commonest reason first.
    public List<Skipped> skipped() {
        return findings.skipped();
    }

    /// What they were found as, for the user: "IDX file".
    public Message kind() {
        return findings.kind();
    }

    /// What should be known of them before they are learnt from, for the user.
    public List<Message> remarks() {
        return findings.remarks();
    }

    /// The names of the sets to choose from; empty if this is the only one.
    public List<String> parts() {
        return findings.parts();
    }

    /// Sides of the sprites that the images may be sheets of, the likeliest first; most often none.
    public List<Integer> tileSides() {
        return findings.tileSides();
    }

    /// Some images, at most {@link HeldOut#MOST}, of those that lie beside these for testing:
    /// nobody learns from them. None if there are none, or they cannot be had cheaply.
    public @Nullable Pictures heldOut() {
        return findings.heldOut();
    }

    /// By which the same images in the same order are known again: their number, and the CRC-32C of
    /// all their bytes in the lower half.
    public long fingerprint() {
        long known = fingerprint;
        if (known == 0 && images.length > 0) {
            CRC32C sum = new CRC32C();
            for (byte[] image : images) {
                sum.update(image);
            }
            known = ((long) images.length << Integer.SIZE) | sum.getValue();
            fingerprint = known;
        }
        return known;
    }

    /// Refuses a set that has not enough images for one batch.
    ///
    /// @throws LabException as {@link #shortage} says
    public void requireAtLeast(int batch) throws LabException {
        Message shortage = shortage(batch);
        if (shortage != null) {
            throw new LabException(shortage);
        }
    }

    /// How many images there are, how many a batch takes and what to do; null if there are enough.
    public @Nullable Message shortage(int batch) {
        if (size() >= batch) {
            return null;
        }
        Message advice =
                fittingBatch() == 0
                        ? Message.of("data.addImages")
                        : Message.of("data.addOrBatch", fittingBatch());
        return skipped().isEmpty()
                ? Message.of("data.tooFew", name, size(), batch, advice)
                : Message.of("data.tooFewSkipped", name, size(), batch, advice, skipped().size());
    }

    /// The largest batch that there are enough images for, a power of two by habit; 0 if there is
    /// none.
    public int fittingBatch() {
        int fitting = Integer.highestOneBit(size());
        return fitting < SMALLEST_BATCH ? 0 : fitting;
    }

    /// Whether three channels hold what one could.
    public boolean allGrey() {
        return remarks().contains(Remarks.ALL_GREY);
    }

    /// Copies of some images, in the order asked for: a batch, or a preview.
    public Pictures pictures(int... indices) {
        int length = channels * imageSize * imageSize;
        byte[] pixels = new byte[indices.length * length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(images[indices[i]], 0, pixels, i * length, length);
        }
        return new Pictures(indices.length, channels, imageSize, pixels);
    }
}
