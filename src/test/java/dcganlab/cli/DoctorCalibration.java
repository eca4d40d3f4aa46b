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

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Examines recorded runs after each of their windows, and prints how often the doctor has found
/// what was brought about on purpose, when first, what else it said, and what it said of healthy
/// runs: the tables of `docs/doctor.md`.
///
/// Takes a folder of runs that are called `SYMPTOM--CAUSE-SEED`, or `healthy--NAME-SEED`, as
/// `docs/doctor/bring-about.sh` makes them.
final class DoctorCalibration {
    private static final String HEALTHY = "healthy";

    /// What was said first of each symptom of a run.
    private record Said(Map<Symptom, Remark> first, long steps) {}

    private DoctorCalibration() {}

    static void main(String[] arguments) throws IOException, LabException {
        Map<String, List<Said>> groups = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
            for (Path run : folders.filter(RunFolder::isRun).sorted().toList()) {
                String group = run.getFileName().toString().replaceFirst("-\\d+$", "");
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(said(run));
            }
        }
        groups.forEach((group, runs) -> System.out.println(row(group, runs)));
        System.out.println(total(groups));
    }

    private static Said said(Path path) throws LabException {
        Measured all = MeasuredRun.of(RunFolder.open(path));
        Map<Symptom, Remark> first = new EnumMap<>(Symptom.class);
        for (StepWindow window : all.windows()) {
            Examination examination = Doctor.examine(all.until(window.to()));
            examination.remarks().forEach(each -> first.putIfAbsent(each.symptom(), each));
        }
        return new Said(first, all.windows().getLast().to());
    }

    private static String row(String group, List<Said> runs) {
        String[] names = group.split("--", 2);
        Symptom expected = expected(group);
        String found =
                expected == null
                        ? "%d of %d healthy"
                                .formatted(
                                        runs.stream().filter(run -> run.first().isEmpty()).count(),
                                        runs.size())
                        : "%d of %d".formatted(found(expected, runs), runs.size());
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        names[0], names[1], found, firsts(expected, runs), others(expected, runs));
    }

    private static @Nullable Symptom expected(String group) {
        String name = group.split("--", 2)[0];
        return name.equals(HEALTHY) ? null : Symptom.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static long found(Symptom symptom, List<Said> runs) {
        return runs.stream().filter(run -> run.first().containsKey(symptom)).count();
    }

    /// When a symptom was said first, and by what.
    private static String firsts(@Nullable Symptom symptom, List<Said> runs) {
        return runs.stream()
                .filter(run -> run.first().containsKey(symptom))
                .map(run -> words(run.first().get(symptom)))
                .collect(Collectors.joining("; "));
    }

    private static String others(@Nullable Symptom symptom, List<Said> runs) {
        return runs.stream()
                .flatMap(run -> run.first().keySet().stream())
                .filter(each -> each != symptom)
                .collect(Collectors.groupingBy(Symptom::word, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String words(Remark remark) {
        Evidence evidence = remark.evidence().getFirst();
        return String.format(
                Locale.ROOT, "step %d: %s %.3g", remark.to(), evidence.word(), evidence.value());
    }

    private static String total(Map<String, List<Said>> groups) {
        long ill = 0;
        long found = 0;
        long healthy = 0;
        long alarms = 0;
        for (Map.Entry<String, List<Said>> each : groups.entrySet()) {
            Symptom expected = expected(each.getKey());
            if (expected == null) {
                healthy += each.getValue().size();
                alarms += each.getValue().stream().filter(run -> !run.first().isEmpty()).count();
            } else {
                ill += each.getValue().size();
                found += found(expected, each.getValue());
            }
        }
        return "found %d of %d, false alarms in %d of %d".formatted(found, ill, alarms, healthy);
    }
}
