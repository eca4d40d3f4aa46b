#!/usr/bin/env bash
# JavaFX: what is invisible is laid out, and gone through in every pulse, as if it were seen.
#
# One would expect: a part of the window with setVisible(false) costs nothing while other parts change; it is laid out and
# measured when it is seen again.
# What happens (JavaFX 26.0.2): in each pulse in which anything changes anywhere, updateBounds is called for every node of
# the scene, visible or not, and an invisible parent that asks for a layout gets it in the next pulse. Places of a window
# that take turns cost all of them, all the time; only what leaves the scene costs nothing, but is styled anew when it
# comes back.
# Needs a JDK 24 or newer as JAVA_HOME or first on the PATH. Output seen (JDK 25, Linux):
#   gone through while invisible: true
#   laid out while invisible: true
#   gone through after it has left the scene: false
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies><dependency><groupId>org.openjfx</groupId><artifactId>javafx-graphics</artifactId><version>26.0.2</version></dependency>
</dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Hidden.java <<'JAVA'
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

public class Hidden extends Application {
    static final int PULSES = 5;

    static class Part extends Pane {
        int updates;
        int layouts;

        @Override protected void updateBounds() {
            updates++;
            super.updateBounds();
        }

        @Override protected void layoutChildren() {
            layouts++;
            super.layoutChildren();
        }
    }

    final Part part = new Part();
    final Rectangle beside = new Rectangle(0, 150, 10, 10);
    int updates;
    int layouts;

    @Override public void start(Stage stage) {
        Group root = new Group(part, beside);
        stage.setScene(new Scene(root, 200, 200));
        stage.show();
        part.setVisible(false);
        after(() -> {
            updates = part.updates;
            layouts = part.layouts;
            part.requestLayout();
            after(() -> {
                System.out.println("gone through while invisible: " + (part.updates >= updates + PULSES));
                System.out.println("laid out while invisible: " + (part.layouts > layouts));
                root.getChildren().remove(part);
                after(() -> {
                    updates = part.updates;
                    after(() -> {
                        System.out.println("gone through after it has left the scene: " + (part.updates > updates));
                        Platform.exit();
                    });
                });
            });
        });
    }

    /// Some pulses later, in each of which something else has moved.
    void after(Runnable then) {
        new AnimationTimer() {
            int pulses;

            @Override public void handle(long now) {
                beside.setX(beside.getX() + 1);
                if (++pulses > PULSES + 1) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    public static void main(String[] words) { launch(words); }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
${java%java}javac --module-path lib --add-modules javafx.graphics Hidden.java
"$java" -Dglass.platform=Headless -Dprism.order=sw --module-path lib --add-modules javafx.graphics \
  --enable-native-access=javafx.graphics Hidden | tee seen
diff - seen <<'SEEN'
gone through while invisible: true
laid out while invisible: true
gone through after it has left the scene: false
SEEN
