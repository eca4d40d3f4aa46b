package dcganlab.view.lesson.cases;

import dcganlab.state.OpenCase;
import dcganlab.view.lesson.quiz.QuizPane;
import dcganlab.view.lesson.quiz.TakesDigits;
import dcganlab.view.tabs.TakesArrows;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/// The cases: which there are, what is wrong with the one that is open, and its solution. Looks as
/// the quiz does.
public final class CasesPane extends StackPane implements TakesArrows, TakesDigits {
    private final CaseDesk desk;
    private final ScrollPane scroll = new ScrollPane();

    /// Keeps a page in the middle of a wide window.
    private final StackPane middle = new StackPane();

    private @Nullable SolutionPage solution;

    public CasesPane(CaseDesk desk) {
        this.desk = desk;
        getStyleClass().addAll("quiz", "cases");
        setId("cases");
        Stream.of(QuizPane.class.getResource("quiz.css"), CasesPane.class.getResource("cases.css"))
                .map(sheet -> Objects.requireNonNull(sheet).toExternalForm())
                .forEach(getStylesheets()::add);
        middle.getStyleClass().add("middle");
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinSize(0, 0);
        getChildren().setAll(scroll);
        desk.state().openProperty().subscribe(this::show);
        desk.state().outcomesProperty().subscribe((was, is) -> showList());
        desk.state().orderProperty().subscribe((was, is) -> showList());
    }

    /// Comes into sight: keys answer.
    public void enter() {
        if (middle.getChildren().getFirst() instanceof DiagnosisPage page) {
            page.enter();
        }
    }

    private void showList() {
        if (desk.state().getOpen() == null) {
            show(null);
        }
    }

    private void show(@Nullable OpenCase open) {
        if (solution != null) {
            solution.end();
            solution = null;
        }
        if (open == null) {
            see(new CaseList(desk));
        } else if (open.told()) {
            solution = new SolutionPage(desk, open);
            see(solution);
        } else {
            see(new DiagnosisPage(desk, open));
        }
    }

    private void see(Node next) {
        middle.getChildren().setAll(next);
        scroll.setVvalue(scroll.getVmin());
    }
}
