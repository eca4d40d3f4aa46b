package dcganlab.view;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;

import dcganlab.model.Goal;
import dcganlab.model.Message;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Has training pause by itself, after a step or a time, and tells of it while it will.
final class UntilMenu extends MenuButton {
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final int STEPS = 3;
    private static final List<Integer> MINUTES = List.of(1, 5, 15);

    private final LabState lab;
    private final ShownTexts texts;

    UntilMenu(LabState lab, ShownTexts texts) {
        super(null, new FontIcon(Feather.FLAG));
        this.lab = lab;
        this.texts = texts;
        setId("until");
        getStyleClass().addAll("until", Styles.BUTTON_ICON, Tweaks.NO_ARROW);
        setMinWidth(Region.USE_PREF_SIZE);
        setPopupSide(Side.TOP); // Below is the end of the screen.
        getItems().add(new MenuItem()); // Without one it would not open.
        setOnShowing(event -> offer());
        lab.goalProperty().subscribe(this::tell);
    }

    private void tell(@Nullable Goal goal) {
        pseudoClassStateChanged(SET, goal != null);
        textProperty().unbind();
        if (goal == null) {
            setText(null);
        } else {
            textProperty().bind(texts.bound(GoalWords.brief(goal)));
        }
        ObservableValue<String> words =
                goal == null
                        ? texts.bound("view.untilTip")
                        : texts.bound("view.untilSet", GoalWords.sentence(goal));
        Tips.give(this, words);
        accessibleTextProperty().bind(words);
    }

    /// What lies before the run: round steps, and minutes from now on.
    private void offer() {
        StepMetrics latest = lab.run().latestProperty().get();
        long step = latest == null ? 0 : latest.step();
        double seconds = latest == null ? 0 : latest.seconds();
        List<MenuItem> items = new ArrayList<>();
        round(step).forEach(each -> items.add(item(new Goal.Step(each))));
        items.add(new SeparatorMenuItem());
        for (int minutes : MINUTES) {
            items.add(
                    item(
                            "minutes-" + minutes,
                            Message.of("view.untilFor", minutes),
                            () -> lab.trainUntil(GoalWords.after(minutes, seconds))));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("other", Message.of("view.untilOther"), this::ask));
        Goal goal = lab.goalProperty().get();
        if (goal != null) {
            items.add(
                    item(
                            "cancel",
                            Message.of("view.untilCancel", GoalWords.sentence(goal)),
                            () -> lab.trainUntil(null)));
        }
        getItems().setAll(items);
    }

    /// The next of 100, 200, 500, 1,000 and so on.
    private static LongStream round(long step) {
        return LongStream.iterate(100, power -> 10 * power)
                .flatMap(power -> LongStream.of(power, 2 * power, 5 * power))
                .filter(each -> each > step)
                .limit(STEPS);
    }

    private MenuItem item(Goal.Step goal) {
        return item("step-" + goal.step(), GoalWords.sentence(goal), () -> lab.trainUntil(goal));
    }

    private MenuItem item(String name, Message words, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("until-" + name);
        item.textProperty().bind(texts.bound(words));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void ask() {
        new UntilQuestion(lab, texts, getScene().getWindow()).ask().ifPresent(lab::trainUntil);
    }
}
