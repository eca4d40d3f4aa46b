package dcganlab.lesson.quiz;

/// Who answers.
///
/// @param name as it was typed, or empty; a name that a table would take for a formula, or that
///   ends a line, loses the letters that would do so
/// @param seed of the questions that are asked before and after the lesson; 0 or more
public record Learner(String name, int seed) {
    private static final int LONGEST = 60;

    public Learner {
        if (seed < 0) {
            throw new IllegalArgumentException("seed " + seed);
        }
        String plain =
                name.replaceAll("\\p{Cntrl}+", " ").strip().replaceFirst("^[=+@\\-\\s]+", "");
        name = plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }

    public Learner withName(String other) {
        return new Learner(other, seed);
    }
}
