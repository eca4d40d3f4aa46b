#!/usr/bin/env bash
# JavaFX: its headless platform makes an object for each pixel of each frame.
#
# One would expect: without a display, showing a frame costs a copy of its pixels, a row or all of them at a time,
# and next to nothing on the JavaFX thread; tests of windows then run as fast as they compute.
# What happens (JavaFX 26.0.2, -Dglass.platform=Headless): HeadlessWindow copies pixel by pixel on the JavaFX thread,
# and for each asks its frame buffer for a new view as an IntBuffer. The second compiler makes that go away (2.7 ms
# for a frame of 1000 x 800, where seen); with the first one alone (-XX:TieredStopAtLevel=1, which short test runs
# like) or interpreted, it does not: 70 ms, a third of the time of tests of windows.
# Needs a JDK 24 or newer as JAVA_HOME or first on the PATH, as this JavaFX does. Output seen (JDK 25):
#   without a change: 0
#   bytes allocated on the JavaFX thread for each pixel of a frame: 54
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies><dependency><groupId>org.openjfx</groupId><artifactId>javafx-graphics</artifactId><version>26.0.2</version></dependency></dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Frames.java <<'JAVA'
import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

public class Frames extends Application {
    static final int WIDTH = 800, HEIGHT = 600, FRAMES = 30;
    final Rectangle dot = new Rectangle(8, 8);
    int pulses;
    long before, still;

    static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Override public void start(Stage stage) {
        stage.setScene(new Scene(new Pane(dot), WIDTH, HEIGHT));
        stage.show();
        new AnimationTimer() {
            @Override public void handle(long now) {
                pulses++;
                if (pulses == FRAMES) { before = allocated(); }
                if (pulses == 2 * FRAMES) { still = allocated() - before; before = allocated(); }
                if (pulses > 2 * FRAMES) { dot.setFill(Color.hsb(pulses, 1, 1)); }
                if (pulses == 3 * FRAMES) {
                    stop();
                    long moving = allocated() - before;
                    System.out.println("without a change: " + still / FRAMES / (WIDTH * HEIGHT));
                    System.out.println("bytes allocated on the JavaFX thread for each pixel of a frame: "
                            + moving / FRAMES / (WIDTH * HEIGHT));
                    System.exit(0);
                }
            }
        }.start();
    }

    public static void main(String[] none) { launch(); }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
${java%java}javac --module-path lib --add-modules javafx.graphics Frames.java
"$java" -XX:TieredStopAtLevel=1 -Dglass.platform=Headless -Dprism.order=sw --module-path lib \
  --add-modules javafx.graphics --enable-native-access=javafx.graphics -cp . Frames 2>err | tee seen || { cat err; exit 1; }
awk '/^without/ { still = $NF } /^bytes/ { moving = $NF } END { exit !(still < 2 && moving >= 16) }' seen
