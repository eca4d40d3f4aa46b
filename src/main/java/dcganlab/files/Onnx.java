package dcganlab.files;

import dcganlab.files.Protobuf.Field;

/// Recognises a `ModelProto` (<https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto>): first
/// the version of the format, then who produced it, and sooner or later the graph or the sets of
/// operators.
final class Onnx {
    private static final int VERSION = 1;
    private static final int PRODUCER = 2;
    private static final int PRODUCER_VERSION = 3;
    private static final int DOMAIN = 4;
    private static final int MODEL_VERSION = 5;
    private static final int DESCRIPTION = 6;
    private static final int GRAPH = 7;
    private static final int OPERATORS = 8;

    /// Twice the newest of November 2026.
    private static final int NEWEST = 26;

    private Onnx() {}

    static boolean is(Protobuf message) {
        Field version = message.first();
        if (!version.is(VERSION, false) || version.value() < 1 || version.value() > NEWEST) {
            return false;
        }
        for (Field field : message.fields().subList(1, message.fields().size())) {
            boolean possible =
                    switch (field.number()) {
                        case PRODUCER -> field.name();
                        case PRODUCER_VERSION, DOMAIN, DESCRIPTION ->
                                field.bytes() && PlainText.is(field.text());
                        case MODEL_VERSION -> !field.bytes();
                        case GRAPH, OPERATORS -> field.bytes();
                        default -> false;
                    };
            if (!possible) {
                return false;
            }
            if (field.number() == GRAPH || field.number() == OPERATORS) {
                return true;
            }
        }
        return false;
    }
}
