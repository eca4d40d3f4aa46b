package dcganlab.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes arrays as NumPy does.
public final class NumpyFiles {
    private NumpyFiles() {}

    public static Path npz(Path file, Map<String, byte[]> arrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /// The bytes of a `.npy` file.
    public static byte[] array(String type, String shape, int count, IntToDoubleFunction values)
            throws IOException {
        return array(type, false, shape, count, values);
    }

    public static byte[] fortran(String type, String shape, int count, IntToDoubleFunction values)
            throws IOException {
        return array(type, true, shape, count, values);
    }

    private static byte[] array(
            String type, boolean fortran, String shape, int count, IntToDoubleFunction values)
            throws IOException {
        String header =
                "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
                        .formatted(type, fortran ? "True" : "False", shape);
        header += " ".repeat(117 - header.length()) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("\u0093NUMPY\1\0".getBytes(ISO_8859_1));
        out.write(header.length());
        out.write(0);
        out.write(header.getBytes(ISO_8859_1));
        ByteBuffer number = ByteBuffer.allocate(type.charAt(2) - '0');
        number.order(type.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put(number, type, values.applyAsDouble(i));
            out.write(number.array());
        }
        return out.toByteArray();
    }

    private static void put(ByteBuffer number, String type, double value) {
        switch (type.substring(1)) {
            case "f2" -> number.putShort(0, Float.floatToFloat16((float) value));
            case "f4" -> number.putFloat(0, (float) value);
            case "f8" -> number.putDouble(0, value);
            case "i8" -> number.putLong(0, (long) value);
            case "i4" -> number.putInt(0, (int) value);
            case "i2", "u2" -> number.putShort(0, (short) value);
            default -> number.put(0, (byte) value);
        }
    }
}
