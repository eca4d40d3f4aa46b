#!/usr/bin/env bash
# jhdf: an HdfFile that was opened from a FileChannel cannot be closed.
#
# One would expect: HdfFile is AutoCloseable, and has constructors for a FileChannel and for any
# SeekableByteChannel; so try (HdfFile f = new HdfFile(channel)) { … } reads, and closes the channel.
# What happens (jhdf 0.13.0): from a FileChannel, reading works, close() throws HdfException "No backing file. In-memory",
# which ends a try block that had succeeded. (The channel is closed all the same.)
# Output seen:
#   path: read [0, 1, 2], closed
#   FileChannel: read [0, 1, 2], close() threw io.jhdf.exceptions.HdfException: No backing file. In-memory, channel open: false
#   SeekableByteChannel: read [0, 1, 2], closed, channel open: false
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version>
<dependencies><dependency><groupId>io.jhdf</groupId><artifactId>jhdf</artifactId><version>0.13.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency></dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=lib
cat > Close.java <<'JAVA'
import io.jhdf.HdfFile;
import java.net.URI;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.Arrays;

public class Close {
    public static void main(String[] none) throws Exception {
        Path path = Path.of("a.h5");
        try (var out = HdfFile.write(path)) {
            out.putDataset("a", new int[] {0, 1, 2});
        }
        try (HdfFile file = new HdfFile(path)) {
            System.out.println("path: read " + read(file) + ", closed");
        }
        FileChannel channel = FileChannel.open(path);
        tell("FileChannel", new HdfFile(channel), channel);
        SeekableByteChannel seekable = Files.newByteChannel(path);
        tell("SeekableByteChannel", new HdfFile(seekable, URI.create("some:///where")), seekable);
    }

    static String read(HdfFile file) {
        return Arrays.toString((int[]) file.getDatasetByPath("/a").getData());
    }

    static void tell(String what, HdfFile file, Channel channel) {
        String read = read(file);
        String end = "closed";
        try {
            file.close();
        } catch (Exception e) {
            end = "close() threw " + e;
        }
        System.out.println(what + ": read " + read + ", " + end + ", channel open: " + channel.isOpen());
    }
}
JAVA
java -cp "lib/*" Close.java | tee seen
grep -q '^path: read \[0, 1, 2\], closed$' seen
grep -q '^FileChannel: read \[0, 1, 2\], close() threw .*No backing file' seen
grep -q '^SeekableByteChannel: read \[0, 1, 2\], closed' seen
