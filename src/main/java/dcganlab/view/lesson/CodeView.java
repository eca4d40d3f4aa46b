package dcganlab.view.lesson;

import dcganlab.lesson.CodeLine;
import dcganlab.lesson.CodeListing;
import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Field;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// The source's code of a network, line by line, beside the lab's layers in small. Where one of
/// both is pointed at, both light up, and what the layer does is told above the lines, or where the
/// page that is seen begins: it is never out of sight. ↑ and ↓ go from layer to layer.
final class CodeView extends VBox implements TakesArrows {
    static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");

    private final CodeListing code;
    private final ShownTexts texts;
    private final IntConsumer pointed;
    private final LayerStrip strip;
    private final Label facts = new Label();
    private final Map<Integer, Region> lines = new HashMap<>();
    private final VBox listing = new VBox();
    private int lit = -1;

    /// @param pointed is told the place of a layer that is pointed at
    CodeView(Part part, ShownTexts texts, IntConsumer pointed) {
        code = CodeListing.of(part);
        this.texts = texts;
        this.pointed = pointed;
        getStyleClass().addAll("code-view", part == Part.GENERATOR ? "generator" : "discriminator");
        setFocusTraversable(true);
        Tips.about(this, () -> texts.of("view.lesson.codeAbout"));
        strip = new LayerStrip(code, texts, this::light);
        facts.getStyleClass().add("facts");
        facts.setId("code-facts");
        facts.setWrapText(true);
        listing.getStyleClass().add("listing");
        code.lines().forEach(line -> listing.getChildren().add(line(line)));
        getChildren().setAll(strip, facts, listing);
        texts.follow(this::tell);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        facts.setMaxWidth(Double.MAX_VALUE);
        facts.setViewOrder(-1); // Above the lines.
        localToSceneTransformProperty().subscribe(now -> follow());
        heightProperty().subscribe(now -> follow());
    }

    /// Keeps what is told in the part of the page that is seen.
    private void follow() {
        ScrollPane page = page();
        double hidden = page == null ? 0 : sceneToLocal(page.localToScene(0, 0)).getY();
        // The last lines are seen below it.
        double end = listing.getLayoutY() + listing.getHeight() - 2 * facts.getHeight();
        double most = Math.max(0, end - facts.getLayoutY());
        double moved = Math.clamp(hidden - facts.getLayoutY(), 0, most);
        facts.setTranslateY(moved);
        facts.pseudoClassStateChanged(STUCK, moved > 0);
    }

    private @Nullable ScrollPane page() {
        Parent each = getParent();
        while (each != null && !(each instanceof ScrollPane)) {
            each = each.getParent();
        }
        return (ScrollPane) each;
    }

    /// Scrolls as far as a line needs that the keys have led to.
    private void reveal(Region line) {
        ScrollPane page = page();
        if (page == null) {
            return;
        }
        Bounds at = page.sceneToLocal(line.localToScene(line.getLayoutBounds()));
        double seen = page.getViewportBounds().getHeight();
        double above = at.getMinY() - facts.getHeight();
        double below = at.getMaxY() - seen;
        double by = above < 0 ? above : Math.max(0, below);
        double hidden = page.getContent().getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            page.setVvalue(Math.clamp(page.getVvalue() + by / hidden, 0, 1));
        }
    }

    private Region line(CodeLine line) {
        Label number = new Label(Integer.toString(line.number()));
        number.getStyleClass().add("line-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label();
        words.getStyleClass().add("code");
        words.setMinWidth(0);
        // The one word in it that is no code.
        words.textProperty()
                .bind(texts.bound("view.lesson.input").map(it -> indented(line).replace("入力", it)));
        HBox row = new HBox(number, words);
        row.getStyleClass().add("line");
        if (line.layer().isPresent()) {
            int layer = line.layer().getAsInt();
            Label shape = new Label();
            shape.textProperty().bind(texts.bound(shape(code.after(layer))));
            shape.getStyleClass().add("shape");
            shape.setMinWidth(Region.USE_PREF_SIZE);
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            row.getChildren().addAll(spring, shape);
            row.getStyleClass().add("of-layer");
            row.setId("line-" + code.part() + "-" + layer);
            row.setOnMouseEntered(event -> light(layer));
            lines.put(layer, row);
        }
        return row;
    }

    /// Half of the source's indentation, as its lines are long.
    private static String indented(CodeLine line) {
        String words = line.code().stripLeading();
        return " ".repeat((line.code().length() - words.length()) / 2) + words;
    }

    static Message shape(FeatureMaps maps) {
        return Message.of("view.lesson.shape", maps.maps(), maps.side());
    }

    private void light(int layer) {
        Region before = lines.get(lit);
        if (before != null) {
            before.pseudoClassStateChanged(LIT, false);
        }
        lit = layer;
        Region now = lines.get(layer);
        if (now != null) {
            now.pseudoClassStateChanged(LIT, true);
        }
        strip.light(layer);
        tell();
        pointed.accept(layer);
    }

    private void tell() {
        if (lit < 0) {
            int channels = CodeListing.SIZES.channels();
            long parameters = code.network().parameters();
            facts.setText(
                    switch (code.part()) {
                        case GENERATOR ->
                                texts.of(
                                        "view.lesson.sizes",
                                        CodeListing.SIZES.latent(),
                                        channels,
                                        parameters);
                        case DISCRIMINATOR -> texts.of("view.lesson.sizesD", channels, parameters);
                    });
            return;
        }
        Message sees =
                switch (code.part()) {
                    case DISCRIMINATOR ->
                            Message.of(
                                    "view.lesson.sees",
                                    Field.of(0).behind(code.network(), lit).getFirst().size());
                    case GENERATOR ->
                            Message.of(
                                    "view.lesson.reaches",
                                    reach(Field.of(code.after(lit).side() / 2)));
                };
        facts.setText(
                texts.of(
                        "view.lesson.layer",
                        Architecture.name(lit),
                        shape(code.before(lit)),
                        shape(code.after(lit)),
                        Architecture.parameters(code.network().layers().get(lit)),
                        sees));
    }

    private int reach(Field of) {
        var ahead = of.ahead(code.network(), lit);
        return ahead.isEmpty() ? of.size() : ahead.getLast().size();
    }

    private void press(KeyEvent event) {
        int last = code.network().layers().size() - 1;
        switch (event.getCode()) {
            case UP -> light(Math.max(0, lit - 1));
            case DOWN -> light(Math.min(last, lit + 1));
            default -> {
                return;
            }
        }
        Region line = lines.get(lit);
        if (line != null) {
            reveal(line);
        }
        event.consume();
    }
}
