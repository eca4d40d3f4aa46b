package dcganlab.lesson;

import dcganlab.model.Part;
import dcganlab.model.StagePlace;
import dcganlab.model.TrainingPlan;
import dcganlab.model.convolution.Geometry;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What was done in the lab, as far as steps of the lesson ask for it.
public interface Seen {
    /// Steps of the present run; 0 without one.
    long steps();

    /// Steps that runs have taken since the chapter was opened.
    long stepsHere();

    /// Steps of the present run since the label of real images is what it is in the plan.
    long stepsWithLabel();

    /// Of the present run, or of the next.
    TrainingPlan plan();

    /// The stages that were opened in Inside since the lesson sent there.
    Set<StagePlace> opened();

    /// How far one and the same number of z was set by hand, to both sides of 0: the lesser of both
    /// magnitudes; 0 before one was.
    double swept();

    /// The farthest place on a walk between two points, 0 to 1.
    double morphed();

    /// Pictures of which somebody said whether they are real.
    int guessed();

    /// The layer in a network's code that was pointed at last.
    OptionalInt pointed(Part network);

    /// The number that was last given to the activation functions; 0 before one was.
    double probed();

    /// The sizes in a figure of a convolution; none if it is no such figure, or not open yet.
    Optional<Geometry> sizes(Figure figure);

    /// Whether all steps of a figure of a convolution were seen.
    boolean computed(Figure figure);
}
