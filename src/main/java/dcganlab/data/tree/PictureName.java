package dcganlab.data.tree;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a file is named as pictures are. Its content may say otherwise; but there may be a
/// million files, and looking into each takes longer than counting names.
public final class PictureName {
    private static final Pattern ENDING =
            Pattern.compile(".*\\.(jpe?g|jpe|jfif|png|gif|bmp|dib|p[bgpna]m|webp|tiff?)");

    private PictureName() {}

    public static boolean fits(String name) {
        return ENDING.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
