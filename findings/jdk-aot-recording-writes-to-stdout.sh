#!/usr/bin/env bash
# Java's start cache (JEP 483, 514): the run that records it adds a line to the program's own standard output.
#
# One would expect: what the Java machine has to say of its cache goes through its unified logging, so that -Xlog
# silences it or sends it elsewhere, and the output of a program that records is what it is without.
# What happens (JDK 25.0.3): with -XX:AOTMode=record the line "AOTConfiguration recorded: FILE" stands at the end of the
# standard output, whatever -Xlog is told, even -Xlog:disable. Who reads that output, as JSON say, or tests that a start
# says nothing, trips over it. -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput silences it.
# Needs a JDK 25 as JAVA_HOME or first on the PATH. Output seen:
#   recording: 42, AOTConfiguration recorded
#   recording, -Xlog:disable: 42, AOTConfiguration recorded
#   recording, -XX:-DisplayVMOutput: 42
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cat > Answer.java <<'JAVA'
public class Answer {
    public static void main(String[] args) {
        System.out.println(42);
    }
}
JAVA
"${java}c" -d classes Answer.java
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --file answer.jar -C classes .
say() {
  name=$1
  shift
  said=$("$java" -XX:AOTMode=record -XX:AOTConfiguration=answer.conf "$@" -cp answer.jar Answer 2>log)
  echo "$name: $(echo "$said" | sed 's/^ *//; s/: .*//' | paste -sd, | sed 's/,/, /g')"
}
seen=$(
  say recording
  say "recording, -Xlog:disable" -Xlog:disable
  say "recording, -XX:-DisplayVMOutput" -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput
)
echo "$seen"
[ "$seen" = "recording: 42, AOTConfiguration recorded
recording, -Xlog:disable: 42, AOTConfiguration recorded
recording, -XX:-DisplayVMOutput: 42" ]
