package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dcganlab.model.Language;
import dcganlab.state.Measure;
import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// Another language is chosen while runs are compared: all speaks it, and stays where it is.
class RunsLanguageTest extends RunsFixture {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @Start
    void start(Stage stage) throws Exception {
        open(stage, new ShownTexts(language));
    }

    private void speak(Language next) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> language.set(next));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Fails where something does not speak what is chosen. */
    private void follows(FxRobot robot) {
        for (Language each : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            speak(each);
            WaitForAsyncUtils.waitForAsyncFx(
                    10_000,
                    () -> ShownWords.assertAllIn(each, robot.lookup(".runs-place").query()));
        }
    }

    @Test
    void theTableFollowsAndKeepsWhatIsSelectedAndTyped(FxRobot robot) throws Exception {
        listed();
        follows(robot);
        select(robot, 1);
        TreeTableView<RunRow> table = table(robot);
        TextField filter = robot.lookup("#runs-filter").queryAs(TextField.class);
        robot.interact(() -> filter.setText("枝"));
        robot.clickOn("#runs-showFolder");
        follows(robot);
        speak(Language.JAPANESE);
        assertEquals("枝", filter.getText());
        assertEquals(List.of(1), table.getSelectionModel().getSelectedIndices());
        assertNotEquals("Real label 0.80", table.getColumns().get(5).getCellData(1));
    }

    @Test
    void whatIsTypedIsLookedForInTheLanguageThatIsRead(FxRobot robot) throws Exception {
        listed();
        TreeTableView<RunRow> table = table(robot);
        TextField filter = robot.lookup("#runs-filter").queryAs(TextField.class);
        robot.interact(() -> filter.setText("Portraits"));
        assertEquals(1, table.getRoot().getChildren().size());
        speak(Language.JAPANESE);
        assertEquals(0, table.getRoot().getChildren().size(), "nothing is called so");
        robot.interact(() -> filter.setText(Language.JAPANESE.texts().of("view.runs.portraits")));
        assertEquals(1, table.getRoot().getChildren().size());
        speak(Language.ENGLISH);
        assertEquals(0, table.getRoot().getChildren().size());
    }

    @Test
    void aComparisonFollowsAndKeepsItsMeasure(FxRobot robot) throws Exception {
        compareBoth(robot);
        robot.interact(() -> state.measure(Measure.LOSS_G));
        until(() -> state.comparisonProperty().get().curves() != null);
        var before = state.comparisonProperty().get();
        follows(robot);
        ChoiceBox<?> measures = robot.lookup("#runs-measure").queryAs(ChoiceBox.class);
        speak(Language.JAPANESE);
        assertSame(before.measure(), measures.getValue());
        String shown = robot.from(measures).lookup(".label").queryAs(Label.class).getText();
        assertEquals(Language.JAPANESE.textsInLines().of("view.runs.measureLOSS_G"), shown);
        assertEquals(before, state.comparisonProperty().get());
        robot.clickOn("#runs-wipe");
        follows(robot);
    }
}
