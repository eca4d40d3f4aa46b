#!/usr/bin/env bash
# JavaFX: a thirteenth child that changes has all of its parent painted anew.
#
# One would expect: what is painted in a frame are the rectangles of what has changed, merged where there are more than
# the renderer has room for (6; at most 15 by -Dprism.dirtyregioncount=15): twelve or thirteen small dots that change
# colour cost about the same.
# What happens (JavaFX 26.0.2): each group counts its children that changed, and from the thirteenth on gives up and
# names its own bounds: NGNode.DIRTY_CHILDREN_ACCUMULATED_THRESHOLD. One dot more than twelve, and a parent of 1000 x 700
# pixels is painted whole in each frame, with all that lies in it. Children in two parents of their own are painted by
# themselves again. It shows nowhere but in what the pulse logger says (-Djavafx.pulseLogger=true).
# Needs a JDK 24 or newer as JAVA_HOME or first on the PATH, as this JavaFX does. Output seen (JDK 25):
#   12 dots in one parent: 12 regions, 768 pixels
#   13 dots in one parent: 1 region, 698301 pixels
#   14 dots in two parents: 14 regions, 896 pixels
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies><dependency><groupId>org.openjfx</groupId><artifactId>javafx-graphics</artifactId><version>26.0.2</version></dependency></dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Dots.java <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

public class Dots extends Application {
    final List<Rectangle> dots = new ArrayList<>();
    int pulses;

    @Override public void start(Stage stage) {
        int count = Integer.parseInt(getParameters().getRaw().get(0));
        int parents = Integer.parseInt(getParameters().getRaw().get(1));
        Pane root = new Pane();
        for (int p = 0; p < parents; p++) {
            Pane parent = new Pane();
            parent.getChildren().addAll(new Rectangle(1, 1, 1, 1), new Rectangle(998, 698, 1, 1)); // Its corners.
            root.getChildren().add(parent);
            for (int i = 0; i < count / parents; i++) {
                Rectangle dot = new Rectangle(60 + 60 * (p * count / parents + i), 300, 8, 8);
                dots.add(dot);
                parent.getChildren().add(dot);
            }
        }
        stage.setScene(new Scene(root, 1000, 700));
        stage.show();
        new AnimationTimer() {
            @Override public void handle(long now) {
                dots.forEach(dot -> dot.setFill(Color.hsb(7 * ++pulses, 1, 1)));
                if (pulses > 40 * dots.size()) { System.exit(0); }
            }
        }.start();
    }

    public static void main(String[] words) { launch(words); }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
${java%java}javac --module-path lib --add-modules javafx.graphics Dots.java
painted() { # dots, parents: how many regions the last frame had, and their area
  "$java" -Dglass.platform=Headless -Dprism.order=sw -Dprism.dirtyregioncount=15 -Djavafx.pulseLogger=true \
    -Djavafx.pulseLogger.threshold=0 --module-path lib --add-modules javafx.graphics \
    --enable-native-access=javafx.graphics -cp . Dots "$1" "$2" >log 2>&1 || { cat log; exit 1; }
  awk '/^PULSE/ { if (n) { regions = n; area = a } n = a = 0 }
       match($0, /\(w:[0-9.]+, h:[0-9.]+/) { s = substr($0, RSTART + 3, RLENGTH - 3); split(s, side, ", h:"); n++; a += side[1] * side[2] }
       END { printf "%d region%s, %d pixels\n", regions, regions == 1 ? "" : "s", area }' log
}
{
  echo "12 dots in one parent: $(painted 12 1)"
  echo "13 dots in one parent: $(painted 13 1)"
  echo "14 dots in two parents: $(painted 14 2)"
} | tee seen
awk '/^12/ { ok += $6 == 12 && $8 < 5000 } /^13/ { ok += $6 == 1 && $8 > 600000 } /^14/ { ok += $6 == 14 && $8 < 5000 } END { exit ok != 3 }' seen
