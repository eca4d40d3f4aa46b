package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.model.QualityMetrics;
import dcganlab.model.SideBySideTable;
import dcganlab.model.SideBySideTable.Row;
import dcganlab.model.Texts;
import dcganlab.runs.PngFile;
import dcganlab.runs.SafeFile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of runs trained side by side as a file: a picture for people, CSV for programs.
public record SideBySideFile(SideBySideTable table) {
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "steps",
                    "images",
                    "seconds",
                    "images_per_second",
                    "loss_d",
                    "loss_g",
                    "swd",
                    "swd_real",
                    "ms_ssim",
                    "ms_ssim_real",
                    "run");

    /// Writes the table with its samples as a picture.
    ///
    /// @param texts for its words
    /// @throws LabException if the system refuses
    public void writePng(Path file, Texts texts) throws LabException {
        PngFile.write(file, new SideBySidePicture(table, texts).image());
    }

    /// Writes a head and a line for each run (RFC 4180, lines end in LF as in all tables of the
    /// lab); what is not known stays empty.
    ///
    /// @throws LabException if the system refuses
    public void writeCsv(Path file) throws LabException {
        SafeFile.write(file, out -> out.write(csv().getBytes(StandardCharsets.UTF_8)));
    }

    /// What {@link #writeCsv} writes.
    public String csv() {
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        table.rows().stream().map(SideBySideFile::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Row row) {
        QualityMetrics quality = row.quality();
        return String.join(
                ",",
                quoted(row.name()),
                Long.toString(row.step()),
                Long.toString(row.images()),
                number(row.seconds()),
                number(row.imagesPerSecond()),
                number(row.lossD()),
                number(row.lossG()),
                number(quality == null ? Double.NaN : quality.swd()),
                number(quality == null ? Double.NaN : quality.swdReal()),
                number(quality == null ? Double.NaN : quality.msSsim()),
                number(quality == null ? Double.NaN : quality.msSsimReal()),
                quoted(row.run().toString()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Float.toString((float) value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
