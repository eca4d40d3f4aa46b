package dcganlab.data.pictures;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import dev.hardwood.schema.SchemaNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The columns of a Parquet table that hold pictures and their classes. Hugging Face's `Image` is a
/// struct of `bytes`, a file as it was, and its `path`; others store the bytes alone. Its
/// `ClassLabel` is a number, whose names stand in the table's metadata.
///
/// @param image name of the column of pictures
/// @param inStruct whether they are the `bytes` of a struct
/// @param label name of the column of classes; none if there is none
/// @param longLabel whether it has 64 bits
/// @param classes their names; empty if they are not told
record ParquetColumns(
        String image,
        boolean inStruct,
        @Nullable String label,
        boolean longLabel,
        List<String> classes) {
    /// Larger numbers are no classes.
    private static final int MOST_CLASSES = 1 << 20;

    private static final String BYTES = "bytes";
    private static final Pattern NAMED_LIKE_PICTURES =
            Pattern.compile(".*(image|img|pic|photo|bytes|png|jpe?g).*");
    private static final Pattern NAMED_LIKE_CLASSES = Pattern.compile("label|labels|class|target");

    /// The columns of a table; none if it has no pictures.
    static Optional<ParquetColumns> of(ParquetFileReader table) {
        List<SchemaNode> fields = table.getFileSchema().getRootNode().children();
        for (SchemaNode field : fields) {
            boolean struct = holdsBytes(field);
            if (struct || (binary(field) && named(field, NAMED_LIKE_PICTURES))) {
                Optional<SchemaNode> label =
                        fields.stream()
                                .filter(f -> type(f, PhysicalType.INT32, PhysicalType.INT64))
                                .filter(f -> named(f, NAMED_LIKE_CLASSES))
                                .findFirst();
                String name = label.map(SchemaNode::name).orElse(null);
                return Optional.of(
                        new ParquetColumns(
                                field.name(),
                                struct,
                                name,
                                label.filter(f -> type(f, PhysicalType.INT64)).isPresent(),
                                name == null ? List.of() : classes(table, name)));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsBytes(SchemaNode field) {
        return field instanceof SchemaNode.GroupNode group
                && group.isStruct()
                && group.children().stream()
                        .anyMatch(child -> child.name().equals(BYTES) && binary(child));
    }

    /// Texts have a logical type.
    private static boolean binary(SchemaNode field) {
        return type(field, PhysicalType.BYTE_ARRAY)
                && ((SchemaNode.PrimitiveNode) field).logicalType() == null;
    }

    private static boolean type(SchemaNode field, PhysicalType... types) {
        return field instanceof SchemaNode.PrimitiveNode node
                && List.of(types).contains(node.type());
    }

    private static boolean named(SchemaNode field, Pattern pattern) {
        return pattern.matcher(field.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static List<String> classes(ParquetFileReader table, String label) {
        String json = table.getFileMetaData().keyValueMetadata().get("huggingface");
        if (json == null) {
            return List.of();
        }
        try {
            JsonElement at = JsonParser.parseString(json);
            for (String name : List.of("info", "features", label, "names")) {
                at = at instanceof JsonObject object ? object.get(name) : null;
            }
            List<String> names = new ArrayList<>();
            if (at != null && at.isJsonArray()) {
                at.getAsJsonArray().forEach(name -> names.add(name.getAsString()));
            }
            return names;
        } catch (JsonParseException | IllegalStateException unnamed) {
            return List.of(); // The classes keep their numbers.
        }
    }

    /// The picture in a row, as the bytes of a file; none if the row has none.
    byte @Nullable [] picture(StructAccessor row) {
        if (row.isNull(image)) {
            return null;
        }
        if (!inStruct) {
            return row.getBinary(image);
        }
        PqStruct struct = row.getStruct(image);
        return struct.isNull(BYTES) ? null : struct.getBinary(BYTES);
    }

    /// The class of a row; -1 for none.
    int label(StructAccessor row) {
        if (label == null || row.isNull(label)) {
            return -1;
        }
        long value = longLabel ? row.getLong(label) : row.getInt(label);
        return value >= 0 && value <= MOST_CLASSES ? (int) value : -1;
    }
}
