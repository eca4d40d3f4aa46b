package dcganlab.lesson;

import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.StagePlace;

/// By what a step of the lesson is known to be done.
public sealed interface Goal {
    boolean reached(Seen seen);

    /// Whether a run has to train for it.
    default boolean needsTraining() {
        return false;
    }

    /// A run has taken as many steps.
    record Trained(long steps) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.steps() >= steps;
        }

        @Override
        public boolean needsTraining() {
            return true;
        }
    }

    /// A run has taken as many steps since the chapter was opened.
    record TrainedHere(long steps) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.stepsHere() >= steps;
        }

        @Override
        public boolean needsTraining() {
            return true;
        }
    }

    /// The generator's rival was played for as many pictures.
    record Guessed(int pictures) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.guessed() >= pictures;
        }
    }

    /// All steps of a figure were seen.
    record Computed(Figure figure) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.computed(figure);
        }
    }

    /// A figure was given a kernel of that side.
    record Tried(Figure figure, int kernel) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.sizes(figure).filter(it -> it.across().kernel() == kernel).isPresent();
        }
    }

    /// A negative number was given to the activation functions.
    record ProbedBelowZero() implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.probed() < 0;
        }
    }

    /// A layer was pointed at in the code.
    record Pointed(Part network, int layer) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.pointed(network).orElse(-1) == layer;
        }
    }

    /// A stage was opened in Inside.
    record Opened(StagePlace stage) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.opened().contains(stage);
        }
    }

    /// A stage was opened in Inside, and the last one of its network, where whoever opens one after
    /// the other arrives.
    record OpenedToTheLast(StagePlace first) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            int stages = first.part().layers(seen.plan().network()).stages().size();
            return seen.opened().contains(first)
                    && seen.opened().contains(new StagePlace(first.part(), stages - 1));
        }
    }

    /// A run has taken some steps with a label of real images that is no higher.
    record Smoothed(double label, long steps) implements Goal {
        /// Far less than a step of the slider.
        private static final double ROUNDING = 1e-6;

        @Override
        public boolean reached(Seen seen) {
            return seen.stepsWithLabel() >= steps
                    && PlanFields.REAL_LABEL.of(seen.plan()) <= label + ROUNDING;
        }

        @Override
        public boolean needsTraining() {
            return true;
        }
    }

    /// A number of z was set by hand, to very small values and to very large ones.
    ///
    /// @param far the magnitude that each side has to reach
    record SliderAtBothEnds(double far) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.swept() >= far;
        }
    }

    /// A walk between two points has come as far.
    ///
    /// @param part of the way, 0 to 1
    record Morphed(double part) implements Goal {
        @Override
        public boolean reached(Seen seen) {
            return seen.morphed() >= part;
        }
    }
}
