#!/usr/bin/env bash
# JavaFX: the font that Font.loadFont returns has only its own letters; the same font by its name has all others, too.
#
# One would expect: both are the same font (same name, family and size, equals() says so), and draw the same. It is said
# of a font that a program brings along that it has no fallback: boxes for every letter that it lacks, unlike one that is
# installed.
# What happens (JavaFX 26.0.2): that is so for the object that loadFont returns, and not for Font.font(family, size) or
# -fx-font-family, which find it by its name and join the system's fonts to it. A small part of a font that is loaded and
# then asked for by name is enough: names of files in any script are legible beside it.
# Below: an icon font, which has no Latin letters, draws A and B. By the object they are the same box.
# Needs a JDK 24 or newer as JAVA_HOME or first on the PATH, and any font installed. Output seen (JDK 25, Linux):
#   equal fonts: true
#   by the object, A and B look the same: true
#   by its name, A and B look the same: false
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies><dependency><groupId>org.openjfx</groupId><artifactId>javafx-graphics</artifactId><version>26.0.2</version></dependency>
<dependency><groupId>org.kordamp.ikonli</groupId><artifactId>ikonli-feather-pack</artifactId><version>12.4.0</version>
<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency></dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=all
mkdir lib && mv all/javafx-* lib
cat > Letters.java <<'JAVA'
import java.util.Arrays;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;

public class Letters extends Application {
    @Override public void start(Stage stage) throws Exception {
        Font loaded = Font.loadFont(Letters.class.getResource("/META-INF/resources/feather/4.28/fonts/feather.ttf").openStream(), 40);
        Font named = Font.font(loaded.getFamily(), 40);
        System.out.println("equal fonts: " + loaded.equals(named));
        System.out.println("by the object, A and B look the same: " + same(loaded));
        System.out.println("by its name, A and B look the same: " + same(named));
        Platform.exit();
    }

    static boolean same(Font font) { return Arrays.equals(drawn("A", font), drawn("B", font)); }

    static int[] drawn(String letter, Font font) {
        Text text = new Text(letter);
        text.setFont(font);
        WritableImage image = text.snapshot(null, new WritableImage(60, 60));
        int[] pixels = new int[60 * 60];
        image.getPixelReader().getPixels(0, 0, 60, 60, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, 60);
        return pixels;
    }

    public static void main(String[] words) { launch(words); }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
${java%java}javac --module-path lib --add-modules javafx.graphics Letters.java
"$java" -Dglass.platform=Headless -Dprism.order=sw --module-path lib --add-modules javafx.graphics \
  --enable-native-access=javafx.graphics -cp ".:$(echo all/*.jar)" Letters | tee seen
diff - seen <<'SEEN'
equal fonts: true
by the object, A and B look the same: true
by its name, A and B look the same: false
SEEN
