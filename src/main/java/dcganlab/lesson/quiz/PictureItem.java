package dcganlab.lesson.quiz;

import dcganlab.model.Message;
import dcganlab.model.Pictures;
import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Stamps;
import dcganlab.model.convolution.Transposed;

import java.util.List;
import java.util.random.RandomGenerator;

/// Questions whose answers are pictures.
public enum PictureItem implements Item {
    /// One person nine times, however sharp, beside pictures that are blurred but differ.
    COLLAPSE(
            Topic.TRAINING,
            (chance, faces) ->
                    List.of(
                            GeneratorSheet.get().alike(chance),
                            GeneratorSheet.get().good(chance),
                            GeneratorSheet.get().blurred(chance),
                            faces.paint(chance.nextLong(), GeneratorSheet.GRID))),
    /// Three people, each three times.
    THREE_MODES(
            Topic.TRAINING,
            (chance, faces) ->
                    List.of(
                            GeneratorSheet.get().threefold(chance),
                            faces.paint(chance.nextLong(), GeneratorSheet.GRID),
                            GeneratorSheet.get().good(chance),
                            GeneratorSheet.get().blurred(chance))),
    /// A trained generator's pictures among those it learnt from.
    MADE(
            Topic.BASICS,
            (chance, faces) ->
                    List.of(
                            GeneratorSheet.get().good(chance).first(4),
                            faces.paint(chance.nextLong(), 4),
                            faces.paint(chance.nextLong(), 4),
                            faces.paint(chance.nextLong(), 4))),
    /// What transposed convolutions of stride 2 make of soft spots with kernels of ones: a grid
    /// where 2 does not divide the kernel's side (Odena et al. 2016).
    UNEVEN(
            Topic.TRANSPOSED,
            (chance, _) ->
                    List.of(
                            stamped(chance.nextBoolean() ? 3 : 5, chance),
                            stamped(2, chance),
                            stamped(4, chance),
                            stamped(6, chance)));

    private static final int INPUT = 13;

    /// Pixels of the side of what is seen of the output, far from its edges.
    private static final int SEEN = 20;

    private interface Drawing {
        List<Pictures> of(RandomGenerator chance, Faces faces);
    }

    private final Topic topic;
    private final Drawing drawing;

    PictureItem(Topic topic, Drawing drawing) {
        this.topic = topic;
        this.drawing = drawing;
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.PICTURES;
    }

    @Override
    public Choice ask(RandomGenerator chance, Faces faces) {
        List<Pictures> pictures = drawing.of(chance, faces);
        return new Choice(
                this,
                Message.of("lesson.quiz." + name()),
                new Figure.None(),
                List.of(
                        option(Option.RIGHT, "right", pictures.get(0)),
                        option("wrong1", "wrong1", pictures.get(1)),
                        option("wrong2", "wrong2", pictures.get(2)),
                        option("wrong3", "wrong3", pictures.get(3))));
    }

    private Option option(String name, String key, Pictures picture) {
        return new Option(
                name,
                Message.of("lesson.quiz." + name() + "_" + key),
                picture,
                Message.of("lesson.quiz." + name() + "_" + key + "Why"));
    }

    /// A square of the middle of what a transposed convolution makes of two soft spots.
    private static Pictures stamped(int kernel, RandomGenerator chance) {
        double[] places = chance.doubles(4, 0.25, 0.75).toArray();
        Grid input =
                Grid.of(
                        INPUT,
                        INPUT,
                        (r, c) ->
                                spot(r, c, places[0], places[1])
                                        + 0.8 * spot(r, c, places[2], places[3]));
        Axis axis = new Axis(INPUT, kernel, 2, 0, 0);
        Grid ones = Grid.of(kernel, kernel, (_, _) -> 1);
        Grid output =
                new Stamps(new Transposed(Geometry.square(axis), List.of(input), List.of(ones)))
                        .output();
        int begin = (axis.output() - SEEN) / 2;
        Grid seen = output.part(begin, begin, SEEN, SEEN);
        byte[] pixels = new byte[SEEN * SEEN];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * seen.at(i) / seen.largest());
        }
        return new Pictures(1, 1, SEEN, pixels);
    }

    private static double spot(int row, int column, double down, double across) {
        double r = (row + 0.5) / INPUT - down;
        double c = (column + 0.5) / INPUT - across;
        return Math.exp(-12 * (r * r + c * c));
    }
}
