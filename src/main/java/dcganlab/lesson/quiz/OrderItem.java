package dcganlab.lesson.quiz;

import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Stage;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Questions in which parts are put in order.
public enum OrderItem implements Item {
    /// What comes out of each of a generator's stages, from z on.
    GENERATOR_SHAPES(
            Topic.GENERATOR,
            chance -> {
                NetworkSpec spec = Networks.any(chance);
                return Stream.concat(
                                Stream.of(Message.of("lesson.quiz.latent", spec.latent())),
                                shapes(Architecture.generator(spec)))
                        .toList();
            }),
    /// What comes out of each of a discriminator's stages, from the image on.
    DISCRIMINATOR_SHAPES(
            Topic.DISCRIMINATOR,
            chance -> {
                NetworkSpec spec = Networks.any(chance);
                return Stream.concat(
                                Stream.of(shape(spec.image())),
                                shapes(Architecture.discriminator(spec)))
                        .toList();
            }),
    /// The last layers of a generator.
    GENERATOR_END(
            Topic.GUIDELINES,
            chance -> {
                NetworkSpec spec = Networks.any(chance);
                List<Stage> stages = Architecture.generator(spec).stages();
                Stage before = stages.get(stages.size() - 2);
                Stage last = stages.getLast();
                return List.of(
                        transposed(before),
                        Message.of("lesson.quiz.norm", before.output().maps()),
                        Message.of("lesson.quiz.relu"),
                        transposed(last),
                        Message.of("lesson.quiz.tanh"));
            }),
    /// One step of training.
    TRAINING_STEP(
            Topic.TRAINING,
            _ ->
                    List.of(
                            Message.of("lesson.quiz.stepNoise"),
                            Message.of("lesson.quiz.stepMade"),
                            Message.of("lesson.quiz.stepJudged"),
                            Message.of("lesson.quiz.stepD"),
                            Message.of("lesson.quiz.stepAgain"),
                            Message.of("lesson.quiz.stepG")));

    private final Topic topic;
    private final Function<RandomGenerator, List<Message>> parts;

    OrderItem(Topic topic, Function<RandomGenerator, List<Message>> parts) {
        this.topic = topic;
        this.parts = parts;
    }

    private static Stream<Message> shapes(Architecture network) {
        return network.stages().stream().map(Stage::output).map(OrderItem::shape);
    }

    private static Message shape(FeatureMaps maps) {
        return Message.of("lesson.quiz.shape", maps.maps(), maps.side());
    }

    private static Message transposed(Stage stage) {
        return Message.of("lesson.quiz.transposed", stage.input().maps(), stage.output().maps());
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.ORDER;
    }

    @Override
    public Order ask(RandomGenerator chance, Faces faces) {
        return new Order(
                this,
                Message.of("lesson.quiz." + name()),
                parts.apply(chance),
                Message.of("lesson.quiz." + name() + "_why"));
    }
}
