package dcganlab.doctor;

import java.util.List;

/// What the doctor sees in a run.
///
/// @param symptom what it is
/// @param from step at which it began
/// @param to the last step at which it was seen
/// @param evidence what speaks for it, at least one thing
/// @param advice what would help
public record Remark(Symptom symptom, long from, long to, List<Evidence> evidence, Advice advice) {
    public Remark {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException(symptom + " without evidence");
        }
    }
}
