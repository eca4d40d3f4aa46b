package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Activations;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Histogram;
import dcganlab.model.Insight;
import dcganlab.model.Insight.Judged;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Look;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.Stage;
import dcganlab.model.StagePlace;
import dcganlab.model.Unit;
import dcganlab.model.WeightCounts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// A look into both networks, layer by layer, as they are after a step. They belong to somebody
/// else, who goes on changing them and closes them; whoever looks does so on their thread, and
/// changes nothing.
public final class NetworksView {
    private static final float HALF_RANGE = 127.5f;
    private static final int SETS = 2;

    /// As in a batch of 16.
    private static final int OTHERS = 15;

    /// Pictures that are judged together: their maps are in memory at once.
    private static final int SLICE = 8;

    private final Generator generator;
    private final @Nullable Discriminator discriminator;
    private final long step;

    /// @param discriminator none if it is not known
    /// @param step how many steps they have learnt; {@link GeneratorCopy#FROM_FILE} if unknown
    public NetworksView(Generator generator, @Nullable Discriminator discriminator, long step) {
        this.generator = generator;
        this.discriminator = discriminator;
        this.step = step;
    }

    public NetworkSpec spec() {
        return generator.spec();
    }

    /// What they make of a latent vector, and of a real image beside it. A picture that is not of
    /// their shape, and a unit that they do not have, are left out.
    public Insight look(Look look) {
        LatentPoint point = look.point();
        Pictures real = look.real();
        try (NDManager scope = generator.manager().newSubManager()) {
            NDArray z = scope.create(point.toArray(), new Shape(1, point.dimensions(), 1, 1));
            List<NDArray> made = generator.layerOutputsAtOnce(z);
            NDArray image = made.getLast();
            NDArray pictures =
                    real != null && fits(real)
                            ? NDArrays.concat(new NDList(image, images(scope, values(real, 0, 1))))
                            : image;
            List<Judged> judged = judged(pictures, look.slope());
            Unit unit = look.unit();
            StagePlace counted = look.counted();
            StageWeight ofUnit = unit == null ? null : weight(unit.part(), unit.stage());
            StageWeight ofStage = counted == null ? null : weight(counted.part(), counted.stage());
            BackwardPass back = backward(look, z, ofUnit, ofStage);
            return new Insight(
                    spec(),
                    step,
                    point,
                    stages(made),
                    judged.isEmpty() ? null : judged.getFirst(),
                    judged.size() < 2 ? null : judged.getLast(),
                    look.silenced().isEmpty() ? null : without(look.silenced(), z, made),
                    unit == null || ofUnit == null ? null : ofUnit.kernels(unit, ofUnit.values()),
                    look.neighbours() ? amongOthers(point) : List.of(),
                    back == null ? null : back.gradients(unit, ofUnit),
                    counts(look, ofStage, back));
        }
    }

    private List<Activations> amongOthers(LatentPoint point) {
        List<Activations> pictures = new ArrayList<>();
        for (int seed = 1; seed <= SETS; seed++) {
            List<LatentPoint> batch = new ArrayList<>(List.of(point));
            batch.addAll(new LatentSeed(seed).points(OTHERS, point.dimensions()));
            pictures.add(new Activations(spec().image(), generator.amongNeighbours(batch)));
        }
        return pictures;
    }

