package dcganlab.view;

import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import java.text.Normalizer;

/// Goals of training as people write them.
final class GoalWords {
    private GoalWords() {}

    /// As short as it can be told beside the transport: `1,000`, or the time `17:00` of the run.
    static Message brief(Goal goal) {
        return switch (goal) {
            case Goal.Step(long step) -> Message.of("view.whole", step);
            case Goal.Time(double seconds) ->
                    Message.of("view.untilClock", RunFigures.clock(Math.round(seconds)));
        };
    }

    /// In words: until step 1,000.
    static Message sentence(Goal goal) {
        return Message.of(
                switch (goal) {
                    case Goal.Step s -> "view.untilStep";
                    case Goal.Time t -> "view.untilTime";
                },
                brief(goal));
    }

    /// Reads a step, written with any digits, with or without commas.
    ///
    /// @param now the step that the run is at
    /// @throws InvalidPlanException if it is no whole number, or not after now
    static Goal step(String typed, long now) {
        long step;
        try {
            step = Long.parseLong(plain(typed));
        } catch (NumberFormatException e) {
            throw new InvalidPlanException(Message.of("view.untilNoStep"));
        }
        Goal goal = new Goal.Step(step);
        if (goal.reached(now, 0)) {
            throw new InvalidPlanException(Message.of("view.untilPast", now));
        }
        return goal;
    }

    /// Reads minutes from now on, with any digits.
    ///
    /// @param now seconds of training until now
    /// @throws InvalidPlanException if it is no number, or not more than 0
    static Goal minutes(String typed, double now) {
        double minutes;
        try {
            minutes = Double.parseDouble(plain(typed));
        } catch (NumberFormatException e) {
            throw new InvalidPlanException(Message.of("view.untilNoMinutes"));
        }
        return after(minutes, now);
    }

    /// @param now seconds of training until now
    static Goal after(double minutes, double now) {
        return new Goal.Time(now + Goal.Time.ofMinutes(minutes).seconds());
    }

    /// In digits from 0 to 9, which not every keyboard writes.
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,_]", "");
    }
}
