#!/usr/bin/env bash
# Does ProcessHandle.current().info().arguments() tell a process the words it was started with?
#
# One would expect: yes, as on the command line, or an empty Optional on systems that do not tell.
# Version: OpenJDK 17 and 25 (Temurin 25), Linux.
# It does:  only while the whole command line has fewer than 4096 bytes. With one word more, a long
#           class path say, the Optional is empty, for every word.
# Seen:     short: 4 words
#           long: none
# Instead:  ManagementFactory.getRuntimeMXBean().getInputArguments() tells the machine's own options
#           however long they are.
#
# Needs a JDK and nothing else; exits with 1 if that changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/Words.java" <<'JAVA'
public class Words {
    public static void main(String[] args) {
        System.out.println(
                ProcessHandle.current()
                        .info()
                        .arguments()
                        .map(words -> words.length + " words")
                        .orElse("none"));
    }
}
JAVA
javac -d "$folder" "$folder/Words.java"

short=$(java -Dword=short -cp "$folder" Words)
long=$(java -Dword="$(printf 'x%.0s' $(seq 5000))" -cp "$folder" Words)
echo "short: $short"
echo "long: $long"
[[ $short == "4 words" && $long == none ]]
