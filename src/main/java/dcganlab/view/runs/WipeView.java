package dcganlab.view.runs;

import dcganlab.model.Pictures;
import dcganlab.view.text.ShownTexts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

import org.jspecify.annotations.Nullable;

/// Two pictures in one place with a divider: left of it shows one, right of it the other. Both are
/// enlarged by whole numbers to the same side.
///
/// A drag or a click moves the divider, as do the left and right arrows, Home and End; up and down
/// go to another picture of both.
final class WipeView extends Control {
    private final ObjectProperty<@Nullable Pictures> left =
            new SimpleObjectProperty<>(this, "left");
    private final ObjectProperty<@Nullable Pictures> right =
            new SimpleObjectProperty<>(this, "right");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final IntegerProperty index = new SimpleIntegerProperty(this, "index");
    private final DoubleProperty divider = new SimpleDoubleProperty(this, "divider", 0.5);

    WipeView(ShownTexts texts) {
        getStyleClass().add("wipe-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(texts.bound("view.runs.divider"));
        divider.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new WipeViewSkin(this);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> getDivider();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// How many pictures both sides have; 0 while one of them has none.
    int count() {
        Pictures a = left.get();
        Pictures b = right.get();
        return a == null || b == null ? 0 : Math.min(a.count(), b.count());
    }

    /// What stands here while one of both has no pictures.
    StringProperty emptyTextProperty() {
        return emptyText;
    }

    void setEmptyText(String text) {
        emptyText.set(text);
    }

    ObjectProperty<@Nullable Pictures> leftProperty() {
        return left;
    }

    void setLeft(@Nullable Pictures pictures) {
        left.set(pictures);
    }

    ObjectProperty<@Nullable Pictures> rightProperty() {
        return right;
    }

    void setRight(@Nullable Pictures pictures) {
        right.set(pictures);
    }

    /// Which picture of both is shown.
    IntegerProperty indexProperty() {
        return index;
    }

    int getIndex() {
        return index.get();
    }

    /// Goes to a picture; behind the last one the first comes again.
    void setIndex(int picture) {
        if (count() > 0) {
            index.set(Math.floorMod(picture, count()));
        }
    }

    /// How far across the divider stands, 0 at the left edge to 1 at the right.
    DoubleProperty dividerProperty() {
        return divider;
    }

    double getDivider() {
        return divider.get();
    }

    void setDivider(double fraction) {
        divider.set(Math.clamp(fraction, 0, 1));
    }
}
