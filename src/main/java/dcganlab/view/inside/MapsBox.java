package dcganlab.view.inside;

import dcganlab.model.Pictures;
import dcganlab.state.InsideState.Chosen;
import dcganlab.view.picture.OnePicture;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Maps in the diagram, from top to bottom: a box to scale, their shape, the map that answers most
/// strongly, how they came about. A click opens them, and so does Enter.
final class MapsBox extends Region {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
    private static final PseudoClass CRAMPED = PseudoClass.getPseudoClass("cramped");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
    private static final int LINES = 3;
    private static final double GAP = 4;

    /// Where a word has a line.
    private static final int MOST_WORDS = 6;

    // In heights of the letters of a line.

    private static final double LINE = 1.36;

    /// What fits into less is not shown.
    private static final double LEAST_LINE = 5.3;

    private static final double WIDE = 10;
    private static final double LEAST_ROOM = 6.55;
    private static final double LESS_ROOM = 6.2;
    private static final double NARROW = 8;

    /// To what part of its width a line is squeezed before it is cut.
    private static final double SQUEEZED = 0.8;

    private final Chosen place;
    private final Runnable open;
    private final Cuboid cuboid = new Cuboid();
    private final Label shape = new Label();
    private final OnePicture strongest = new OnePicture();
    private final List<Label> lines = Stream.generate(MapsBox::line).limit(MOST_WORDS).toList();
    private final HBox guidelines = new HBox();
    private double boxHeight;
    private double picture;
    private boolean beside;
    private List<String> wide = List.of();
    private List<String> narrow = List.of();
    private List<String> said = List.of();
    private double widest; // Of the wide lines, in pixels.

    MapsBox(Chosen place, String shape, Runnable open) {
        this.place = place;
        this.open = open;
        getStyleClass().add("maps-box");
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        this.shape.setText(shape);
        this.shape.getStyleClass().add("shape");
        strongest.setMouseTransparent(true);
        guidelines.getStyleClass().add("guidelines");
        getChildren().addAll(cuboid, this.shape, strongest);
        getChildren().addAll(lines);
        getChildren().add(guidelines);
        widthProperty()
                .subscribe(width -> {
                    pseudoClassStateChanged(CRAMPED, width.doubleValue() < LEAST_ROOM * letters());
                    pseudoClassStateChanged(CROWDED, width.doubleValue() < LESS_ROOM * letters());
                    write();
                });
        lines.getFirst().fontProperty().subscribe(this::measure);
        setOnMouseClicked(event -> {
            requestFocus();
            open.run();
        });
    }

    /// Puts the lines beside the box, for somebody else fills the room below. Where that is narrow,
    /// they are broken.
    void putLinesBeside() {
        beside = true;
        lines.forEach(line -> line.setAlignment(Pos.CENTER_LEFT));
    }

    /// Says how the maps came about.
    ///
    /// @param wide lines, at most three
    /// @param narrow the same in fewer letters, where the box is narrow
    void say(List<String> wide, List<String> narrow) {
        this.wide = wide;
        this.narrow = narrow;
        setAccessibleText(shape.getText() + ", " + String.join(", ", wide));
        measure();
    }

    private void measure() {
        widest = wide.stream().mapToDouble(this::width).max().orElse(0);
        write();
    }

    private void write() {
        boolean fits = getWidth() >= NARROW * letters() && (beside || widest <= getWidth());
        said = fits ? wide : narrow;
        if (isStacked()) {
            said = narrow.stream().flatMap(line -> broken(line).stream()).toList();
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setText(i < said.size() ? said.get(i) : "");
        }
        requestLayout();
    }

    /// A line in as many as its words take beside the box.
    private List<String> broken(String line) {
        double room = getWidth() - besideBox();
        List<String> parts = new ArrayList<>();
        String part = "";
        for (String word : line.split(" ")) {
            String longer = part.isEmpty() ? word : part + " " + word;
            if (!part.isEmpty() && width(longer) > room) {
                parts.add(part);
                part = word;
            } else {
                part = longer;
            }
        }
        parts.add(part);
        return parts;
    }

