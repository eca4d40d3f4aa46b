package dcganlab.lesson.quiz;

import dcganlab.model.Architecture;
import dcganlab.model.CrossEntropy;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Stage;
import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;

import java.util.List;
import java.util.SortedSet;

/// Numbers in the words of [choices][ChoiceItem], computed from the lesson's networks: `{0}`, `{1}`
/// … of each.
final class Facts {
    private static final List<Stage> GENERATOR =
            Architecture.generator(NetworkSpec.LESSON).stages();

    /// Of the first layer: numbers of z, side of its maps, numbers that come out, weights.
    static final Object[] FIRST_LAYER = {
        NetworkSpec.LESSON.latent(),
        GENERATOR.getFirst().output().side(),
        GENERATOR.getFirst().output().size(),
        Architecture.parameters(GENERATOR.getFirst().weighted())
    };

    /// Maps and side of the first stage, and of the second.
    static final Object[] FIRST_STAGES = {
        GENERATOR.get(0).output().maps(),
        GENERATOR.get(0).output().side(),
        GENERATOR.get(1).output().maps(),
        GENERATOR.get(1).output().side()
    };

    /// The loss of a discriminator that says 0.5 of all.
    static final Object[] GUESSING = {CrossEntropy.of(0.5, 1) + CrossEntropy.of(0.5, 0)};

    /// The generator's loss where the discriminator says 0.5.
    static final Object[] SAYING_HALF = {CrossEntropy.of(0.5, 1)};

    /// The output of 4 pixels with the lesson's padding, and without.
    static final Object[] PADDING = {Axis.output(4, 4, 2, 1, 0), Axis.output(4, 4, 2, 0, 0)};

    /// Two sizes that the lesson's convolution makes the same, and which.
    static final Object[] OUTPUT_PADDING = {8, 9, halved(8)};

    /// Inputs that add to a pixel: always with kernels of 4; least and most with kernels of 3.
    static final Object[] CONTRIBUTIONS = {
        contributions(4).first(), contributions(3).first(), contributions(3).last()
    };

    /// Maps in, maps out and kernel of the generator's second layer.
    static final Object[] WEIGHTS = {
        GENERATOR.get(1).input().maps(), GENERATOR.get(1).output().maps(), 4
    };

    /// Numbers of z, about how long it is, and how long the middle of a straight line is.
    static final Object[] GREAT_CIRCLE = {
        NetworkSpec.LESSON.latent(),
        Math.sqrt(NetworkSpec.LESSON.latent()),
        Math.sqrt(NetworkSpec.LESSON.latent() / 2.0)
    };

    private Facts() {}

    /// What a convolution with the lesson's kernel, stride and padding makes of a side.
    static int halved(int side) {
        return new Conv2d(1, 1, 4, 2, 1, false).output(new FeatureMaps(1, side)).side();
    }

    private static SortedSet<Integer> contributions(int kernel) {
        return Geometry.square(new Axis(9, kernel, 2, 0, 0)).steadyContributions();
    }
}
