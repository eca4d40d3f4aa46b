package dcganlab.view.picture;

import dcganlab.model.Pictures;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Pictures in rows and columns, each enlarged by the largest whole number that the space allows,
/// in the middle of it. They may change sixty times a second.
///
/// With an [onPick][#onPickProperty] the pictures can be chosen: by a click, or by the arrow keys
/// and Enter. Without one the grid is only looked at and does not take part in the keyboard's
/// round.
public final class PictureGrid extends Control {
    /// For [columns][#columnsProperty]: as many as make the pictures largest.
    public static final int AUTOMATIC = 0;

    /// For [comfortable][#comfortableProperty]: what one sees well at a desk.
    public static final int COMFORTABLE = 90;

    private static final PseudoClass PICKABLE = PseudoClass.getPseudoClass("pickable");

    private final ShownTexts texts;
    private final ObjectProperty<@Nullable Pictures> pictures =
            new SimpleObjectProperty<>(this, "pictures");
    private final IntegerProperty columns = new SimpleIntegerProperty(this, "columns", AUTOMATIC);
    private final IntegerProperty fewest = new SimpleIntegerProperty(this, "fewest", 0);
    private final IntegerProperty comfortable =
            new SimpleIntegerProperty(this, "comfortable", COMFORTABLE);
    private final IntegerProperty gap = new SimpleIntegerProperty(this, "gap", 2);
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final ObjectProperty<@Nullable List<Double>> opinions =
            new SimpleObjectProperty<>(this, "opinions");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText");
    private final ObjectProperty<@Nullable IntConsumer> onPick =
            new SimpleObjectProperty<>(this, "onPick");
    private final ObjectProperty<@Nullable IntFunction<String>> cellText =
            new SimpleObjectProperty<>(this, "cellText");

    public PictureGrid(ShownTexts texts) {
        this.texts = texts;
        emptyText.bind(texts.bound("view.picture.empty"));
        getStyleClass().add("picture-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(false);
        onPick.subscribe(action -> {
            setFocusTraversable(action != null);
            pseudoClassStateChanged(PICKABLE, action != null);
        });
        Tips.help(this, () -> describe(getSelected()));
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(PictureGrid.class.getResource("picture.css"))
                .toExternalForm();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PictureGridSkin(this, hovered, texts);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            pick(Math.max(0, getSelected()));
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /// Selects a picture and says so to [onPick][#onPickProperty]; nothing happens if there is no
    /// such picture.
    public void pick(int index) {
        Pictures shown = getPictures();
        if (shown == null || index < 0 || index >= shown.count()) {
            return;
        }
        selected.set(index);
        IntConsumer action = onPick.get();
        if (action != null) {
            action.accept(index);
        }
    }

    /// Which part of a space pictures would cover in it, 0 to 1; 0 before the grid is in a window.
    ///
    /// @param count how many pictures, 1 or more
    /// @param size the side of one, 1 or more
    public double filled(int count, int size, double width, double height) {
        return getSkin() instanceof PictureGridSkin skin
                ? skin.filled(count, size, width, height)
                : 0;
    }

    /// How large pictures would be in a space, in pixels of the layout; 0 before the grid is in a
    /// window.
    ///
    /// @param count how many pictures, 1 or more
    /// @param size the side of one, 1 or more
    public double side(int count, int size, double width, double height) {
        return getSkin() instanceof PictureGridSkin skin
                ? skin.side(count, size, width, height)
                : 0;
    }

    /// What a picture is called, "" for none.
    String describe(int index) {
        Pictures shown = getPictures();
        if (shown == null || index < 0 || index >= shown.count()) {
            return "";
        }
        IntFunction<String> words = cellText.get();
        return words == null
                ? texts.of("view.picture.cell", index + 1, shown.count())
                : words.apply(index);
    }

    /// What is shown; null or no pictures show the [text][#emptyTextProperty] instead.
    public ObjectProperty<@Nullable Pictures> picturesProperty() {
        return pictures;
    }

    public @Nullable Pictures getPictures() {
        return pictures.get();
    }

    public void setPictures(@Nullable Pictures value) {
        pictures.set(value);
    }

    /// Pictures in a row, or [#AUTOMATIC].
    public IntegerProperty columnsProperty() {
        return columns;
    }

    public int getColumns() {
        return columns.get();
    }

    public void setColumns(int value) {
        columns.set(value);
    }

    /// How many pictures are enough where the space is short, in as many columns as fit: the first
    /// ones, larger. 0 to show all of them always.
    public IntegerProperty fewestProperty() {
        return fewest;
    }

    public int getFewest() {
        return fewest.get();
    }

    public void setFewest(int value) {
        fewest.set(value);
    }

    /// Side of a picture in pixels from which on none is left out to enlarge the others; it counts
    /// where [fewest][#fewestProperty] does.
    public IntegerProperty comfortableProperty() {
        return comfortable;
    }

    public int getComfortable() {
        return comfortable.get();
    }

    public void setComfortable(int value) {
        comfortable.set(value);
    }

    /// Space between two pictures, 0 or more.
    public IntegerProperty gapProperty() {
        return gap;
    }

    public int getGap() {
        return gap.get();
    }

    public void setGap(int value) {
        gap.set(value);
    }

    /// How likely the discriminator takes each picture to be real, 0 to 1, shown as a bar below it;
    /// of pictures that it does not tell of, as of a `NaN`, nothing is known. Null for no bars.
    public ObjectProperty<@Nullable List<Double>> opinionsProperty() {
        return opinions;
    }

    public @Nullable List<Double> getOpinions() {
        return opinions.get();
    }

    public void setOpinions(@Nullable List<Double> value) {
        opinions.set(value);
    }

    /// The picture that was picked last or on which the keyboard stands; -1 for none.
    public IntegerProperty selectedProperty() {
        return selected;
    }

    public int getSelected() {
        return selected.get();
    }

    public void setSelected(int value) {
        selected.set(value);
    }

    /// The picture under the pointer; -1 for none.
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    public int getHovered() {
        return hovered.get();
    }

    /// What stands in the middle as long as there are no pictures.
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// Sets it to a text of no language, whatever it was bound to.
    public void setEmptyText(String value) {
        emptyText.unbind();
        emptyText.set(value);
    }

    /// Gets the index of a picture that the user chose.
    public ObjectProperty<@Nullable IntConsumer> onPickProperty() {
        return onPick;
    }

    public @Nullable IntConsumer getOnPick() {
        return onPick.get();
    }

    public void setOnPick(@Nullable IntConsumer action) {
        onPick.set(action);
    }

    /// Says for an index what the picture is, in a tip and to a screen reader; with null there is
    /// no tip.
    public ObjectProperty<@Nullable IntFunction<String>> cellTextProperty() {
        return cellText;
    }

    public @Nullable IntFunction<String> getCellText() {
        return cellText.get();
    }

    public void setCellText(@Nullable IntFunction<String> words) {
        cellText.set(words);
    }
}
