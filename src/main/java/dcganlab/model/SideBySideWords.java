package dcganlab.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The table of runs trained side by side in words, the same in the window, in a terminal and in a
/// picture.
public final class SideBySideWords {
    private static final String NONE = "\u2013";

    private final Texts texts;

    public SideBySideWords(Texts texts) {
        this.texts = texts;
    }

    /// What stands above the columns: what differs, then the figures.
    public List<String> heads() {
        return List.of(
                text("sideRun"),
                text("sideSteps"),
                text("sideImages"),
                text("sideLossD"),
                text("sideLossG"),
                text("sideDistance"),
                text("sideLikeness"),
                text("sideSpeed"));
    }

    /// The cells of a row, as many as there are heads.
    public List<String> cells(SideBySideTable.Row row) {
        QualityMetrics quality = row.quality();
        return List.of(
                row.name(),
                text("grouped", row.step()),
                text("grouped", row.images()),
                number(row.lossD(), "hundredths"),
                number(row.lossG(), "hundredths"),
                number(quality == null ? Double.NaN : quality.swd(), "tenths"),
                number(quality == null ? Double.NaN : quality.msSsim(), "hundredths"),
                number(row.imagesPerSecond(), "tenths"));
    }

    /// What is to be known of the figures, and which runs ended before the others.
    public List<String> remarks(SideBySideTable table) {
        List<String> remarks = new ArrayList<>();
        table.rows().stream()
                .map(SideBySideTable.Row::quality)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(quality ->
                        remarks.add(text("sideReal", quality.swdReal(), quality.msSsimReal())));
        for (SideBySideTable.Row row : table.rows()) {
            Message trouble = row.trouble();
            if (trouble != null) {
                remarks.add(text("sideEnded", row.name(), row.step(), trouble));
            }
        }
        return remarks;
    }

    private String number(double value, String format) {
        return Double.isNaN(value) ? NONE : text(format, value);
    }

    private String text(String key, Object... arguments) {
        return texts.of("model." + key, arguments);
    }
}
