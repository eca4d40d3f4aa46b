package dcganlab.view.latent;

import dcganlab.model.LatentPoint;
import dcganlab.state.LatentState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.IntStream;

/// The first few numbers of z beside the picture of all of them, to stand in a text: more sliders
/// make a latent space harder to understand (Dang et al. 2022, "GANSlider").
public final class SlidersFigure extends HBox {
    private static final int MOST = 6;

    private final StateHand hand;
    private final SliderText words;
    private final VBox column = new VBox();
    private List<LatentSlider> sliders = List.of();

    public SlidersFigure(LatentState state, ShownTexts texts) {
        hand = new StateHand(state);
        words = new SliderText(texts);
        WalkFigure.dress(this, "sliders-figure");
        ObservableValue<Boolean> shown = Shown.of(this);
        PictureGrid picture = WalkFigure.picture(state, texts, shown);
        column.getStyleClass().add("few-sliders");
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().setAll(picture, column);
        state.pointProperty().when(shown).subscribe(this::show);
        state.lockedProperty()
                .when(shown)
                .subscribe(locked ->
                        sliders.forEach(each -> each.setLocked(locked.contains(each.dimension()))));
    }

    private void show(LatentPoint point) {
        int count = Math.min(MOST, point.dimensions());
        if (sliders.size() != count) {
            sliders =
                    IntStream.range(0, count)
                            .mapToObj(i -> new LatentSlider(i, hand, words))
                            .toList();
            sliders.forEach(each -> {
                each.setMaxWidth(Double.MAX_VALUE);
                each.setKnob(true);
                each.setWheelNeedsFocus(true); // Else a page that is scrolled would move it.
            });
            column.getChildren().setAll(sliders);
        }
        sliders.forEach(each -> each.setValue(point.get(each.dimension())));
    }
}
