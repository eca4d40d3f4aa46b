package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.Pictures;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.RunSamples;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The picture of one latent point by two runs, of which a divider shows the one or the other.
final class WipePane extends VBox {
    private final ShownTexts texts;
    private final WipeView view;
    private final ChoiceBox<Integer> left;
    private final ChoiceBox<Integer> right;
    private final RunDot leftDot = new RunDot();
    private final RunDot rightDot = new RunDot();
    private final Label leftStep = step("left");
    private final Label rightStep = step("right");
    private final PlaceWords words;
    private Comparison comparison = Comparison.NONE;
    private List<Compared> runs = List.of();
    private boolean filling;

    WipePane(ShownTexts texts) {
        this.texts = texts;
        words = new PlaceWords(texts);
        view = new WipeView(texts);
        view.setId("runs-wipe-view");
        view.setMinSize(0, 0);
        view.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        left = choice("left");
        right = choice("right");
        Label seed = new Label();
        seed.textProperty()
                .bind(
                        view.indexProperty()
                                .flatMap(at -> texts.bound("view.runs.seed", at.intValue() + 1)));
        seed.setMinWidth(USE_PREF_SIZE);
        HBox numbers =
                new HBox(
                        button("previous", Feather.CHEVRON_LEFT, -1),
                        seed,
                        button("next", Feather.CHEVRON_RIGHT, 1));
        numbers.getStyleClass().add("numbers");
        numbers.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(named(leftDot, left), numbers, named(rightDot, right));
        head.getStyleClass().add("wipe-head");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox steps = new HBox(leftStep, between, rightStep);
        steps.getStyleClass().add("wipe-steps");
        VBox.setVgrow(view, Priority.ALWAYS);
        getStyleClass().add("wipe");
        getChildren().setAll(head, steps, view);
    }

    private static Label step(String side) {
        Label step = new Label();
        step.setId("runs-wipe-step-" + side);
        step.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        step.setMinWidth(0);
        return step;
    }

    /// Both sides take the same room, so that the numbers are in the middle.
    private static HBox named(RunDot dot, ChoiceBox<Integer> choice) {
        HBox named = new HBox(dot, choice);
        named.getStyleClass().add("name");
        named.setMinWidth(0);
        named.setPrefWidth(0);
        HBox.setHgrow(named, Priority.ALWAYS);
        HBox.setHgrow(choice, Priority.ALWAYS);
        return named;
    }

    private ChoiceBox<Integer> choice(String key) {
        ChoiceBox<Integer> choice = new ChoiceBox<>();
        choice.setId("runs-wipe-" + key);
        choice.getStyleClass().add("small");
        ObservableValue<String> side = texts.bound("view.runs." + key);
        choice.accessibleTextProperty().bind(side);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Integer run) {
                        return run == null || run >= runs.size() ? "" : runs.get(run).row().name();
                    }

                    @Override
                    public Integer fromString(String text) {
                        throw new UnsupportedOperationException("chosen, not typed");
                    }
                });
        choice.setMinWidth(0);
        choice.valueProperty()
                .subscribe((was, run) -> {
                    boolean some = run != null && run < runs.size();
                    String name = some ? RunName.whole(runs.get(run).row()) + "\n" : "";
                    Tips.give(choice, side.map(name::concat));
                    showPictures();
                });
        return choice;
    }

    private Button button(String key, Feather icon, int direction) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("runs-wipe-" + key);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        ObservableValue<String> name = texts.bound("view.runs." + key);
        Tips.give(button, name);
        button.accessibleTextProperty().bind(name);
        button.setOnAction(event -> view.setIndex(view.getIndex() + direction));
        return button;
    }

    /// Takes the runs that are compared now; those on both sides stay if they are still there.
    void show(Comparison next) {
        List<Compared> now = next.runs();
        comparison = next;
        boolean sameRuns = paths(now).equals(paths(runs));
        boolean sameNames = sameRuns && names(now).equals(names(runs));
        int a = Objects.requireNonNullElse(left.getValue(), 0);
        int b = Objects.requireNonNullElse(right.getValue(), 1);
        runs = now;
        if (sameNames) {
            showPictures();
            return;
        }
        filling = true;
        List<Integer> all = IntStream.range(0, now.size()).boxed().toList();
        for (ChoiceBox<Integer> choice : List.of(left, right)) {
            choice.getItems().setAll(all);
        }
        if (now.size() > 1) {
            left.setValue(sameRuns ? a : 0);
            right.setValue(sameRuns ? b : 1);
        }
        filling = false;
        showPictures();
    }

    private static List<String> paths(List<Compared> runs) {
        return runs.stream().map(run -> run.row().path().toString()).toList();
    }

    private static List<String> names(List<Compared> runs) {
        return runs.stream().map(run -> run.row().name()).toList();
    }

    /// Looks at one picture of a run, beside that of the run at the other side.
    void look(int run, int index) {
        if (!Objects.equals(left.getValue(), run) && !Objects.equals(right.getValue(), run)) {
            right.setValue(run);
        }
        view.setIndex(index);
    }

    private void showPictures() {
        if (filling) {
            return;
        }
        view.setLeft(pictures(left.getValue()));
        view.setRight(pictures(right.getValue()));
        leftStep.setText(words(left.getValue()));
        rightStep.setText(words(right.getValue()));
        view.setEmptyText(emptyText());
        leftDot.show(Objects.requireNonNullElse(left.getValue(), -1));
        rightDot.show(Objects.requireNonNullElse(right.getValue(), -1));
    }

    private String words(@Nullable Integer run) {
        return run == null || run >= runs.size() ? "" : words.shown(comparison, run);
    }

    private String emptyText() {
        boolean never =
                Stream.of(left.getValue(), right.getValue())
                        .filter(run -> run != null && run < runs.size())
                        .map(runs::get)
                        .anyMatch(SamplesCard::hasNoPictures);
        return texts.of(never ? "view.runs.noPictures" : "view.runs.rendering");
    }

    private @Nullable Pictures pictures(@Nullable Integer run) {
        RunSamples samples = run == null || run >= runs.size() ? null : runs.get(run).samples();
        return samples == null ? null : samples.pictures();
    }
}
