package dcganlab.view.inside;

import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight;
import dcganlab.model.Part;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.InsideState.Judged;
import dcganlab.state.PixelFields;
import dcganlab.state.PixelFields.Pixel;
import dcganlab.view.files.FileDrop;
import dcganlab.view.text.ShownTexts;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;

/// What the discriminator judges in the diagram, a generated picture and a real one, and its
/// verdict on both. A file that is let fall on the real one takes its place.
final class JudgedPictures {
    private final InsideState state;
    private final JudgedPicture generated;
    private final JudgedPicture real;
    private final Verdict verdict;

    JudgedPictures(InsideState state, ShownTexts texts) {
        this.state = state;
        generated =
                new JudgedPicture(
                        "generated",
                        false,
                        texts,
                        () -> judge(Judged.GENERATED),
                        pixel -> point(made(), pixel));
        real =
                new JudgedPicture(
                        "real",
                        true,
                        texts,
                        () -> judge(Judged.REAL),
                        pixel -> point(InsideState.JUDGED, pixel));
        verdict = new Verdict(texts);
        // A folder is left to the window: it holds images to learn from.
        FileDrop.on(
                real,
                paths -> Files.isRegularFile(paths.getFirst()),
                paths -> {
                    state.choose(InsideState.JUDGED);
                    state.judge(paths.getFirst());
                });
    }

    JudgedPicture generated() {
        return generated;
    }

    JudgedPicture real() {
        return real;
    }

    Verdict verdict() {
        return verdict;
    }

    /// Marks the one that is judged, until nobody wants that any more.
    Subscription follow() {
        return state.judgedProperty()
                .subscribe(judged -> {
                    generated.choose(judged == Judged.GENERATED);
                    real.choose(judged == Judged.REAL);
                });
    }

    /// Shows what was seen; nothing while nothing was.
    void show(@Nullable Insight insight) {
        generated.show(insight == null ? null : insight.generator().getLast());
        real.show(insight == null || insight.real() == null ? null : insight.real().picture());
    }

    /// Shows what the discriminator takes both for, 0 to 1; `NaN` if it is not known.
    void showOpinions(double ofGenerated, double ofReal) {
        generated.opinion().show(ofGenerated);
        real.opinion().show(ofReal);
        verdict.show(ofGenerated, ofReal);
    }

    /// Outlines what the pixel that is pointed at depends on, and what depends on it.
    ///
    /// @param picture the shape of both
    void outline(@Nullable PixelFields fields, FeatureMaps picture) {
        generated.outline(FieldBounds.of(fields, made(), picture));
        Bounds seen = FieldBounds.of(fields, InsideState.JUDGED, picture);
        if (seen != null) {
            boolean ofReal = state.judgedProperty().get() == Judged.REAL;
            generated.outline(ofReal ? null : seen);
            real.outline(ofReal ? seen : null);
        } else {
            real.outline(null);
        }
    }

    /// Opens a picture, and shows the discriminator's maps for it.
    private void judge(Judged picture) {
        state.judge(picture);
        state.choose(InsideState.JUDGED);
    }

    /// What the generator puts out.
    private Chosen made() {
        int last = state.architecture(Part.GENERATOR).stages().size() - 1;
        return new Chosen(Part.GENERATOR, last);
    }

    private void point(Chosen place, Point2D pixel) {
        state.point(new Pixel(place, (int) pixel.getX(), (int) pixel.getY()));
    }
}
