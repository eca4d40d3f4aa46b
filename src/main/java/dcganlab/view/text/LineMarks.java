package dcganlab.view.text;

/// What stands in a shown text where a line must not break, see {@link
/// dcganlab.model.Texts#Texts(java.util.Locale, boolean)}.
public final class LineMarks {
    private static final String MARK = "\uFEFF";

    private LineMarks() {}

    /// A text that was shown, without these marks.
    public static String removed(String shown) {
        return shown.replace(MARK, "");
    }
}
