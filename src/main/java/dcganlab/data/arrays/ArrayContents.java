package dcganlab.data.arrays;

import java.util.List;
import java.util.Map;

/// What is in a file of arrays.
///
/// @param texts lists of texts by their names: perhaps the names of classes
record ArrayContents(
        List<NamedArray> arrays, List<BrokenArray> broken, Map<String, List<String>> texts) {
    static final ArrayContents NONE = of(List.of());

    ArrayContents {
        arrays = List.copyOf(arrays);
        broken = List.copyOf(broken);
        texts = Map.copyOf(texts);
    }

    static ArrayContents of(List<NamedArray> arrays) {
        return new ArrayContents(arrays, List.of(), Map.of());
    }

    boolean empty() {
        return arrays.isEmpty() && broken.isEmpty();
    }
}
