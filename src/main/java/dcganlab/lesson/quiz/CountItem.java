package dcganlab.lesson.quiz;

import static dcganlab.lesson.quiz.Networks.of;

import dcganlab.lesson.quiz.Count.Slip;
import dcganlab.model.Architecture;
import dcganlab.model.CrossEntropy;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Field;
import dcganlab.model.Layer;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Stage;
import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Questions whose answer is a number, computed from the description of the networks or by the
/// formula of its paper.
public enum CountItem implements Item {
    /// The side of what a transposed convolution makes.
    OUTPUT_SIZE(Topic.TRANSPOSED, CountItem::outputSize),
    /// The side of what a strided convolution makes.
    CONVOLUTION_SIZE(Topic.DISCRIMINATOR, CountItem::convolutionSize),
    /// Weights of a transposed convolution: a kernel for each pair of maps.
    LAYER_WEIGHTS(Topic.TRANSPOSED, CountItem::layerWeights),
    /// All that a block learns, the scale and the shift of BatchNorm included.
    BLOCK_PARAMETERS(Topic.GENERATOR, CountItem::blockParameters),
    /// Weights of the first layer, which is a dense one for a picture of one pixel.
    FIRST_LAYER(Topic.GENERATOR, CountItem::firstLayer),
    /// Transposed convolutions of stride 2 from 4x4 to the picture.
    DOUBLINGS(Topic.GENERATOR, CountItem::doublings),
    /// Feature maps at some side.
    MAPS_AT(Topic.GENERATOR, CountItem::mapsAt),
    /// Pixels of the picture, along a side, that one cell of the first map reaches.
    FIELD_AHEAD(Topic.TRANSPOSED, CountItem::fieldAhead),
    /// Pixels, along a side, that one number after two strided convolutions sees.
    FIELD_BEHIND(Topic.DISCRIMINATOR, CountItem::fieldBehind),
    /// The most inputs that add to one pixel.
    INPUTS_PER_PIXEL(Topic.TRANSPOSED, CountItem::inputsPerPixel),
    /// The least loss of a discriminator whose real label is smoothed.
    SMOOTHED_FLOOR(Topic.TRAINING, CountItem::smoothedFloor),
    /// The loss of a discriminator that says the same of all.
    GUESSING_LOSS(Topic.TRAINING, CountItem::guessingLoss),
    /// How much steeper -log D is than log(1 - D).
    GRADIENT_RATIO(Topic.TRAINING, CountItem::gradientRatio),
    /// The length of the middle of a straight line between two latent vectors.
    STRAIGHT_MIDDLE(Topic.LATENT, CountItem::straightMiddle);

    private static final int[] MAPS = {8, 16, 32, 64, 128};
    private static final int[] KERNELS = {3, 4, 5};

    /// The numbers of a question.
    ///
    /// @param right its answer
    /// @param slips answers that known mistakes lead to, in the order of their texts
    /// @param given what the texts speak of, as {0}, {1} …; the answer comes after these
    private record Sum(double right, int decimals, List<Double> slips, List<Object> given) {}

    private final Topic topic;
    private final Function<RandomGenerator, Sum> sum;

    CountItem(Topic topic, Function<RandomGenerator, Sum> sum) {
        this.topic = topic;
        this.sum = sum;
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.COUNT;
    }

