package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Histogram;
import dcganlab.model.Language;
import dcganlab.model.glossary.Term;
import dcganlab.model.series.SeriesTable;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/** Charts whose language changes while they are seen. */
@SuppressWarnings("NullAway.Init") // Made by start.
@ExtendWith(ApplicationExtension.class)
class ChartLanguageTest {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ShownTexts texts = new ShownTexts(language);
    private final SeriesTable table = new SeriesTable(List.of("y", "z"));
    private final Viewport viewport = new Viewport(table);
    private final VBox box = new VBox();
    private SeriesChart chart;
    private SeriesChart none;
    private HistogramChart histogram;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (int step = 0; step <= 100; step++) {
            table.append(step, 2.0 * step, 0.5, 0.25);
        }
        chart = chart(viewport);
        none = chart(new Viewport(new SeriesTable(List.of("y", "z"))));
        histogram =
                new HistogramChart(
                        texts,
                        texts.bound("view.inside.weightsChart"),
                        texts.bound("view.inside.weightsHelp"),
                        Term.WEIGHT,
                        false);
        histogram.show(Histogram.of(new float[] {0, 0.05f, -0.25f, 6.1f}));
        histogram.setMinHeight(150);
        box.getChildren().setAll(new ChartToolbar(texts, List.of(chart)), chart, none, histogram);
        stage.setScene(new Scene(box, 700, 800));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private SeriesChart chart(Viewport of) {
        SeriesTable rows = of.table();
        SeriesChart made =
                new SeriesChart(
                        of,
                        texts,
                        List.of(line(rows, "y", "lossD", 0), line(rows, "z", "lossG", 1)));
        made.titleProperty().bind(texts.bound("view.train.losses"));
        made.helpProperty().bind(texts.bound("view.train.lossesHelp"));
        made.emptyTextProperty().bind(texts.bound("view.train.noSteps"));
        return made;
    }

    private ChartLine line(SeriesTable rows, String column, String name, int colour) {
        return new ChartLine(
                rows.column(column),
                texts.bound("view.train." + name),
                texts.bound("view.train." + name + "Short"),
                colour);
    }

    private void speak(FxRobot robot, Language other) {
        robot.interact(() -> language.set(other));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            box.applyCss();
            box.layout();
        });
    }

    @Test
    void everyWordFollowsAndWhatIsSeenStays(FxRobot robot) {
        robot.moveTo(histogram); // Across the charts, whose crosshair would follow it.
        robot.interact(() -> {
            viewport.show(new Span(20, 60));
            viewport.setCrosshair(40);
            chart.setSmoothing(SeriesChart.MODERATE);
            chart.setLogarithmic(true);
            chart.lines().getLast().setShown(false);
        });
        speak(robot, Language.ENGLISH);
        ValuePanel panel = ChartFixture.panel(chart);
        assertTrue(panel.isVisible());
        assertTrue(histogram.readout().length() > 0);
        for (Language other : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            speak(robot, other);
            robot.interact(() -> ShownWords.assertAllIn(other, box));
        }
        assertEquals(new Span(20, 60), viewport.visible());
        assertEquals(40, viewport.getCrosshair());
        assertTrue(panel.isVisible());
        assertTrue(chart.isLogarithmic());
        assertEquals(1, chart.lines().stream().filter(ChartLine::isShown).count());
    }

    @Test
    void whatStandsInAnEmptyChartIsPutInItsMiddleAgain(FxRobot robot) {
        speak(robot, Language.ENGLISH);
        Label empty = (Label) none.lookup(".empty-text");
        double width = empty.getWidth();
        speak(robot, Language.JAPANESE);
        assertNotEquals(width, empty.getWidth());
        double room = ChartFixture.plot(none).getWidth();
        assertEquals(room / 2, empty.getLayoutX() + empty.getWidth() / 2, 1);
    }

    @Test
    void aPictureIsInThePresentLanguage(FxRobot robot) {
        speak(robot, Language.JAPANESE);
        assertEquals(
                Language.JAPANESE.textsInLines().of("view.train.losses"),
                new ExportableChart(chart, "", "").name());
    }

    @Test
    void aChartThatIsNotSeenComesBackInThePresentLanguage(FxRobot robot) {
        robot.interact(() -> {
            viewport.setCrosshair(40);
            box.getChildren().remove(chart);
        });
        speak(robot, Language.JAPANESE);
        robot.interact(() -> box.getChildren().add(chart));
        speak(robot, Language.JAPANESE);
        robot.interact(() -> ShownWords.assertAllIn(Language.JAPANESE, chart));
    }
}
