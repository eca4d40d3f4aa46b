package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.chart.Viewport;
import dcganlab.view.text.LineMarks;
import dcganlab.view.text.ShownWords;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** Another language is chosen while the window stays open. */
class LanguageJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private void speak(FxRobot robot, Language language) {
        robot.interact(() -> lab.preferences().languageProperty().set(language));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aButtonThatNamesTheOtherLanguageChangesIt(FxRobot robot) {
        Button button = robot.lookup("#language").queryButton();
        assertEquals("日本語", button.getText());
        robot.clickOn(button);
        assertEquals("English", button.getText());
        assertEquals(
                "学習", LineMarks.removed(robot.lookup("#place-train").queryLabeled().getText()));
        robot.clickOn(button);
        assertEquals("Train", robot.lookup("#place-train").queryLabeled().getText());
    }

    /** In Japanese, then in English again. */
    private void isInBoth(FxRobot robot, String... parts) {
        for (Language language : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            speak(robot, language);
            robot.interact(() -> ShownWords.assertAllIn(language, nodes(robot, parts)));
        }
    }

    private static Node[] nodes(FxRobot robot, String... parts) {
        return Arrays.stream(parts).map(part -> robot.lookup(part).query()).toArray(Node[]::new);
    }

    @Test
    void beforeARunEverythingFollows(FxRobot robot) {
        isInBoth(robot, ".header", ".side-scroll", ".train-place", ".time-line", ".transport");
        speak(robot, Language.JAPANESE);
        Stage stage = (Stage) robot.lookup(".header").query().getScene().getWindow();
        assertEquals(Language.JAPANESE.textsInLines().of("view.title"), stage.getTitle());
        assertEquals(Language.JAPANESE.textsInLines().of("view.idle"), status(robot));
    }

    @Test
    void ofARunEverythingFollowsAndNothingElseChanges(FxRobot robot) throws Exception {
        begin(robot);
        for (int step = 2; step <= 6; step++) {
            int wanted = step;
            robot.clickOn("#transport-step");
            until(() -> steps() == wanted);
        }
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        TitledPane guidelines = robot.lookup("#guidelines").queryAs(TitledPane.class);
        ScrollPane side = robot.lookup(".side-scroll").queryAs(ScrollPane.class);
        Viewport steps = robot.lookup("#train-losses").queryAs(SeriesChart.class).viewport();
        Node slider = robot.lookup("#plan-learningRateG").query();
        until(() -> lab.timeLine().getKept().generators().contains(0L));
        robot.interact(() -> {
            lab.change(lab.getPlan().settings().with(PlanFields.REAL_LABEL, 0.85));
            steps.show(new Span(2, 4));
            steps.setCrosshair(3);
            lab.timeLine().show(0);
            guidelines.setAnimated(false);
            guidelines.setExpanded(true);
        });
        WaitForAsyncUtils.waitForFxEvents(); // It is as high as it will be.
        robot.interact(() -> {
            side.setVvalue(0.5);
            slider.requestFocus();
        });
        until(() -> sampleStep() == 0);
        double scrolled = side.getVvalue();
        isInBoth(robot, ".header", ".side-scroll", ".train-place", ".time-line", ".transport");
        assertEquals(new Span(2, 4), steps.visible());
        assertEquals(3, steps.getCrosshair());
        assertEquals(0, sampleStep());
        assertTrue(guidelines.isExpanded());
        assertEquals(scrolled, side.getVvalue(), 0.005, "but for whole pixels");
        assertTrue(slider.isFocused());

        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        until(robot.lookup("#transport-last-run").query()::isVisible);
        isInBoth(robot, ".header", ".side-scroll", ".train-place", ".time-line", ".transport");
    }

    @Test
    void thePlaceAndItsPointStayAsTheyAre(FxRobot robot) throws Exception {
        begin(robot);
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        until(() -> lab.latent().pictureProperty().get() != null);
        var point = lab.latent().pointProperty().get();
        isInBoth(robot, ".header", ".latent-place");
        assertSame(point, lab.latent().pointProperty().get());
        assertTrue(robot.lookup("#place-latent").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aNoticeIsSaidAgainInTheOtherLanguage(FxRobot robot) {
        Message notice = Message.of("view.onlyFirst", "a.png", 2);
        robot.interact(() -> lab.notices().warn(notice));
        speak(robot, Language.JAPANESE);
        assertEquals(Language.JAPANESE.textsInLines().of(notice), status(robot));
        speak(robot, Language.ENGLISH);
        assertEquals(Language.ENGLISH.texts().of(notice), status(robot));
    }

    @Test
    void whatIsSaidOfImagesFollowsAndWhatIsTypedStays(FxRobot robot) throws Exception {
        Path images = Files.createDirectory(home.resolve("images"));
        for (int i = 0; i < 6; i++) {
            BufferedImage image = new BufferedImage(96, 32, BufferedImage.TYPE_BYTE_GRAY);
            ImageIO.write(image, "png", images.resolve(i + ".png").toFile());
        }
        Files.writeString(images.resolve("cut.png"), "no picture");
        robot.interact(() -> window.drop(images));
        until(() -> lab.data().loadedProperty().get() != null);
        TextField seed = robot.lookup("#plan-batch").queryAs(TextField.class);
        robot.interact(() -> {
            seed.requestFocus();
            seed.setText("0");
        });
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#plan-batch-reason").query().isVisible());
        for (String shown : new String[] {"#data-facts", "#data-skipped", "#data-inGrey"}) {
            assertTrue(robot.lookup(shown).query().isVisible(), shown);
        }
        isInBoth(robot, ".side-scroll");
        assertEquals("0", seed.getText());

        robot.interact(() -> window.drop(home.resolve("nothing")));
        until(() -> lab.data().problemProperty().get() != null);
        isInBoth(robot, ".side-scroll", ".transport");
        assertFalse(robot.lookup("#data-facts").query().isVisible());
    }
}
