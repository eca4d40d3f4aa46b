package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Practice;
import dcganlab.lesson.quiz.QuestionKind;
import dcganlab.lesson.quiz.Topic;
import dcganlab.model.Message;
import dcganlab.state.QuizState;
import dcganlab.view.side.Words;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which questions one practises on, how many there are of that sort, and the button that begins.
final class PracticeChoice extends FlowPane {
    private static final List<Integer> COUNTS = List.of(5, 10, 20, 100);

    private final QuizState state;
    private final Sentences sentences;
    private final ChoiceBox<Optional<Topic>> topic;
    private final ChoiceBox<Optional<QuestionKind>> kind;
    private final ChoiceBox<Integer> most = new ChoiceBox<>();
    private final Label there = new Label();
    private final Button begin;

    PracticeChoice(QuizState state, Sentences sentences) {
        this.state = state;
        this.sentences = sentences;
        getStyleClass().add("practice");
        topic = box("topic", Topic.values(), Topic::title, "allTopics");
        kind = box("kind", QuestionKind.values(), QuestionKind::title, "allKinds");
        most.setId("quiz-most");
        sentences.about(most, "count");
        most.getItems().setAll(COUNTS);
        Words.show(most, sentences.texts(), this::words);
        begin = sentences.button("practise", "practise", () -> state.practise(chosen()));
        begin.setId("quiz-practise");
        there.setMinWidth(Region.USE_PREF_SIZE);
        there.setId("quiz-there");
        getChildren().setAll(topic, kind, most, begin, there);
        Practice last = state.getPractice();
        topic.setValue(Optional.ofNullable(last.topic()));
        kind.setValue(Optional.ofNullable(last.kind()));
        most.setValue(last.most());
        Stream.of(topic, kind, most).forEach(box -> box.valueProperty().subscribe(this::count));
        count();
    }

    private <T> ChoiceBox<Optional<T>> box(
            String id, T[] values, Function<T, Message> title, String all) {
        ChoiceBox<Optional<T>> box = new ChoiceBox<>();
        box.setId("quiz-" + id);
        sentences.about(box, id);
        box.getItems().add(Optional.empty());
        Arrays.stream(values).map(Optional::of).forEach(box.getItems()::add);
        Words.show(
                box,
                sentences.texts(),
                value ->
                        value.map(title)
                                .map(sentences.texts()::of)
                                .orElseGet(() -> sentences.texts().of(Sentences.key(all))));
        return box;
    }

    private String words(int count) {
        return count == COUNTS.getLast()
                ? sentences.texts().of(Sentences.key("mostAll"))
                : sentences.texts().of(Sentences.key("most"), count);
    }

    private Practice chosen() {
        return new Practice(
                topic.getValue().orElse(null), kind.getValue().orElse(null), most.getValue());
    }

    private void count() {
        if (topic.getValue() != null && kind.getValue() != null && most.getValue() != null) {
            int count = state.items(chosen()).size();
            begin.setDisable(count == 0);
            there.textProperty().bind(sentences.bound("there", count));
        }
    }
}
