package dcganlab.data;

import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Looks once at images as they will be learnt from, whatever they were read from, for what most
/// often spoils what is learnt. Each remark says what to do about it.
final class Remarks {
    static final Message ALL_GREY = Message.of("data.allGrey");

    /// What is true of so many, spread over the set, is true of it.
    private static final int LOOKED_AT = 1_000;

    private static final int VALUES = 256;

    /// Of all pixels, how many may lie outside what is taken for their range.
    private static final double OUTSIDE = 0.001;

    private static final int NARROW = VALUES / 10;

    /// JPEG leaves a tinge on grey.
    private static final int TINGE = 4;

    private final ImageSet images;
    private final int plane;

    private Remarks(ImageSet images) {
        this.images = images;
        plane = images.imageSize() * images.imageSize();
    }

    static List<Message> of(ImageSet images) {
        Remarks look = new Remarks(images);
        List<Message> remarks = new ArrayList<>();
        int[] some = look.some();
        long flat = IntStream.range(0, images.size()).filter(look::ofOneColour).count();
        if (flat > 0) {
            remarks.add(Message.of("data.oneColour", flat, images.size()));
        }
        if (flat < images.size()) {
            look.range(some, remarks);
        }
        if (images.channels() == 3 && IntStream.of(some).allMatch(look::grey)) {
            remarks.add(ALL_GREY);
        }
        return remarks;
    }

    private int[] some() {
        int count = Math.min(LOOKED_AT, images.size());
        return IntStream.range(0, count)
                .map(i -> (int) ((long) i * images.size() / count))
                .toArray();
    }

    private boolean ofOneColour(int index) {
        byte[] pixels = images.image(index);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != pixels[i - i % plane]) {
                return false;
            }
        }
        return true;
    }

    private void range(int[] indices, List<Message> remarks) {
        long[] counts = new long[VALUES];
        long total = 0;
        for (int index : indices) {
            for (byte value : images.image(index)) {
                counts[value & 0xFF]++;
            }
            total += images.image(index).length;
        }
        long outside = (long) (total * OUTSIDE);
        int darkest = 0;
        for (long below = counts[0]; below <= outside; below += counts[darkest]) {
            darkest++;
        }
        int brightest = VALUES - 1;
        for (long above = counts[brightest]; above <= outside; above += counts[brightest]) {
            brightest--;
        }
        if (brightest - darkest < NARROW) {
            remarks.add(Message.of("data.narrowRange", darkest, brightest));
        }
    }

    private boolean grey(int index) {
        byte[] pixels = images.image(index);
        for (int i = 0; i < plane; i++) {
            int red = pixels[i] & 0xFF;
            int green = pixels[i + plane] & 0xFF;
            int blue = pixels[i + 2 * plane] & 0xFF;
            if (Math.abs(red - green) > TINGE || Math.abs(green - blue) > TINGE) {
                return false;
            }
        }
        return true;
    }
}
