package dcganlab.files.pickle;

/// Texts as the oldest pickles write them: with Python's escapes.
final class PythonText {
    private PythonText() {}

    /// A text between quotes, as `repr` writes one of bytes.
    static String unquoted(String line) {
        return escaped(line.substring(1, line.length() - 1));
    }

    /// A text whose only escapes are `\\uXXXX`.
    static String unescaped(String line) {
        return escaped(line);
    }

    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char kind = text.charAt(++i);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
            if (digits > 0) {
                plain.appendCodePoint(Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                plain.append(
                        switch (kind) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            default -> kind;
                        });
            }
        }
        return plain.toString();
    }
}
