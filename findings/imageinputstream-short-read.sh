#!/usr/bin/env bash
# ImageInputStreamImpl.readInt and its like take a short read for the end of the file.
#
# Expected: javax.imageio.stream.ImageInputStream.read(byte[], int, int) "reads up to len bytes" and
#   "the number of bytes read may be fewer than len", as of any stream. So a stream that returns what
#   its buffer still holds is right, and readInt() asks again for the rest.
# Version: JDK 25 (java -version is printed), no other package.
# Behaviour: the JDK's readShort, readInt, readLong ask once and throw EOFException when a read ends
#   within the number. A PNG or JPEG with a length across the buffer's end is "damaged", and an Exif
#   block there is lost. Whoever extends ImageInputStreamImpl must fill each read to the end.
# Output seen: "readInt at 0: 1" and "readInt at 6: EOFException"
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -version 2>&1 | head -1
cat > "$work/Short.java" <<'JAVA'
import java.io.*;
import javax.imageio.stream.ImageInputStreamImpl;

public class Short {
    static final class Buffered extends ImageInputStreamImpl {
        final byte[] file = new byte[64];
        { for (int i = 3; i < 64; i += 6) { file[i] = 1; } }
        @Override public int read() {
            return streamPos < file.length ? file[(int) streamPos++] & 0xFF : -1;
        }
        @Override public int read(byte[] into, int at, int length) {
            int left = 8 - (int) (streamPos % 8); // of a buffer of 8 bytes
            int count = Math.min(length, left);
            System.arraycopy(file, (int) streamPos, into, at, count);
            streamPos += count;
            return count;
        }
    }
    public static void main(String[] words) throws IOException {
        Buffered in = new Buffered();
        System.out.println("readInt at 0: " + in.readInt());
        in.seek(6);
        try {
            System.out.println("readInt at 6: " + in.readInt());
        } catch (EOFException e) {
            System.out.println("readInt at 6: EOFException");
        }
    }
}
JAVA
"$java" "$work/Short.java" | tee "$work/out"
printf 'readInt at 0: 1\nreadInt at 6: EOFException\n' | diff - "$work/out"
