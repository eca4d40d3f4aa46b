#!/usr/bin/env bash
# JavaFX: a button that is replaced by the one below it has its scroll pane jump to the top.
#
# One would expect: a button at the end of a long page that is pressed, disappears and lets the next button appear in
# its place leaves the page where it is. The focus goes to that next button, which is in sight, so nothing has to be
# scrolled.
# What happens (JavaFX 26.0.2): the focus is handed on at the beginning of the next frame, before its layout, and the
# scroll pane brings into sight where the next button lies then. It was not managed until now and so lies at 0, 0: the
# pane scrolls to the top, and stays there after the layout. With a layout between showing the one and hiding the other,
# or when the first button gives the focus away by itself, the page stays. The mouse is enough for it.
# Needs a JDK 24 or newer as JAVA_HOME or first on the PATH, as this JavaFX does. Output seen (JDK 25):
#   replaced: from 1.00 to 0.00, focus on next
#   replaced after a layout: from 1.00 to 1.00, focus on next
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies><dependency><groupId>org.openjfx</groupId><artifactId>javafx-controls</artifactId><version>26.0.2</version></dependency></dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Replace.java <<'JAVA'
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

public class Replace extends Application {
    Button pressed;
    Button next;
    ScrollPane pane;
    Stage stage;
    double before;
    int frame;

    void page() {
        Region text = new Region();
        text.setMinHeight(2000);
        pressed = new Button("pressed");
        next = new Button("next");
        for (Button button : new Button[] {pressed, next}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        next.setVisible(false);
        pane = new ScrollPane(new VBox(text, pressed, next));
        stage.setScene(new Scene(pane, 400, 300));
    }

    @Override public void start(Stage stage) {
        this.stage = stage;
        page();
        stage.show();
        new AnimationTimer() {
            @Override public void handle(long now) {
                frame++;
                boolean settled = frame > 100;
                switch (frame % 100) {
                    case 20 -> pane.setVvalue(1);
                    case 40 -> {
                        pressed.requestFocus();
                        before = pane.getVvalue();
                        next.setVisible(true);
                        if (settled) {
                            pane.layout();
                            pane.setVvalue(1); // To the end of the page again, which is longer now.
                        }
                        pressed.setVisible(false);
                    }
                    case 80 -> {
                        System.out.printf(
                                "%s: from %.2f to %.2f, focus on %s%n",
                                settled ? "replaced after a layout" : "replaced",
                                before, pane.getVvalue(),
                                ((Button) stage.getScene().getFocusOwner()).getText());
                        if (settled) {
                            System.exit(0);
                        }
                        page();
                    }
                    default -> { }
                }
            }
        }.start();
    }

    public static void main(String[] words) { launch(words); }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
${java%java}javac --module-path lib --add-modules javafx.controls Replace.java
seen=$(LC_ALL=C "$java" -Dglass.platform=Headless -Dprism.order=sw --module-path lib --add-modules javafx.controls \
  -cp . Replace 2>log)
echo "$seen"
[ "$seen" = "replaced: from 1.00 to 0.00, focus on next
replaced after a layout: from 1.00 to 1.00, focus on next" ]
