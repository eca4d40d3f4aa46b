package dcganlab.view.inside;

import dcganlab.model.GuessingRound;
import dcganlab.model.GuessingRound.Question;
import dcganlab.view.picture.Magnified;
import dcganlab.view.picture.OpinionBar;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// All pictures of a round, as large as the space allows, each with what it is, whether it was told
/// as that, and the discriminator's opinion.
final class GuessTiles extends Region {
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");
    private static final double GAP = 10;
    private static final double LINE = 16;
    private static final double BAR = 15;

    /// Width that an opinion takes with its number.
    private static final double LEAST = 88;

    private static final int[] COLUMNS = {10, 7, 5, 4};

    private final ShownTexts texts;
    private final List<Tile> tiles = new ArrayList<>();
    private int size = 1; // of a picture

    GuessTiles(ShownTexts texts) {
        this.texts = texts;
        setId("guess-tiles");
    }

    void show(GuessingRound round) {
        tiles.clear();
        size = round.questions().getFirst().picture().size();
        for (int i = 0; i < round.answered(); i++) {
            tiles.add(new Tile(round.questions().get(i), round.hit(i)));
        }
        getChildren().setAll(tiles);
    }

    @Override
    protected void layoutChildren() {
        int best = COLUMNS[0];
        for (int columns : COLUMNS) {
            if (side(columns) > side(best)) {
                best = columns;
            }
        }
        int side = side(best);
        double wide = Math.max(LEAST, side);
        double high = side + BAR + LINE;
        for (int i = 0; i < tiles.size(); i++) {
            double x = i % best * (wide + GAP);
            double y = (double) (i / best) * (high + GAP);
            tiles.get(i).side = side;
            tiles.get(i).resizeRelocate(x, y, wide, high);
        }
    }

    /// Of a picture, with so many of them in a row.
    private int side(int columns) {
        int rows = (tiles.size() + columns - 1) / columns;
        double across = (getWidth() - (columns - 1) * GAP) / columns;
        double down = (getHeight() - (rows - 1) * GAP) / Math.max(1, rows) - BAR - LINE;
        boolean fits = across >= LEAST && down >= 1;
        return fits ? Magnified.side(size, (int) Math.min(across, down)) : 0;
    }

    private final class Tile extends Region {
        private final PictureGrid picture = new PictureGrid(texts);
        private final OpinionBar opinion = new OpinionBar(texts, true);
        private final Label truth = new Label();
        private int side;

        Tile(Question question, boolean hit) {
            getStyleClass().add("tile");
            pseudoClassStateChanged(MISSED, !hit);
            picture.setPictures(question.picture());
            picture.setMinSize(0, 0);
            opinion.show(question.opinion());
            truth.setText(
                    texts.of(
                            hit ? "view.inside.tileHit" : "view.inside.tileMissed",
                            texts.of(
                                    question.real()
                                            ? "view.inside.tileReal"
                                            : "view.inside.tileMade")));
            truth.getStyleClass().add("truth");
            getChildren().setAll(picture, truth, opinion);
        }

        @Override
        protected void layoutChildren() {
            picture.resizeRelocate(0, 0, side, side);
            opinion.resizeRelocate(0, side, getWidth(), BAR);
            truth.resizeRelocate(0, side + BAR, getWidth(), LINE);
        }
    }
}
