package dcganlab.data.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;

/// The name of a zip's entry. Few programs say how they encoded it: most write UTF-8, Windows the
/// code page of its country, of which that of Japan can be told from UTF-8. Whatever it is, names
/// that differ stay different.
final class EntryName {
    private static final Charset JAPANESE_WINDOWS = Charset.forName("windows-31j");

    private EntryName() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
            return entry.getName();
        }
        return Stream.of(UTF_8, JAPANESE_WINDOWS)
                .flatMap(charset -> decoded(raw, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(raw, ISO_8859_1));
    }

    private static Optional<String> decoded(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
