package dcganlab.view.lesson.cases;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.disaster.Sign;
import dcganlab.lesson.disaster.Suspicion;
import dcganlab.state.OpenCase;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// What is wrong with the run that is open, and where it was seen. Digits choose in the question
/// that has the keyboard, Enter goes on to the next one, and at last says it.
final class DiagnosisPage extends VBox {
    private static final int COLUMNS = 3;

    private final CaseDesk desk;
    private final Options<Suspicion> what;
    private final Options<Sign> where;
    private final Button say;

    DiagnosisPage(CaseDesk desk, OpenCase open) {
        this.desk = desk;
        getStyleClass().addAll("quiz-page", "diagnosis-page");
        setMinHeight(USE_PREF_SIZE); // A low window scrolls.
        what =
                new Options<>(
                        desk,
                        "case-what-",
                        desk.state().getOrder().suspicions(open.disaster()),
                        Suspicion::title,
                        COLUMNS);
        where =
                new Options<>(
                        desk,
                        "case-where-",
                        List.of(Sign.values()),
                        Sign::title,
                        Sign.values().length);
        say = desk.button("say", "say", this::say);
        say.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        say.disableProperty()
                .bind(what.chosenProperty().isNull().or(where.chosenProperty().isNull()));
        getChildren()
                .setAll(
                        head(open),
                        desk.label("askWhat", "question-text"),
                        what,
                        desk.label("askWhere", "question-text"),
                        where,
                        foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Brings the keyboard to the first question that is open, once the page is seen.
    void enter() {
        if (what.getChosen() == null) {
            what.enter();
        } else {
            where.enter();
        }
    }

    private Node head(OpenCase open) {
        Label number = CaseDesk.label(desk.bound("number", open.number()), Styles.TEXT_BOLD);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button watch = desk.button("watch", "watch", desk.doors().train());
        watch.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        HBox head = new HBox(number, gap, watch);
        head.getStyleClass().add("case-head");
        return head;
    }

    private Node foot() {
        Label hint = desk.label("hint", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(hint, say);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean inWhere = isIn(event.getTarget(), where);
        if (code == KeyCode.ENTER && (inWhere || isIn(event.getTarget(), what))) {
            if (what.getChosen() == null) {
                what.enter();
            } else if (where.getChosen() == null) {
                where.enter();
            } else {
                say();
            }
            event.consume();
        } else if (code.isDigitKey() || code.isKeypadKey()) {
            int digit = event.getText().isEmpty() ? 0 : event.getText().charAt(0) - '0';
            if (digit >= 1 && digit <= 9 && (inWhere ? where : what).choose(digit)) {
                event.consume();
            }
        }
    }

    private static boolean isIn(Object target, Node part) {
        for (Node each = target instanceof ButtonBase button ? button : null;
                each != null;
                each = each.getParent()) {
            if (each.equals(part)) {
                return true;
            }
        }
        return false;
    }

    private void say() {
        Suspicion suspicion = what.getChosen();
        Sign sign = where.getChosen();
        if (suspicion != null && sign != null) {
            desk.state().diagnose(suspicion, sign);
        }
    }
}