    @Override
    public Count ask(RandomGenerator chance, Faces faces) {
        Sum drawn = sum.apply(chance);
        List<Object> values = new ArrayList<>(drawn.given());
        values.add(drawn.right());
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < drawn.slips().size(); i++) {
            double value = drawn.slips().get(i);
            if (value != drawn.right()) {
                slips.add(new Slip(value, text(slip(i), values)));
            }
        }
        return new Count(
                this,
                text("", values),
                drawn.right(),
                drawn.decimals(),
                text("_why", values),
                slips);
    }

    private static String slip(int number) {
        return switch (number) {
            case 0 -> "_slip1";
            case 1 -> "_slip2";
            default -> "_slip3";
        };
    }

    private Message text(String end, List<Object> values) {
        return new Message("lesson.quiz." + name() + end, values);
    }

    private static Sum whole(double right, List<Double> slips, Object... given) {
        return new Sum(right, 0, slips, List.of(given));
    }

    private static Sum outputSize(RandomGenerator chance) {
        int input = chance.nextInt(4, 17);
        int kernel = of(KERNELS, chance);
        int stride = chance.nextInt(2, 4);
        int padding = chance.nextInt(1, 3);
        int output = Axis.output(input, kernel, stride, padding, 0);
        double enlarged = Axis.output(input, kernel, stride, -padding, 0);
        double times = input * stride;
        return whole(output, List.of(enlarged, times), input, kernel, stride, padding);
    }

    private static Sum convolutionSize(RandomGenerator chance) {
        int kernel = of(KERNELS, chance);
        int padding = chance.nextInt(0, 3);
        int input = 2 * chance.nextInt(6, 21);
        Conv2d layer = new Conv2d(1, 1, kernel, 2, padding, false);
        int output = layer.output(new FeatureMaps(1, input)).side();
        double oneLess = output - 1;
        double unpadded =
                new Conv2d(1, 1, kernel, 2, 0, false).output(new FeatureMaps(1, input)).side();
        return whole(output, List.of(oneLess, unpadded), input, kernel, padding);
    }

    private static Sum layerWeights(RandomGenerator chance) {
        int out = of(MAPS, chance);
        int in = 2 * out;
        int kernel = of(KERNELS, chance);
        long weights = Architecture.parameters(transposed(in, out, kernel));
        double oneForEach = (double) out * kernel * kernel;
        double oneAlone = kernel * kernel;
        return whole(weights, List.of(oneForEach, oneAlone), in, out, kernel);
    }

    private static Layer transposed(int in, int out, int kernel) {
        return new ConvTranspose2d(in, out, kernel, 2, 1, 0, false);
    }

    private static Sum blockParameters(RandomGenerator chance) {
        int out = of(MAPS, chance);
        int in = 2 * out;
        Layer convolution = transposed(in, out, 4);
        double weights = Architecture.parameters(convolution);
        double norm = Architecture.parameters(new BatchNorm(out));
        double withBias = weights + norm + out;
        return whole(weights + norm, List.of(weights, withBias), in, out, weights, norm);
    }

    private static Sum firstLayer(RandomGenerator chance) {
        NetworkSpec spec = Networks.any(chance);
        Stage first = Architecture.generator(spec).stages().getFirst();
        long weights = Architecture.parameters(first.weighted());
        double numbers = first.output().size();
        double maps = (double) spec.latent() * first.output().maps();
        return whole(
                weights,
                List.of(numbers, maps),
                spec.latent(),
                first.output().maps(),
                first.output().side(),
                numbers);
    }

    private static Sum doublings(RandomGenerator chance) {
        int doublings = chance.nextInt(2, 8);
        int seed = NetworkSpec.SEED_SIZE;
        int side = seed;
        for (int i = 0; i < doublings; i++) {
            side = transposed(1, 1, 4).output(new FeatureMaps(1, side)).side();
        }
        double times = (double) side / seed;
        double fromOne = doublings + Math.log(seed) / Math.log(2);
        return whole(doublings, List.of(times, fromOne), seed, side);
    }

    private static Sum mapsAt(RandomGenerator chance) {
        NetworkSpec spec = Networks.any(chance);
        List<Stage> stages = Architecture.generator(spec).stages();
        FeatureMaps first = stages.getFirst().output();
        FeatureMaps asked = stages.get(chance.nextInt(1, stages.size() - 1)).output();
        double doubled = (double) first.maps() * asked.side() / first.side();
        double same = first.maps();
        return whole(
                asked.maps(), List.of(doubled, same), first.maps(), first.side(), asked.side());
    }

    private static Sum fieldAhead(RandomGenerator chance) {
        int layers = chance.nextInt(2, 5);
        Layer layer = transposed(1, 1, 4);
        Architecture network =
                new Architecture(
                        new FeatureMaps(1, NetworkSpec.SEED_SIZE),
                        Collections.nCopies(layers, layer));
        int reached = Field.of(0).ahead(network, -1).getLast().size();
        double tile = 1 << layers;
        double last = 4;
        return whole(reached, List.of(tile, last), layers, network.outputs().getLast().side());
    }

    private static Sum fieldBehind(RandomGenerator chance) {
        int first = of(KERNELS, chance);
        int second = of(KERNELS, chance);
        Architecture network =
                new Architecture(
                        new FeatureMaps(1, 64),
                        List.of(
                                new Conv2d(1, 1, first, 2, 1, false),
                                new Conv2d(1, 1, second, 2, 1, false)));
        int seen = Field.of(8).behind(network, 1).getFirst().size();
        double added = first + second;
        double product = first * second;
        return whole(seen, List.of(added, product), first, second);
    }

    private static Sum inputsPerPixel(RandomGenerator chance) {
        int kernel = chance.nextInt(2, 8);
        int stride = 2;
        Geometry geometry = Geometry.square(new Axis(9, kernel, stride, 0, 0));
        int most = geometry.steadyContributions().last();
        double all = kernel * kernel;
        double line = geometry.across().weights(0);
        return whole(most, List.of(all, line), kernel, stride, (int) line);
    }

    private static Sum smoothedFloor(RandomGenerator chance) {
        double label = 0.05 * chance.nextInt(14, 20);
        double floor = CrossEntropy.floor(label);
        return new Sum(
                floor,
                2,
                List.of(0.0, CrossEntropy.of(label, 1), 1 - label),
                List.of(label, 1 - label));
    }

    private static Sum guessingLoss(RandomGenerator chance) {
        double opinion = 0.1 * chance.nextInt(3, 8);
        double real = CrossEntropy.of(opinion, 1);
        double made = CrossEntropy.of(opinion, 0);
        return new Sum(
                real + made,
                2,
                List.of((real + made) / 2, 0.0, real),
                List.of(opinion, 1 - opinion, real, made));
    }

    private static Sum gradientRatio(RandomGenerator chance) {
        double opinion = 1.0 / of(new int[] {5, 10, 20, 25, 50, 100}, chance);
        double steep = CrossEntropy.slope(opinion, 1);
        double flat = CrossEntropy.slope(opinion, 0);
        double ratio = Math.rint(Math.abs(steep / flat) * 1e9) / 1e9;
        return whole(
                ratio,
                List.of(1.0, Math.rint(1 / opinion)),
                opinion,
                Math.abs(steep),
                Math.abs(flat));
    }

    private static Sum straightMiddle(RandomGenerator chance) {
        int numbers = of(new int[] {36, 64, 100, 144, 256, 400}, chance);
        double length = Math.sqrt(numbers);
        double middle = length / Math.sqrt(2);
        return new Sum(middle, 1, List.of(length, length / 2), List.of(numbers, length));
    }
}
