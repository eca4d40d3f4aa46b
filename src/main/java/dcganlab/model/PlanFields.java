package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The table of all that a plan says, in the order in which it is shown and written. A field needs
/// a row here, its words (`NAMEName`, `NAMETip` and, where it has a range, `NAME`, among the
/// model's sentences), and whoever acts by it; `plan.json`, `--set`, the window's controls, and
/// what is said where runs differ, follow from the table.
///
/// `plan.json` has the version of its newest field. Version 1 is that of the lab 0.1.0; the first
/// fields after a release bring the next one. A field that came later has a value that it had
/// before it existed: a plan that does not name it means that, and one that means that does not
/// name it, so that older plans can be read, and older labs read all that has nothing new in it.
public final class PlanFields {
    private static final int FIRST = 1;

    /// Brought the guidelines, the losses, Adam's first decay and the initial deviation.
    static final int SECOND = 2;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Kind<String> WORDS = text(word -> word, word -> word, "model.text");
    private static final Kind<Integer> COLOUR =
            text(
                    word ->
                            word.matches("[0-9a-fA-F]{6}")
                                    ? Integer.valueOf(HexFormat.fromHexDigits(word))
                                    : null,
                    rgb -> HEX.toHexDigits(rgb, 6),
                    "model.colour");

    private static final List<PlanField<?>> ROWS = new ArrayList<>();

    /// `portraits`, or the path of a file or folder.
    public static final PlanField<String> LOCATION =
            images("location", WORDS, DataChoice::location, DataChoice::withLocation, null);

    /// Which of several sets that lie there.
    public static final PlanField<String> PART =
            images("part", WORDS, DataChoice::part, DataChoice::withPart, "");

    /// How many portraits to paint.
    public static final PlanField<Integer> COUNT =
            images(
                    "count",
                    new Kind.Whole(1, Integer.MAX_VALUE),
                    DataChoice::count,
                    DataChoice::withCount,
                    null);

    /// What happens to images that are not square.
    public static final PlanField<Fit> FIT =
            images("fit", new Kind.Choice<>(Fit.class), DataChoice::fit, DataChoice::withFit, null);

    /// Colour behind transparent pixels and in bars, `RRGGBB`.
    public static final PlanField<Integer> BACKGROUND =
            images("background", COLOUR, DataChoice::background, DataChoice::withBackground, null);

    /// Side of sprites in pixels; 0 where images are no sheets of them. [DataChoice] has its range.
    public static final PlanField<Integer> TILE =
            images(
                    "tile",
                    new Kind.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                    DataChoice::tile,
                    DataChoice::withTile,
                    0);

    /// Side of the square images in pixels.
    public static final PlanField<Integer> IMAGE_SIZE =
            networks(
                    "imageSize",
                    new Kind.OneOf(List.of(32, 64, 128)),
                    NetworkSpec::imageSize,
                    NetworkSpec::withImageSize,
                    FIRST,
                    null);

    /// Colours of a pixel: red, green and blue, or grey.
    public static final PlanField<Integer> CHANNELS =
            networks(
                    "channels",
                    new Kind.OneOf(List.of(3, 1)),
                    NetworkSpec::channels,
                    NetworkSpec::withChannels,
                    FIRST,
                    null);

    /// Numbers in a latent vector.
    public static final PlanField<Integer> LATENT =
            networks(
                    "latent",
                    new Kind.Whole(2, 512),
                    NetworkSpec::latent,
                    NetworkSpec::withLatent,
                    FIRST,
                    null);

    /// Feature maps next to the image.
    public static final PlanField<Integer> WIDTH =
            networks(
                    "width",
                    new Kind.Whole(8, 128),
                    NetworkSpec::width,
                    NetworkSpec::withWidth,
                    FIRST,
                    null);

    static {
        ROWS.addAll(GuidelineFields.ALL);
    }

    /// Images in a step.
    public static final PlanField<Integer> BATCH =
            planned(
                    PlanField.Section.STEP,
                    "batch",
                    new Kind.Whole(2, 1024),
                    TrainingPlan::batch,
                    TrainingPlan::withBatch);

