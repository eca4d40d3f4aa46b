package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Message;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What is said of images before they are learnt from.
class RemarksTest {
    @Test
    void nothingIsSaidOfOrdinaryPictures() {
        assertEquals(List.of(), keys(3, random(3, 256), random(3, 256)));
        assertEquals(List.of(), keys(1, random(1, 256)));
    }

    @Test
    void picturesOfOneColourAreCounted() {
        byte[] blank = new byte[3 * 16];
        Arrays.fill(blank, (byte) 255);
        byte[] orange = blank.clone();
        Arrays.fill(orange, 32, 48, (byte) 0);

        assertEquals(
                List.of(
                        "2 images of 3 are of one colour, with nothing to see. If they are white"
                                + " drawings on a transparent ground, choose another background;"
                                + " otherwise remove them."),
                remarks(3, random(3, 256), blank, orange).stream()
                        .map(new Texts(Locale.ENGLISH)::of)
                        .toList());
    }

    @Test
    void aSetThatUsesATenthOfItsRangeIsRemarkedOn() {
        assertEquals(List.of("data.narrowRange"), keys(1, random(1, 17), random(1, 17)));
        assertEquals(List.of(), keys(1, random(1, 17), random(1, 200)));
    }

    @Test
    void greyPicturesInColourAreRemarkedOnUnlessOneIsColoured() {
        byte[] one = random(1, 256);
        byte[] grey = new byte[48];
        for (int i = 0; i < 48; i++) {
            grey[i] = one[i % 16];
        }

        assertEquals(List.of("data.allGrey"), keys(3, grey, grey));
        assertEquals(List.of(), keys(3, grey, random(3, 256)));
    }

    private static byte[] random(int channels, int values) {
        byte[] image = new byte[channels * 16];
        Random random = new Random(channels * 1000L + values);
        for (int i = 0; i < image.length; i++) {
            image[i] = (byte) random.nextInt(values);
        }
        return image;
    }

    private static List<String> keys(int channels, byte[]... images) {
        return remarks(channels, images).stream().map(Message::key).toList();
    }

    private static List<Message> remarks(int channels, byte[]... images) {
        return Remarks.of(new ImageSet("x", channels, 4, images, new int[0], List.of(), List.of()));
    }
}
