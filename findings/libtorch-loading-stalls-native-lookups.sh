#!/usr/bin/env bash
# libtorch and any other native library: while one thread opens libtorch, no other thread can look for a function.
#
# One would expect: a program that opens libtorch on a thread in the background goes on meanwhile; to look for a
# function by its name, as Java does when a native method is called for the first time, takes microseconds.
# What happens (pytorch-native-cpu 2.7.1 by DJL 0.36.0, glibc 2.36): the C library holds its lock for as long as it
# opens libtorch_cpu.so, which has 280,000 relocations and 1,600 initialisers, and each lookup in another thread waits
# for all of that, some 0.4 to 1.2 s. A window whose fonts or icons are loaded just then stands still for so long:
# libtorch is opened before its first control, or after it has been painted.
# Needs a JDK 24 or newer as JAVA_HOME or first on the PATH, Linux x86-64 with glibc. Output seen (JDK 25):
#   longest of 1000 lookups before: less than 20 ms
#   longest lookup while libtorch is opened: more than 100 ms
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies>
<dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-engine</artifactId><version>0.36.0</version></dependency>
<dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-jni</artifactId><version>2.7.1-0.36.0</version></dependency>
<dependency><groupId>ai.djl.pytorch</groupId><artifactId>pytorch-native-cpu</artifactId><version>2.7.1</version><classifier>linux-x86_64</classifier></dependency>
</dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Lookups.java <<'JAVA'
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;

public class Lookups {
    static final SymbolLookup SYSTEM = Linker.nativeLinker().defaultLookup();

    static long lookup() {
        long start = System.nanoTime();
        if (SYSTEM.find("getpid").isEmpty()) {
            throw new AssertionError("no getpid");
        }
        return System.nanoTime() - start;
    }

    public static void main(String[] args) throws Exception {
        ai.djl.util.Platform.detectPlatform("pytorch"); // Classes and a library of its own.
        lookup();
        long before = 0;
        for (int i = 0; i < 1000; i++) {
            before = Math.max(before, lookup());
        }
        Thread opening = new Thread(() -> ai.djl.engine.Engine.getEngine("PyTorch"));
        opening.start();
        long longest = 0;
        while (opening.isAlive()) {
            longest = Math.max(longest, lookup());
        }
        System.err.printf("%.1f ms before, %.1f ms meanwhile%n", before / 1e6, longest / 1e6);
        System.out.println("longest of 1000 lookups before: " + (before < 20e6 ? "less" : "more") + " than 20 ms");
        System.out.println("longest lookup while libtorch is opened: " + (longest > 100e6 ? "more" : "less") + " than 100 ms");
    }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export DJL_CACHE_DIR=$work/djl DJL_OFFLINE=true OPT_OUT_TRACKING=true
run() { "$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "lib/*" Lookups.java 2>run.log || { tail -5 run.log >&2; exit 1; }; }
run >/dev/null # Unpacks libtorch.
run | tee seen
grep "before" run.log >&2
diff seen - <<'SEEN'
longest of 1000 lookups before: less than 20 ms
longest lookup while libtorch is opened: more than 100 ms
SEEN
