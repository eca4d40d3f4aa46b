package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.view.text.LineMarks;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/// A teacher prints a run for the class, from the window.
class HandoutJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void theHandoutOfTheRunIsSavedInTheLanguageOfTheWindow(FxRobot robot) throws Exception {
        Path run = begin(robot);
        until(() -> !lab.timeLine().getKept().generators().isEmpty());
        MenuButton export = robot.lookup("#export").queryAs(MenuButton.class);
        for (Language language : Language.values()) {
            robot.interact(() -> lab.preferences().languageProperty().set(language));
            answers.place = home.resolve("handout-" + language.code() + ".html");
            String called = language.texts().of("view.exportHandout");
            MenuItem handout =
                    export.getItems().stream()
                            .filter(item -> item.getText() != null)
                            .filter(item -> LineMarks.removed(item.getText()).equals(called))
                            .findFirst()
                            .orElseThrow();
            robot.interact(handout::fire);
            until(() -> Files.exists(answers.place));
            String page = Files.readString(answers.place);
            assertTrue(page.contains("<html lang=\"" + language.code() + "\">"), called);
            assertTrue(page.contains("<h1>" + run.getFileName() + "</h1>"), called);
            assertTrue(page.contains(language.texts().of("exchange.handoutSettings")), called);
            assertEquals(
                    lab.timeLine().getKept().generators().size(),
                    page.split("<img ", -1).length - 1,
                    "pictures of each step that is kept");
        }
    }
}