    /// Start of every random number: weights, noise, order of the images.
    public static final PlanField<Long> SEED =
            planned(
                    PlanField.Section.START,
                    "seed",
                    new Kind.Seed(),
                    TrainingPlan::seed,
                    TrainingPlan::withSeed);

    /// Standard deviation of the weights before the first step.
    public static final PlanField<Double> DEVIATION =
            row(
                    new Planned<>(
                            PlanField.Section.WEIGHTS,
                            "deviation",
                            new Kind.Real(0, 1, new Scale.Decades(-3, 0)),
                            TrainingPlan::deviation,
                            TrainingPlan::withDeviation,
                            SECOND,
                            TrainingPlan.PAPERS_DEVIATION));

    /// Whether the discriminator's weights are divided by their largest singular value.
    public static final PlanField<Boolean> SPECTRAL_NORM =
            networks(
                    "spectralNorm",
                    new Kind.Switch(),
                    NetworkSpec::spectralNorm,
                    NetworkSpec::withSpectralNorm,
                    SECOND,
                    false);

    /// Adam's step size for the discriminator.
    public static final Setting<Double> LEARNING_RATE_D =
            setting(
                    "learningRateD",
                    new Kind.Real(0, 1, new Scale.Decades(-5, -2)),
                    2e-4,
                    FIRST,
                    null);

    /// Adam's step size for the generator.
    public static final Setting<Double> LEARNING_RATE_G =
            setting(
                    "learningRateG",
                    new Kind.Real(0, 1, new Scale.Decades(-5, -2)),
                    2e-4,
                    FIRST,
                    null);

    /// The step from which on both learning rates fall with the inverse square root of the step;
    /// with 0 they stay as they are (Vaswani et al. 2017, "Attention Is All You Need", section 5.3,
    /// has this decay after a warm-up).
    public static final Setting<Integer> DECAY_FROM =
            setting("decayFrom", new Kind.Whole(0, Integer.MAX_VALUE), 0, SECOND, 0);

    /// By what the networks are judged.
    public static final Setting<Loss> LOSS =
            setting(
                    "loss",
                    new Kind.Choice<>(Loss.class),
                    Loss.CROSS_ENTROPY,
                    SECOND,
                    Loss.CROSS_ENTROPY);

    /// What stays of Adam's first moment at each step, for both networks (Kingma and Ba 2014).
    /// DCGAN has 0.5 in place of the usual 0.9 (Radford et al. 2015, section 4).
    public static final Setting<Double> BETA1 =
            setting(
                    "beta1",
                    new Kind.Real(0, 0.999, new Scale.Linear(0, 0.99, 0.01)),
                    0.5,
                    SECOND,
                    0.5);

    /// What the discriminator is told of real images; below 1 it is one-sided label smoothing
    /// (Salimans et al. 2016, "Improved Techniques for Training GANs", section 3.4).
    public static final Setting<Double> REAL_LABEL =
            setting(
                    "realLabel",
                    new Kind.Real(0.5, 1, new Scale.Linear(0.7, 1, 0.01)),
                    1.0,
                    FIRST,
                    null);

    /// Standard deviation of the Gaussian noise added to both of the discriminator's inputs at step
    /// 0 (Sønderby et al. 2016, "Amortised MAP Inference", appendix C).
    public static final Setting<Double> INPUT_NOISE =
            setting(
                    "inputNoise",
                    new Kind.Real(0, 1, new Scale.Linear(0, 0.5, 0.01)),
                    0.0,
                    FIRST,
                    null);

    /// Steps over which that noise decays linearly to nothing.
    public static final Setting<Integer> NOISE_STEPS =
            setting("noiseSteps", new Kind.Whole(1, Integer.MAX_VALUE), 1_000, FIRST, null);

    /// How images are changed before the discriminator sees them.
    public static final Setting<DiffAugment> DIFF_AUGMENT =
            setting(
                    "diffAugment",
                    new Kind.Choice<>(DiffAugment.class),
                    DiffAugment.NONE,
                    SECOND,
                    DiffAugment.NONE);

    /// Weight of R1, by which the discriminator is kept from being steep at real images: half of
    /// the mean squared length of the gradient of its output (Mescheder et al. 2018, "Which
    /// Training Methods for GANs do actually Converge?", section 4.1).
    public static final Setting<Double> R1 =
            setting("r1", new Kind.Real(0, 100, new Scale.Linear(0, 10, 0.1)), 0.0, SECOND, 0.0);

