package dcganlab.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Kinds of files that people choose, told apart by content, never by name: a page that says "Not
/// found" may well be called `generator.safetensors`. Who expects another kind can so say what the
/// file is, not only what it is not.
///
/// Most have a first few bytes of their own, written here as a pattern over Latin-1; the first that
/// fits is the kind.
public enum FileKind {
    JPEG(Family.IMAGE, "\\xFF\\xD8\\xFF"),
    PNG(Family.IMAGE, "\\x89PNG\\r\\n\\x1A\\n"),
    GIF(Family.IMAGE, "GIF8[79]a"),
    BMP(Family.IMAGE, "BM"),
    PNM(Family.IMAGE, "P[1-6][\\s#]"),
    PAM(Family.IMAGE, "P7[\\s#]"),
    WEBP(Family.IMAGE, "RIFF.{4}WEBP"),
    TIFF(Family.IMAGE, "II\\*\\x00|MM\\x00\\*"),
    HEIC(Family.IMAGE, ".{4}ftyp(heic|heix|hevc|mif1|msf1)"),
    AVIF(Family.IMAGE, ".{4}ftyp(avif|avis)"),
    JPEG_XL(Family.IMAGE, "\\xFF\\x0A|\\x00{3}\\x0CJXL \\r\\n\\x87\\n"),
    JPEG_2000(Family.IMAGE, "\\x00{3}\\x0CjP  \\r\\n\\x87\\n|\\xFF\\x4F\\xFF\\x51"),
    PSD(Family.IMAGE, "8BPS"),
    ICO(Family.IMAGE, "\\x00\\x00\\x01\\x00[\\x01-\\x20]\\x00"),
    SVG(Family.IMAGE, "\\s*(<\\?xml.*?)?<svg"),
    FILM(Family.DOCUMENT, ".{4}ftyp|\\x1AE\\xDF\\xA3|RIFF.{4}AVI "),
    PDF(Family.DOCUMENT, "%PDF-"),

    NUMPY(Family.NUMBERS, "\\x93NUMPY"),
    NUMPY_ARCHIVE(Family.NUMBERS),
    MATLAB(Family.NUMBERS, "MATLAB [57]\\."),
    PARQUET(Family.NUMBERS, "PAR1"),

    SAFETENSORS(Family.MODEL, ".{5}\\x00{3}\\{"),
    /// Pickles of three things before the weights, of which the first is a number; or a zip.
    PYTORCH(Family.MODEL, "\\x80[\\x02-\\x05]\\x8A\\x0Al\\xFC\\x9CF\\xF9 j\\xA8P\\x19\\."),
    TORCH_SCRIPT(Family.MODEL),
    ONNX(Family.MODEL),
    KERAS(Family.MODEL),
    /// Keras's older format; also a container of arrays of any other origin.
    HDF5(Family.MODEL, "\\x89HDF\\r\\n\\x1A\\n"),
    TENSORFLOW(Family.MODEL),
    TENSORFLOW_LITE(Family.MODEL, ".{4}TFL3"),
    GGUF(Family.MODEL, "GGUF"),
    PICKLE(Family.NUMBERS, "\\x80[\\x02-\\x05][\\x8A\\x8C\\x95()\\]}cX]"),

    ZIP(Family.PACKED, "PK\\x03\\x04"),
    GZIP(Family.PACKED, "\\x1F\\x8B"),
    BZIP2(Family.PACKED, "BZh[1-9]"),
    XZ(Family.PACKED, "\\xFD7zXZ\\x00"),
    ZSTANDARD(Family.PACKED, "\\x28\\xB5\\x2F\\xFD"),
    SEVEN_ZIP(Family.PACKED, "7z\\xBC\\xAF\\x27\\x1C"),
    RAR(Family.PACKED, "Rar!\\x1A\\x07"),
    TAR(Family.PACKED, ".{257}ustar"),

    GIT_LFS(Family.TEXT, "version https://git-lfs\\.github\\.com/spec/"),
    WEB_PAGE(
            Family.TEXT,
            "(?i)(\\xEF\\xBB\\xBF)?\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b"),
    XML(Family.TEXT, "(\\xEF\\xBB\\xBF)?\\s*<\\?xml"),
    JSON(Family.TEXT, "\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\d-])"),
    TEXT(Family.TEXT);

    /// What kinds have in common.
    public enum Family {
        IMAGE,
        DOCUMENT,
        NUMBERS,
        MODEL,
        PACKED,
        TEXT
    }

    /// How many first bytes {@link #of(byte[])} wants to see.
    public static final int HEAD = 512;

    private final Family family;
    private final @Nullable Pattern start;

    FileKind(Family family) {
        this.family = family;
        this.start = null;
    }

    FileKind(Family family, String start) {
        this.family = family;
        this.start = Pattern.compile(start, Pattern.DOTALL);
    }

    public Family family() {
        return family;
    }

    /// The kind as words for a sentence, such as "a TIFF image".
    public Message words() {
        return Message.of("files." + name().toLowerCase(Locale.ROOT));
    }

    /// The kind of a file, also where its first bytes alone do not tell; null if it is none of
    /// these.
    ///
    /// @throws IOException if it cannot be read
    public static @Nullable FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        FileKind kind = of(head);
        if (kind == ZIP) {
            return ZipContent.of(file, head).kind();
        }
        return kind == null && TensorFlow.endsAsCheckpoint(file) ? TENSORFLOW : kind;
    }

    /// The kind of a file that begins so, as far as that tells; null if it is none of these. Every
    /// kind that is a zip inside is {@link #ZIP} here.
    public static @Nullable FileKind of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1);
        for (FileKind kind : values()) {
            if (kind.start != null && kind.start.matcher(text).lookingAt()) {
                return kind;
            }
        }
        Protobuf message = Protobuf.in(text);
        if (Onnx.is(message)) {
            return ONNX;
        }
        if (TensorFlow.is(message)) {
            return TENSORFLOW;
        }
        return PlainText.is(text) ? TEXT : null;
    }
}
