package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Message;
import dcganlab.model.Place;
import dcganlab.state.LabState;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.help.Topic;
import dcganlab.view.inside.DiagramPicture;
import dcganlab.view.inside.InsidePlace;
import dcganlab.view.latent.LatentPlace;
import dcganlab.view.runs.RunsPlace;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;
import dcganlab.view.train.TrainPlace;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The places of the window, of which one is shown: 0 Train, 1 Latent, 2 Inside, 3 Runs, 4 Lesson.
/// One that was never seen is not built either: the window opens sooner.
final class Places {
    /// What is drawn by a generator in each place.
    private static final List<Set<Place>> SEEN =
            List.of(
                    EnumSet.of(Place.SAMPLES),
                    EnumSet.of(Place.PICTURE, Place.NEIGHBOURS, Place.ENDS),
                    EnumSet.noneOf(Place.class),
                    EnumSet.noneOf(Place.class),
                    EnumSet.of(Place.SAMPLES, Place.PICTURE, Place.ENDS));

    private static final List<String> NAMES =
            List.of("train", "latent", "inside", "runs", "lesson");

    private final LabState lab;
    private final ShownTexts texts;
    private final List<Supplier<? extends Node>> content;
    private final List<@Nullable Node> built;
    private final StackPane centre = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox tabs;
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown");

    /// @param content builds each place
    Places(LabState lab, ShownTexts texts, List<Supplier<? extends Node>> content) {
        this.lab = lab;
        this.texts = texts;
        this.content = content;
        built = new ArrayList<>(Collections.nCopies(content.size(), null));
        tabs =
                new HBox(
                        tab("train", 0, Styles.LEFT_PILL),
                        tab("latent", 1, Styles.CENTER_PILL),
                        tab("inside", 2, Styles.CENTER_PILL),
                        tab("runs", 3, Styles.CENTER_PILL),
                        tab("lesson", 4, Styles.RIGHT_PILL));
        tabs.setMinWidth(HBox.USE_PREF_SIZE);
    }

    private ToggleButton tab(String key, int place, String shape) {
        Message name = Message.of("view." + key);
        ToggleButton tab = new ToggleButton();
        tab.textProperty().bind(texts.bound(name));
        tab.setId("place-" + key);
        tab.setToggleGroup(group);
        tab.getStyleClass().addAll(shape, "place-tab");
        Tips.give(tab, texts.bound("view.placeTip", name, place + 1));
        Tips.about(tab, () -> texts.of(Topic.values()[place].text()));
        tab.setOnAction(e -> go(place)); // A click on the chosen one does not free it.
        tab.selectedProperty()
                .subscribe((was, is) -> {
                    if (is) { // By a click, a number, or an arrow from its neighbour.
                        show(place);
                    }
                });
        return tab;
    }

    /// By which one goes from place to place.
    Node tabs() {
        return tabs;
    }

    /// Where the place is that is shown.
    Node centre() {
        return centre;
    }

    int count() {
        return content.size();
    }

    /// The name of the place that is shown, as in a lesson's file.
    String name() {
        return NAMES.get(group.getToggles().indexOf(group.getSelectedToggle()));
    }

    /// Shows a place by its name; nothing happens if there is none.
    void go(String name) {
        int place = NAMES.indexOf(name);
        if (place >= 0) {
            go(place);
        }
    }

    /// Shows a place.
    void go(int place) {
        if (place < group.getToggles().size()) {
            group.getToggles().get(place).setSelected(true);
        }
    }

    /// The place that is shown.
    int shown() {
        return shown.get();
    }

    ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether it is the lesson, where one reads and writes.
    boolean isReading() {
        return shown() == MainWindow.LESSON;
    }

    private void show(int place) {
        Node come = built.get(place);
        if (come == null) {
            come = content.get(place).get();
            come.setVisible(false); // A place does something when it comes into sight.
            built.set(place, come);
            centre.getChildren().add(come);
        }
        for (Node each : built) {
            if (each != null) {
                each.setVisible(each.equals(come));
            }
        }
        lab.see(SEEN.get(place));
        shown.set(place);
    }

    /// Makes a panel of the place that is shown large.
    ///
    /// @param index of the panel, from 0
    /// @return whether there is such a panel
    boolean enlarge(int index) {
        return switch (built.get(shown())) {
            case TrainPlace train -> train.enlarge(index);
            case LatentPlace latent -> latent.enlarge(index);
            case null, default -> false;
        };
    }

    /// The charts of the place that is shown.
    List<ExportableChart> exportable() {
        return switch (built.get(shown())) {
            case TrainPlace train -> train.exportable();
            case RunsPlace runs -> runs.exportable();
            case null, default -> List.of();
        };
    }

    /// The diagram of the place that is shown, if it has one.
    Optional<DiagramPicture> diagram() {
        return built.get(shown()) instanceof InsidePlace inside
                ? Optional.of(inside.picture())
                : Optional.empty();
    }
}