    private double width(String words) {
        Text text = new Text(words);
        text.setFont(lines.getFirst().getFont());
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /// Where there is room beside the box.
    private double besideBox() {
        return arrowEnd() + cuboid.width() + GAP;
    }

    /// Whether the lines beside the box are broken where it takes that.
    private boolean isStacked() {
        return beside && getWidth() < WIDE * letters();
    }

    private static Label line() {
        Label line = new Label();
        line.getStyleClass().add("line");
        return line;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    Chosen place() {
        return place;
    }

    Cuboid cuboid() {
        return cuboid;
    }

    /// Marks the guidelines that say something about it.
    void mark(List<Obedience> obedience) {
        guidelines.getChildren().clear();
        for (Obedience each : obedience) {
            Label chip = new Label(Integer.toString(each.guideline()));
            chip.getStyleClass().add("guideline");
            chip.pseudoClassStateChanged(UNDONE, !each.obeyed());
            guidelines.getChildren().add(chip);
        }
    }

    void open(boolean is) {
        pseudoClassStateChanged(OPEN, is);
    }

    /// @param now what is seen of it; none while nothing is
    void show(@Nullable Pictures now) {
        strongest.show(now);
    }

    /// Outlines a part of the picture; null for none.
    void outline(@Nullable Bounds pixels) {
        strongest.outline(pixels);
    }

    @Nullable Bounds outlined() {
        return strongest.outlined();
    }

    /// @param box height of the room for the box
    /// @param side of the picture
    void rows(double box, double side) {
        boxHeight = box;
        picture = side;
        write();
    }

    /// Height of the letters of a line, in pixels.
    private double letters() {
        return lines.getFirst().getFont().getSize();
    }

    private static double line(double letters) {
        return Math.rint(LINE * letters);
    }

    /// Where the picture begins.
    double pictureTop(double box) {
        return box + line(letters()) + GAP;
    }

    double height(double box, double picture) {
        return pictureTop(box) + picture + GAP + LINES * line(letters()) + GAP;
    }

    /// Where an arrow to the box ends.
    double arrowEnd() {
        double middle = (getWidth() - cuboid.width()) / 2;
        return Math.rint(!beside ? middle : isStacked() ? 1 : middle / 2);
    }

    /// Where an arrow from the box begins: behind it, and what stands beside it.
    double arrowStart() {
        return beside ? getWidth() - GAP : arrowEnd() + cuboid.width();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double letters = letters();
        double tall = line(letters);
        cuboid.setLayoutX(arrowEnd());
        cuboid.setLayoutY(Math.rint((boxHeight - cuboid.height()) / 2));
        shape.resizeRelocate(0, boxHeight, width, tall);
        double y = pictureTop(boxHeight);
        strongest.resizeRelocate(Math.rint((width - picture) / 2), y, picture, picture);
        y += picture + GAP;
        double x = 0;
        double room = width;
        double chips = GAP;
        double pitch = tall;
        if (beside) {
            x = besideBox();
            room = width - x;
            y = (boxHeight - LINES * tall) / 2;
        }
        if (isStacked()) { // Below the guidelines, as close as it takes.
            chips = Math.max(GAP, Math.min(x, width - guidelines.prefWidth(-1)));
            y = 2 + tall;
            pitch = Math.min(tall, Math.floor((boxHeight - y) / Math.max(1, said.size())));
            y -= Math.rint((tall - pitch) / 2);
        }
        for (Label line : lines) {
            line.setVisible(isStacked() || room >= LEAST_LINE * letters);
            place(line, x, y, room, beside ? 0 : GAP, tall);
            y += pitch;
        }
        guidelines.resizeRelocate(chips, 2, width - chips, line(letters));
    }

    /// @param gap to the line of the next box, which belongs to the room
    private static void place(
            Label line, double x, double y, double room, double gap, double tall) {
        double squeezed = Math.clamp((room - gap) / Math.max(1, line.prefWidth(-1)), SQUEEZED, 1);
        double wide = room / squeezed;
        line.setScaleX(squeezed); // Around its middle.
        line.resizeRelocate(x + (room - wide) / 2, y, wide, tall);
    }
}
