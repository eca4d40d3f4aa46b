#!/usr/bin/env bash
# DJL and an installed libtorch: named by PYTORCH_LIBRARY_PATH, a libtorch of the very release that DJL itself brings
# cannot be used, unless its flavour is named as well; and a folder without one is passed over in silence.
#
# One would expect: DJL 0.36 with the jar of its bridge for 2.7.1, which holds one for the processor ("cpu") and one for
# CUDA ("cu128"), takes either for a libtorch 2.7.1 in PYTORCH_LIBRARY_PATH. If that folder is not there, it says so.
# What happens (pytorch-engine 0.36.0, pytorch-jni 2.7.1-0.36.0, Linux x86-64): for an installed libtorch it looks for
# the bridge of "cpu-precxx11", which releases up to 2.6 had and this one has not, then tries to fetch that from the
# Internet, and fails without one. With PYTORCH_FLAVOR=cpu (or cu128) in the environment, or as a property of the Java
# machine, it works. A folder that does not exist, or has no libtorch, is ignored: the libtorch of the jars is loaded.
# Needs a JDK 17 or newer as JAVA_HOME or first on the PATH, Linux x86-64. Output seen:
#   installed: failed
#   installed, PYTORCH_FLAVOR=cpu: 2.7.1
#   a folder that is not there: 2.7.1
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
cat > Load.java <<'JAVA'
public class Load {
    public static void main(String[] args) {
        String is;
        try {
            is = ai.djl.engine.Engine.getEngine("PyTorch").getVersion();
        } catch (ai.djl.engine.EngineException e) {
            is = "failed";
        }
        System.out.println(args[0] + ": " + is);
    }
}
JAVA
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
load() { DJL_CACHE_DIR="$work/cache$RANDOM" "$java" -Dai.djl.offline=true -cp 'lib/*' Load.java "$1" 2>>log; }
# An installed libtorch: that of the jar, unpacked by DJL, without its bridge.
DJL_CACHE_DIR="$work/unpacked" "$java" -Dai.djl.offline=true -cp 'lib/*' Load.java unpacked >>log 2>&1
mkdir installed
for library in unpacked/pytorch/*/*; do
  case $library in *djl*) ;; *) cp "$library" installed ;; esac
done
seen=$(
  PYTORCH_LIBRARY_PATH="$work/installed" load installed
  PYTORCH_FLAVOR=cpu PYTORCH_LIBRARY_PATH="$work/installed" load "installed, PYTORCH_FLAVOR=cpu"
  PYTORCH_LIBRARY_PATH="$work/none" load "a folder that is not there"
)
echo "$seen"
[ "$seen" = "installed: failed
installed, PYTORCH_FLAVOR=cpu: 2.7.1
a folder that is not there: 2.7.1" ]