    /// The picture without some maps. What lies before the first of them is there already.
    private Activations without(List<Unit> silenced, NDArray z, List<NDArray> made) {
        NDArray x = z;
        int next = 0;
        List<Stage> stages = generator.stages();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            List<Integer> maps = mapsOf(silenced, i, stage);
            if (!maps.isEmpty()) {
                x = silent(goOn(x, next, stage.last(), made), stage.output().maps(), maps);
                next = stage.last() + 1;
            }
        }
        return activations(spec().image(), goOn(x, next, made.size() - 1, made));
    }

    /// What the generator makes of x from one layer to another.
    ///
    /// @param made what each layer puts out while nothing is taken out: nothing is before layer 0
    private NDArray goOn(NDArray x, int first, int last, List<NDArray> made) {
        if (first == 0) {
            return made.get(last);
        }
        return first > last ? x : generator.layerOutputs(first, last, x).getLast();
    }

    private static List<Integer> mapsOf(List<Unit> units, int stage, Stage shape) {
        return units.stream()
                .filter(unit -> unit.stage() == stage && unit.map() < shape.output().maps())
                .map(Unit::map)
                .toList();
    }

    private static NDArray silent(NDArray x, int maps, List<Integer> silenced) {
        float[] mask = new float[maps];
        Arrays.fill(mask, 1);
        silenced.forEach(map -> mask[map] = 0);
        return x.mul(x.getManager().create(mask, new Shape(1, maps, 1, 1)));
    }

    private @Nullable StageWeight weight(Part part, int stage) {
        Network network = part == Part.GENERATOR ? generator : discriminator;
        return network == null || stage < 0 || stage >= network.stages().size()
                ? null
                : new StageWeight(network, part, network.stages().get(stage));
    }

    private @Nullable BackwardPass backward(Look look, NDArray z, @Nullable StageWeight... asked) {
        if (discriminator == null || look.loss() == null) {
            return null;
        }
        List<StageWeight> known = Arrays.stream(asked).filter(Objects::nonNull).toList();
        return BackwardPass.of(generator, discriminator, z, look.loss(), known);
    }

    private static @Nullable WeightCounts counts(
            Look look, @Nullable StageWeight weight, @Nullable BackwardPass back) {
        StagePlace stage = look.counted();
        return weight == null || stage == null
                ? null
                : new WeightCounts(
                        stage,
                        Histogram.of(weight.values().toFloatArray()),
                        back == null ? null : Histogram.of(back.of(weight).toFloatArray()));
    }

    /// Draws pictures and has the discriminator judge them, and real images beside them.
    public Judgement judge(JudgingRequest request) {
        FeatureMaps image = spec().image();
        int count = request.points().size();
        byte[] pixels = new byte[count * image.size()];
        List<Double> ofGenerated = new ArrayList<>();
        for (int from = 0; from < count; from += SLICE) {
            List<LatentPoint> points =
                    request.points().subList(from, Math.min(count, from + SLICE));
            float[] values = generator.values(points);
            for (int i = 0; i < values.length; i++) {
                float value = Math.clamp(values[i], -1, 1);
                pixels[from * image.size() + i] = (byte) Math.round((value + 1) * HALF_RANGE);
            }
            ofGenerated.addAll(logits(values));
        }
        List<Double> ofReal = new ArrayList<>();
        Pictures real = request.real();
        int reals = real == null || !fits(real) ? 0 : real.count();
        for (int from = 0; from < reals && real != null; from += SLICE) {
            ofReal.addAll(logits(values(real, from, Math.min(SLICE, reals - from))));
        }
        Pictures generated = new Pictures(count, image.maps(), image.side(), pixels);
        return new Judgement(request, spec(), step, generated, ofGenerated, ofReal);
    }

    private List<Double> logits(float[] values) {
        if (discriminator == null) {
            return List.of();
        }
        try (NDManager scope = generator.manager().newSubManager()) {
            float[] logits = discriminator.logits(images(scope, values)).toFloatArray();
            return IntStream.range(0, logits.length).mapToObj(i -> (double) logits[i]).toList();
        }
    }

    private boolean fits(Pictures pictures) {
        return pictures.count() > 0
                && pictures.size() == spec().imageSize()
                && pictures.channels() == spec().channels();
    }

    /// Pictures as the network's own numbers, -1 to 1.
    private static float[] values(Pictures pictures, int from, int count) {
        int size = pictures.channels() * pictures.size() * pictures.size();
        float[] values = new float[count * size];
        byte[] bytes = pictures.pixels();
        for (int i = 0; i < values.length; i++) {
            values[i] = (bytes[from * size + i] & 0xFF) / HALF_RANGE - 1;
        }
        return values;
    }

    private NDArray images(NDManager scope, float[] values) {
        FeatureMaps image = spec().image();
        int count = values.length / image.size();
        return scope.create(values, new Shape(count, image.maps(), image.side(), image.side()));
    }

    /// Each of some pictures, in one pass; none without a discriminator.
    private List<Judged> judged(NDArray pictures, boolean slope) {
        if (discriminator == null) {
            return List.of();
        }
        FeatureMaps image = spec().image();
        List<Activations> all = each(image, pictures);
        List<Activations> slopes = slope ? each(image, discriminator.slope(pictures)) : List.of();
        List<NDArray> outputs = discriminator.layerOutputsAtOnce(pictures);
        List<List<Activations>> stages =
                discriminator.stages().stream()
                        .map(stage -> each(stage.output(), outputs.get(stage.last())))
                        .toList();
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        new Judged(
                                all.get(i),
                                slope ? slopes.get(i) : null,
                                stages.stream().map(of -> of.get(i)).toList()))
                .toList();
    }

    private static List<Activations> each(FeatureMaps shape, NDArray values) {
        float[] all = values.toFloatArray();
        int size = shape.size();
        return IntStream.range(0, all.length / size)
                .mapToObj(i ->
                        new Activations(shape, Arrays.copyOfRange(all, i * size, (i + 1) * size)))
                .toList();
    }

    private List<Activations> stages(List<NDArray> outputs) {
        return generator.stages().stream()
                .map(stage -> activations(stage.output(), outputs.get(stage.last())))
                .toList();
    }

    private static Activations activations(FeatureMaps shape, NDArray values) {
        return new Activations(shape, values.toFloatArray());
    }
}
