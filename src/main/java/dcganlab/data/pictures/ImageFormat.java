package dcganlab.data.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/// Kinds of image files that the lab reads, told apart by their first bytes, never by their names.
public enum ImageFormat {
    JPEG,
    PNG,
    GIF,
    BMP,
    PNM,
    PAM,
    WEBP;

    /// How many first bytes {@link #of} and {@link #foreign} want to see.
    public static final int HEAD = 16;

    /// The format of a file that begins so; null if it is none of them.
    public static @Nullable ImageFormat of(byte[] head) {
        String start = new String(head, ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("BM")) {
            return BMP;
        }
        if (start.length() > 2
                && start.charAt(0) == 'P'
                && (Character.isWhitespace(start.charAt(2)) || start.charAt(2) == '#')) {
            char kind = start.charAt(1);
            return kind == '7' ? PAM : kind >= '1' && kind <= '6' ? PNM : null;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return null;
    }

    /// The name of an image format that the lab does not read, or null if the file seems to be no
    /// image at all. Telephones write HEIC; who has such files wants to hear more than "no image".
    public static @Nullable String foreign(byte[] head) {
        String start = new String(head, ISO_8859_1);
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return "TIFF";
        }
        if (start.startsWith("ftyp", 4)) {
            return switch (start.substring(8, Math.min(12, start.length()))) {
                case "heic", "heix", "hevc", "mif1", "msf1" -> "HEIC";
                case "avif", "avis" -> "AVIF";
                default -> null;
            };
        }
        return null;
    }
}
