package dcganlab.runs;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The JSON in front of a safetensors file's numbers: which tensors there are and where, and free
/// text by key. Whatever it says has been checked against the size of the file.
///
/// @param entries in the order of the header
record SafetensorsHeader(List<TensorEntry> entries, SequencedMap<String, String> metadata) {
    static final String METADATA = "__metadata__";

    /// @param json UTF-8
    /// @param dataBytes how many bytes follow the header
    /// @throws LabException if it is no such header, or lies about what follows
    static SafetensorsHeader parse(ByteBuffer json, long dataBytes) throws LabException {
        List<TensorEntry> entries = new ArrayList<>();
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(utf8(json)))) {
            reader.setStrictness(Strictness.STRICT);
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals(METADATA)) {
                    readMetadata(reader, metadata);
                } else {
                    entries.add(readEntry(reader, name));
                }
            }
            reader.endObject();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new LabException(Message.of("runs.headerJson"));
            }
        } catch (MalformedJsonException
                | EOFException
                | CharacterCodingException
                | JsonParseException
                | IllegalStateException
                | NumberFormatException e) {
            throw new LabException(Message.of("runs.headerJson"), e);
        } catch (IOException e) {
            throw new AssertionError("reading from memory", e);
        }
        checkTogether(entries, dataBytes);
        return new SafetensorsHeader(List.copyOf(entries), metadata);
    }

    private static String utf8(ByteBuffer json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(json).toString();
    }

    private static void readMetadata(JsonReader reader, SequencedMap<String, String> metadata)
            throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            metadata.put(reader.nextName(), reader.nextString());
        }
        reader.endObject();
    }

    private static TensorEntry readEntry(JsonReader reader, String name)
            throws IOException, LabException {
        String type = null;
        long[] shape = null;
        long[] offsets = null;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "dtype" -> type = reader.nextString();
                case "shape" -> shape = readNumbers(reader);
                case "data_offsets" -> offsets = readNumbers(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (type == null || shape == null || offsets == null || offsets.length != 2) {
            throw new LabException(Message.of("runs.tensorIncomplete", name));
        }
        TensorType known = known(type);
        if (known == null) {
            throw new LabException(Message.of("runs.tensorType", name, type));
        }
        return TensorEntry.checked(name, known, shape, offsets[0], offsets[1]);
    }

    private static long[] readNumbers(JsonReader reader) throws IOException {
        List<Long> numbers = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() != JsonToken.NUMBER) {
                throw new IllegalStateException("not a number at " + reader.getPath());
            }
            numbers.add(reader.nextLong());
        }
        reader.endArray();
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static @Nullable TensorType known(String type) {
        for (TensorType candidate : TensorType.values()) {
            if (candidate.name().equals(type)) {
                return candidate;
            }
        }
        return null;
    }

    /// The format wants every byte to belong to exactly one tensor.
    private static void checkTogether(List<TensorEntry> entries, long dataBytes)
            throws LabException {
        if (entries.stream().map(TensorEntry::name).distinct().count() != entries.size()) {
            throw new LabException(Message.of("runs.tensorTwice"));
        }
        List<TensorEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(
                Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
        long at = 0;
        for (TensorEntry entry : byPlace) {
            if (entry.end() > dataBytes) {
                throw new LabException(
                        Message.of("runs.tensorBeyond", entry.name(), entry.end(), dataBytes));
            }
            if (entry.begin() != at) {
                throw new LabException(
                        Message.of("runs.tensorOffsets", entry.name(), entry.begin(), entry.end()));
            }
            at = entry.end();
        }
        if (at != dataBytes) {
            throw new LabException(Message.of("runs.bytesLeft", dataBytes - at));
        }
    }
}
