package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.model.Pictures;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.RunSamples;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The pictures of one run that is compared, and what stands above them.
final class RunBlock {
    private final int run;
    private final ShownTexts texts;
    private final PlaceWords words;
    private final RunName name = new RunName();
    private final Label step = new Label();
    private final VBox head;
    private final PictureGrid grid;
    private @Nullable Pictures pictures;
    private @Nullable Pictures cut;
    private int cutTo;

    RunBlock(int run, ShownTexts texts) {
        this.run = run;
        this.texts = texts;
        words = new PlaceWords(texts);
        HBox named = new HBox(new RunDot(run), name);
        named.getStyleClass().add("name");
        step.setId("runs-step-" + run);
        step.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        Tips.give(step, step.textProperty());
        head = new VBox(named, step);
        head.setId("runs-head-" + run);
        head.getStyleClass().add("samples-head");
        grid = new PictureGrid(texts);
        grid.setId("runs-samples-" + run);
        grid.setCellText(index -> texts.of("view.runs.seed", index + 1));
    }

    void show(Comparison comparison) {
        Compared compared = comparison.runs().get(run);
        RunSamples samples = compared.samples();
        name.show(compared.row(), comparison.label(run));
        step.setText(words.shown(comparison, run));
        grid.setEmptyText(
                texts.of(
                        SamplesCard.hasNoPictures(compared)
                                ? "view.runs.noPictures"
                                : "view.runs.rendering"));
        grid.setAccessibleText(texts.of("view.runs.samplesOf", compared.row().name()));
        pictures = samples == null ? null : samples.pictures();
    }

    int run() {
        return run;
    }

    VBox head() {
        return head;
    }

    PictureGrid grid() {
        return grid;
    }

    @Nullable Pictures pictures() {
        return pictures;
    }

    /// Shows so many of the pictures.
    void cut(int columns, int count) {
        grid.setColumns(columns);
        if (!Objects.equals(cut, pictures) || cutTo != count) {
            cut = pictures;
            cutTo = count;
            grid.setPictures(pictures == null ? null : pictures.first(count));
        }
    }
}
