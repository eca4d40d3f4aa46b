package dcganlab.data;

import dcganlab.model.Message;
import dcganlab.model.Pictures;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Images that lie beside those to learn from, for testing. A few show whether a discriminator
/// knows its images by heart.
public final class HeldOut {
    /// As many are looked at.
    public static final int MOST = 64;

    private HeldOut() {}

    /// Some of them, spread over all of them: sets come sorted by class.
    public static <T> List<T> someOf(List<T> all) {
        int count = Math.min(MOST, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }

    /// The same images, with others held out: no more than are looked at. Says how many of those
    /// are learnt from all the same.
    public static ImageSet beside(ImageSet images, ImageSet others) {
        List<Integer> some = someOf(IntStream.range(0, others.size()).boxed().toList());
        if (some.isEmpty()) {
            return images;
        }
        Pictures held = others.pictures(some.stream().mapToInt(i -> i).toArray());
        Set<Bytes> tests = new HashSet<>();
        some.forEach(i -> tests.add(new Bytes(others.image(i))));
        Set<Bytes> learnt = new HashSet<>();
        for (int i = 0; i < images.size(); i++) {
            Bytes image = new Bytes(images.image(i));
            if (tests.contains(image)) {
                learnt.add(image);
            }
        }
        long both = some.stream().filter(i -> learnt.contains(new Bytes(others.image(i)))).count();
        ImageSet holding = images.holdingOut(held);
        return both == 0
                ? holding
                : holding.remarking(List.of(Message.of("data.testLearnt", both, held.count())));
    }

    /// An image, to be found again among others of equal bytes.
    private static final class Bytes {
        private final byte[] bytes;
        private final int hash;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
            hash = Arrays.hashCode(bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes its && Arrays.equals(bytes, its.bytes);
        }
    }
}
