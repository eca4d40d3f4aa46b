package dcganlab.view.latent;

import dcganlab.view.tip.Tips;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

import org.jspecify.annotations.Nullable;

/// One number of z: its index, its value, and a bar that grows from the middle, where 0 is, to the
/// left or right edge at -3 and 3. A place shows hundreds of them, so each has few nodes.
///
/// It asks its [SliderHand] for other values and shows what it is [given][#setValue]. Drag for a
/// value, with Shift a tenth as fast; wheel and arrow keys for 0.1, with Shift 0.01; double click,
/// Home or Delete for 0; right click or L to lock.
final class LatentSlider extends Control {
    /// The bar is full here. Of a thousand numbers drawn for z three lie beyond.
    static final double LIMIT = 3;

    static final double STEP = 0.1;
    static final double FINE_STEP = 0.01;

    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private final int dimension;
    private final SliderHand hand;
    private final SliderText text;
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked");
    private final BooleanProperty onScreen = new SimpleBooleanProperty(this, "onScreen", true);
    private boolean wheelNeedsFocus;
    private boolean knob;

    LatentSlider(int dimension, SliderHand hand, SliderText text) {
        this.dimension = dimension;
        this.hand = hand;
        this.text = text;
        setId("latent-slider-" + dimension);
        getStyleClass().add("latent-slider");
        setAccessibleRole(AccessibleRole.SLIDER);
        Tips.about(this, text::about);
        value.subscribe(number -> {
            if (isFocused()) {
                notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            }
        });
        locked.subscribe(on -> {
            pseudoClassStateChanged(LOCKED, on);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }

    /// Gives it a knob, as other sliders have: for whoever sees few, and has not dragged one yet.
    /// To be asked for before it is in a window.
    void setKnob(boolean is) {
        knob = is;
    }

    boolean hasKnob() {
        return knob;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LatentSliderSkin(this, text);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> text.name(dimension, isLocked());
            case VALUE -> getValue();
            case MIN_VALUE -> -LIMIT;
            case MAX_VALUE -> LIMIT;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> nudge(STEP);
            case DECREMENT -> nudge(-STEP);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number number) {
                    want(number.doubleValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /// Wants a value within the limits.
    void want(double wanted) {
        hand.set(dimension, Math.clamp(wanted, -LIMIT, LIMIT));
    }

    /// Wants a value that much higher; one beyond a limit is not moved outwards.
    void nudge(double by) {
        if (Math.abs(getValue()) < LIMIT || by * getValue() < 0) {
            want(getValue() + by);
        }
    }

    int dimension() {
        return dimension;
    }

    SliderHand hand() {
        return hand;
    }

    DoubleProperty valueProperty() {
        return value;
    }

    double getValue() {
        return value.get();
    }

    void setValue(double shown) {
        value.set(shown);
    }

    BooleanProperty lockedProperty() {
        return locked;
    }

    boolean isLocked() {
        return locked.get();
    }

    void setLocked(boolean on) {
        locked.set(on);
    }

    /// Whether any of it can be seen; while not, it does not draw.
    BooleanProperty onScreenProperty() {
        return onScreen;
    }

    boolean isOnScreen() {
        return onScreen.get();
    }

    void setOnScreen(boolean seen) {
        onScreen.set(seen);
    }

    /// Whether the wheel moves the slider only when it has the focus, and otherwise what is around.
    boolean doesWheelNeedFocus() {
        return wheelNeedsFocus;
    }

    void setWheelNeedsFocus(boolean needs) {
        wheelNeedsFocus = needs;
    }
}
