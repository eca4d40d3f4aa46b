package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Language;
import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// The top of the window: what run is open, the places, what can be saved and opened, the language,
/// whether it is dark, whether a class sees it, and help.
final class WindowHeader extends HBox {
    /// How wide both sides are at least wished.
    private static final double SIDE = 264;

    /// @param help opens it, or closes it
    /// @param what begins to tell of whatever is clicked what it is
    /// @param fold of images and plan at the left
    WindowHeader(
            LabState lab,
            ShownTexts texts,
            PathChooser chooser,
            Places places,
            Presentation presentation,
            Runnable help,
            Runnable what,
            SideFold fold) {
        Label name = new Label();
        name.textProperty().bind(texts.bound("view.title"));
        name.getStyleClass().add(Styles.TITLE_4);
        HBox right =
                new Wide(
                        SIDE,
                        new ExportMenu(lab, texts, chooser, places),
                        language(lab.preferences().languageProperty(), texts),
                        theme(lab.preferences().darkProperty(), texts),
                        presenting(presentation, texts),
                        what(what, texts),
                        help(help, texts));
        HBox left =
                new HBox(
                        side(fold, presentation, texts),
                        name,
                        new RunTitle(lab.timeLine(), texts)) {
                    @Override
                    protected double computePrefWidth(double height) {
                        return right.prefWidth(height);
                    }
                };
        left.setMinWidth(0);
        // A class knows by then, and the run has its room.
        name.visibleProperty().bind(presentation.onProperty().not());
        name.managedProperty().bind(name.visibleProperty());
        name.setMinWidth(Region.USE_PREF_SIZE);
        right.setMinWidth(Region.USE_PREF_SIZE);
        left.getStyleClass().add("header-left");
        right.getStyleClass().add("header-right");
        // Both sides grow alike, so that the places stand in the middle.
        for (HBox half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        getChildren().setAll(left, places.tabs(), right);
        getStyleClass().add("header");
    }

    /// A class has no use for it.
    private static Button side(SideFold fold, Presentation presentation, ShownTexts texts) {
        Button side = new Button(null, new FontIcon(Feather.SIDEBAR));
        side.setId("side-fold");
        side.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        side.visibleProperty().bind(presentation.onProperty().not());
        side.managedProperty().bind(side.visibleProperty());
        side.setOnAction(event -> fold.toggle());
        ObservableValue<String> words =
                fold.shownProperty()
                        .flatMap(shown ->
                                texts.bound(shown ? "view.sideFoldTip" : "view.sideUnfoldTip"));
        Tips.give(side, words);
        side.accessibleTextProperty().bind(words);
        return side;
    }

    /// Is called what the next language calls itself: whoever cannot read the window finds it.
    private static Button language(ObjectProperty<Language> language, ShownTexts texts) {
        Button button = new Button();
        button.setId("language");
        button.getStyleClass().add(Styles.FLAT);
        button.textProperty().bind(language.map(now -> now.next().ownName()));
        Tips.give(button, texts.bound("view.languageTip"));
        button.setOnAction(e -> language.set(language.get().next()));
        return button;
    }

    private static Button help(Runnable toggle, ShownTexts texts) {
        Button help = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
        help.setId("help-open");
        help.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tips.give(help, texts.bound("view.helpTip"));
        help.accessibleTextProperty().bind(texts.bound("view.helpTip"));
        help.setOnAction(e -> toggle.run());
        return help;
    }

    /// The pointer with a question mark, as it has been known since windows have help.
    private static Button what(Runnable begin, ShownTexts texts) {
        Label mark = new Label("?");
        mark.getStyleClass().add(Styles.TEXT_BOLD);
        HBox icon = new HBox(new FontIcon(Feather.MOUSE_POINTER), mark);
        icon.getStyleClass().add("what-icon");
        Button what = new Button(null, icon);
        what.setId("what-begin");
        what.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tips.give(what, texts.bound("view.whatTip"));
        what.accessibleTextProperty().bind(texts.bound("view.whatTip"));
        what.setOnAction(e -> begin.run());
        return what;
    }

    private static Button theme(BooleanProperty dark, ShownTexts texts) {
        Button theme = new Button(null, new FontIcon(Feather.MOON));
        theme.setId("theme");
        theme.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tips.give(theme, texts.bound("view.themeTip"));
        theme.accessibleTextProperty().bind(texts.bound("view.themeTip"));
        theme.setOnAction(e -> dark.set(!dark.get()));
        dark.subscribe(is -> theme.setGraphic(new FontIcon(is ? Feather.SUN : Feather.MOON)));
        return theme;
    }

    private static Button presenting(Presentation presentation, ShownTexts texts) {
        Button button = new Button();
        button.setId("present");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setOnAction(e -> presentation.toggle());
        presentation
                .onProperty()
                .subscribe(on -> {
                    button.setGraphic(new FontIcon(on ? Feather.MINIMIZE : Feather.MONITOR));
                    ObservableValue<String> words =
                            texts.bound(on ? "view.presentingTip" : "view.presentTip");
                    Tips.give(button, words);
                    button.accessibleTextProperty().bind(words);
                });
        return button;
    }

    /// At least as wide as that, and as what is in it.
    private static final class Wide extends HBox {
        private final double least;

        Wide(double least, Node... content) {
            super(content);
            this.least = least;
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(least, super.computePrefWidth(height));
        }
    }
}