    /// Updates of the discriminator for one of the generator.
    public static final Setting<Integer> DISCRIMINATOR_STEPS =
            setting(
                    "discriminatorSteps",
                    new Kind.Whole(1, 10, new Scale.Linear(1, 5, 1)),
                    1,
                    FIRST,
                    null);

    /// What is shown, saved and judged: an exponential moving average of the generator's weights
    /// (Yazıcı et al. 2019, "The Unusual Effectiveness of Averaging in GAN Training"), or the
    /// weights of the last step. Training is the same either way.
    public static final Setting<Boolean> AVERAGED =
            setting("averaged", new Kind.Switch(), false, FIRST, null);

    /// What a run computes on.
    public static final PlanField<Device> DEVICE =
            planned(
                    PlanField.Section.MACHINE,
                    "device",
                    text(Device::of, Device::word, "model.text"),
                    TrainingPlan::device,
                    TrainingPlan::withDevice);

    /// In which numbers convolutions multiply.
    public static final PlanField<Precision> PRECISION =
            planned(
                    PlanField.Section.MACHINE,
                    "precision",
                    new Kind.Choice<>(Precision.class),
                    TrainingPlan::precision,
                    TrainingPlan::withPrecision);

    /// All of them.
    public static final List<PlanField<?>> ALL = List.copyOf(ROWS);

    /// What presets are about.
    public static final List<PlanField<?>> OF_PRESETS =
            ALL.stream().filter(field -> field.section().ofPresets()).toList();

    /// What may change while a run trains.
    public static final List<Setting<?>> SETTINGS =
            ALL.stream()
                    .<Setting<?>>mapMulti((field, next) -> {
                        if (field instanceof Setting<?> setting) {
                            next.accept(setting);
                        }
                    })
                    .toList();

    private PlanFields() {}

    /// Those in which not all plans are alike.
    public static List<PlanField<?>> differing(List<TrainingPlan> plans) {
        return differing(plans, (plan, field) -> field.of(plan));
    }

    /// Those of which not all say the same.
    public static <T> List<PlanField<?>> differing(
            List<T> all, BiFunction<T, PlanField<?>, Object> said) {
        return ALL.stream()
                .filter(field ->
                        all.stream().map(each -> said.apply(each, field)).distinct().count() > 1)
                .toList();
    }

    private static <F extends PlanField<?>> F row(F field) {
        ROWS.add(field);
        return field;
    }

    private static <T> Setting<T> setting(
            String name, Kind<T> kind, T paper, int since, @Nullable T before) {
        return row(new Setting<>(name, kind, paper, since, before));
    }

    private static <T> PlanField<T> networks(
            String name,
            Kind<T> kind,
            Function<NetworkSpec, T> get,
            BiFunction<NetworkSpec, T, NetworkSpec> set,
            int since,
            @Nullable T before) {
        return row(
                new Planned<>(
                        PlanField.Section.NETWORKS,
                        name,
                        kind,
                        plan -> get.apply(plan.network()),
                        (plan, value) -> plan.withNetwork(set.apply(plan.network(), value)),
                        since,
                        before));
    }

    private static <T> PlanField<T> planned(
            PlanField.Section section,
            String name,
            Kind<T> kind,
            Function<TrainingPlan, T> get,
            BiFunction<TrainingPlan, T, TrainingPlan> set) {
        return row(new Planned<>(section, name, kind, get, set, FIRST, null));
    }

    private static <T> PlanField<T> images(
            String name,
            Kind<T> kind,
            Function<DataChoice, T> get,
            BiFunction<DataChoice, T, DataChoice> set,
            @Nullable T before) {
        return row(
                new Planned<>(
                        PlanField.Section.IMAGES,
                        name,
                        kind,
                        plan -> get.apply(plan.data()),
                        (plan, value) -> plan.withData(set.apply(plan.data(), value)),
                        FIRST,
                        before));
    }

    private static <T> Kind<T> text(
            Function<String, @Nullable T> of, Function<T, String> text, String must) {
        return new Kind.Text<>(of, text, must);
    }
}
