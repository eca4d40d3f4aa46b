package dcganlab.view.doctor;

import atlantafx.base.theme.Styles;

import dcganlab.model.Pictures;
import dcganlab.model.Rendered;
import dcganlab.state.EarlierSamples;
import dcganlab.state.LabState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Samples when something began, and beside them those of the same latent points that are shown
/// now. It is empty until both are there.
final class ThenAndNow extends FlowPane {
    /// Of a picture, so that one of 64 pixels has its own size.
    private static final int SIDE = 64;

    private static final int GAP = 2;

    /// @param from the step at which it began
    ThenAndNow(LabState lab, ShownTexts texts, long from) {
        getStyleClass().add("then-and-now");
        Rendered now = lab.run().samplesProperty().get();
        if (now == null || now.pictures().count() < EarlierSamples.COUNT) {
            return;
        }
        lab.doctor()
                .samples()
                .draw(
                        from,
                        then -> {
                            if (then.step() < now.step()) {
                                show(texts, then.step(), then.pictures());
                                show(texts, now.step(), now.pictures().first(EarlierSamples.COUNT));
                            }
                        });
    }

    private void show(ShownTexts texts, long step, Pictures pictures) {
        String words = texts.of("view.doctor.step", step);
        Label name = new Label(words);
        name.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        PictureGrid grid = new PictureGrid(texts);
        grid.setColumns(pictures.count());
        grid.setGap(GAP);
        grid.setPrefSize(pictures.count() * (SIDE + GAP), SIDE + GAP);
        grid.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        grid.setAccessibleText(words);
        grid.setMouseTransparent(true);
        grid.setPictures(pictures);
        getChildren().add(new VBox(2, name, grid));
    }
}
