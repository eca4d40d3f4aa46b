package dcganlab.model;

/// Where training rests by itself: after a step of the run, or after some time of training.
public sealed interface Goal {
    /// Whether it is reached.
    ///
    /// @param step steps done
    /// @param seconds of training, pauses left out
    boolean reached(long step, double seconds);

    /// How much of the way is done, 0 to 1.
    ///
    /// @param step steps done
    /// @param seconds of training, pauses left out
    double part(long step, double seconds);

    /// A step, counted from the beginning of the run.
    ///
    /// @param step 1 or more, else an [InvalidPlanException] is thrown
    record Step(long step) implements Goal {
        public Step {
            if (step < 1) {
                throw new InvalidPlanException(Message.of("model.goalStep"));
            }
        }

        @Override
        public boolean reached(long step, double seconds) {
            return step >= this.step;
        }

        @Override
        public double part(long step, double seconds) {
            return Math.clamp((double) step / this.step, 0, 1);
        }
    }

    /// A time of training, pauses left out.
    ///
    /// @param seconds more than 0, else an [InvalidPlanException] is thrown
    record Time(double seconds) implements Goal {
        public static Time ofMinutes(double minutes) {
            return new Time(minutes * 60);
        }

        public Time {
            if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
                throw new InvalidPlanException(Message.of("model.goalTime"));
            }
        }

        @Override
        public boolean reached(long step, double seconds) {
            return seconds >= this.seconds;
        }

        @Override
        public double part(long step, double seconds) {
            return Math.clamp(seconds / this.seconds, 0, 1);
        }
    }
}
