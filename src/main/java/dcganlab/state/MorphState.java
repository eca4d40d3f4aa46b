package dcganlab.state;

import dcganlab.latent.GreatCircle;
import dcganlab.latent.PictureRenderer;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.model.Pictures;
import dcganlab.model.Place;
import dcganlab.model.Rendered;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The walk between two latent points A and B, to and fro.
public final class MorphState {
    /// Seconds from one end to the other.
    public static final double SECONDS = 4;

    private final PictureRenderer renderer;
    private final ReadOnlyObjectWrapper<@Nullable Pictures> pictureA =
            new ReadOnlyObjectWrapper<>(this, "pictureA");
    private final ReadOnlyObjectWrapper<@Nullable Pictures> pictureB =
            new ReadOnlyObjectWrapper<>(this, "pictureB");
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(this, "position");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private LatentPoint endA;
    private LatentPoint endB;
    private GreatCircle way;
    private boolean forward = true;

    MorphState(PictureRenderer renderer, int dimensions) {
        this.renderer = renderer;
        endA = new LatentSeed(1).point(dimensions);
        endB = new LatentSeed(2).point(dimensions);
        way = new GreatCircle(endA, endB);
    }

    void setEnds(LatentPoint a, LatentPoint b) {
        endA = a;
        endB = b;
        way = new GreatCircle(a, b);
        render();
    }

    /// Asks for the pictures of both ends.
    void render() {
        renderer.render(Place.ENDS, List.of(endA, endB));
    }

    void rendered(Rendered ends) {
        if (ends.points().equals(List.of(endA, endB))) {
            pictureA.set(one(ends.pictures(), 0));
            pictureB.set(one(ends.pictures(), 1));
        }
    }

    private static Pictures one(Pictures all, int index) {
        int length = all.channels() * all.size() * all.size();
        byte[] pixels = Arrays.copyOfRange(all.pixels(), index * length, (index + 1) * length);
        return new Pictures(1, all.channels(), all.size(), pixels);
    }

    /// The point on the way, which becomes the current one.
    LatentPoint to(double t) {
        position.set(Math.clamp(t, 0, 1));
        return way.at(position.get());
    }

    /// The point that is reached after some more seconds; at an end the walk turns round.
    LatentPoint after(double seconds) {
        double t = position.get() + (forward ? seconds : -seconds) / SECONDS;
        if (t >= 1) {
            forward = false;
        } else if (t <= 0) {
            forward = true;
        }
        return to(t);
    }

    void setPlaying(boolean value) {
        playing.set(value);
    }

    public LatentPoint getEndA() {
        return endA;
    }

    public LatentPoint getEndB() {
        return endB;
    }

    /// The picture of A; null until it is rendered.
    public ReadOnlyObjectProperty<@Nullable Pictures> pictureAProperty() {
        return pictureA.getReadOnlyProperty();
    }

    public @Nullable Pictures getPictureA() {
        return pictureA.get();
    }

    /// The picture of B; null until it is rendered.
    public ReadOnlyObjectProperty<@Nullable Pictures> pictureBProperty() {
        return pictureB.getReadOnlyProperty();
    }

    public @Nullable Pictures getPictureB() {
        return pictureB.get();
    }

    /// How far the walk has come: 0 at A, 1 at B.
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    public double getPosition() {
        return position.get();
    }

    /// Whether the walk goes on by itself.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }
}
