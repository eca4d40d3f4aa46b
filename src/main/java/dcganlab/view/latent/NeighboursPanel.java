package dcganlab.view.latent;

import dcganlab.latent.Neighbourhood;
import dcganlab.state.LatentState;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// Nine pictures around the current one; a click walks to the one that it hits.
final class NeighboursPanel extends VBox {
    NeighboursPanel(LatentState state, ShownTexts texts, ObservableValue<Boolean> shown) {
        getStyleClass().addAll("panel", "neighbours-panel");
        PictureGrid grid = new PictureGrid(texts);
        grid.setId("latent-neighbours");
        grid.setColumns(3);
        grid.setEmptyText("");
        grid.accessibleTextProperty().bind(texts.bound("view.latent.neighbours"));
        grid.setCellText(i ->
                texts.of(
                        i == Neighbourhood.MIDDLE
                                ? "view.latent.middle"
                                : "view.latent.neighbour"));
        grid.setSelected(Neighbourhood.MIDDLE);
        grid.setOnPick(i -> {
            state.walk(i);
            grid.setSelected(Neighbourhood.MIDDLE); // which is where we are now
        });
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().setAll(header(state, texts), grid);
        state.neighbourhood()
                .shownProperty()
                .when(shown)
                .subscribe(nine -> grid.setPictures(nine == null ? null : nine.pictures()));
    }

    private static HBox header(LatentState state, ShownTexts texts) {
        Label title = new Label();
        title.textProperty().bind(texts.bound("view.latent.neighbours"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Slider spread = new Slider(0.05, 1, state.neighbourhood().getSpread());
        spread.setId("latent-spread");
        spread.getStyleClass().add("small");
        Tips.give(spread, texts.bound("view.latent.spread"));
        spread.accessibleTextProperty().bind(texts.bound("view.latent.spread"));
        spread.setBlockIncrement(0.05);
        spread.setMinWidth(60);
        spread.valueProperty()
                .subscribe((before, far) -> state.neighbourhood().setSpread(far.doubleValue()));
        HBox.setHgrow(spread, Priority.ALWAYS);
        IconButton turn =
                new IconButton("latent-turn", Feather.REFRESH_CW, texts.bound("view.latent.turn"));
        turn.getStyleClass().addAll("button-icon", "flat", "small");
        turn.setOnAction(event -> state.neighbourhood().turn());
        HBox header = new HBox(title, spread, turn);
        header.getStyleClass().add("panel-header");
        return header;
    }
}
