package dcganlab.cli;

import dcganlab.doctor.Doctor;
import dcganlab.doctor.Evidence;
import dcganlab.doctor.Examination;
import dcganlab.doctor.Measured;
import dcganlab.doctor.Remark;
import dcganlab.doctor.StepWindow;
import dcganlab.doctor.Symptom;
import dcganlab.model.LabException;
import dcganlab.runs.RunFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Examines recorded runs after each of their windows, and prints what the doctor said of each and
/// when first: how `docs/doctor.md` came by its tables. Takes a folder with runs in it.
final class DoctorCalibration {
    private DoctorCalibration() {}

    static void main(String[] arguments) throws IOException, LabException {
        List<Path> runs;
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            runs = folders.filter(RunFolder::isRun).sorted().toList();
        }
        for (Path run : runs) {
            System.out.println(row(run));
        }
    }

    private static String row(Path path) throws LabException {
        Measured all = MeasuredRun.of(RunFolder.open(path));
        Map<Symptom, Remark> first = new EnumMap<>(Symptom.class);
        Examination last = Examination.NOTHING;
        for (StepWindow window : all.windows()) {
            last = Doctor.examine(all.until(window.to()));
            last.remarks().forEach(remark -> first.putIfAbsent(remark.symptom(), remark));
        }
        String said =
                first.values().stream()
                        .map(DoctorCalibration::words)
                        .collect(Collectors.joining("; "));
        return "| %s | %s | %s |".formatted(path.getFileName(), said, last.state());
    }

    private static String words(Remark remark) {
        return remark.symptom().word()
                + " at "
                + remark.to()
                + " ("
                + remark.evidence().stream()
                        .map(DoctorCalibration::words)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String words(Evidence evidence) {
        return String.format(
                Locale.ROOT,
                "%s %.3g %s %.3g",
                evidence.word(),
                evidence.value(),
                evidence.above() ? ">" : "<",
                evidence.threshold());
    }
}
