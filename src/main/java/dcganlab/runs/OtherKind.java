package dcganlab.runs;

import dcganlab.files.FileKind;
import dcganlab.model.Message;

import java.nio.file.Path;

/// Says of a file that was taken for safetensors what it is, and how to come to the weights.
final class OtherKind {
    private OtherKind() {}

    static Message of(Path file, FileKind kind) {
        return Message.of("runs.otherKind", file.toString(), kind.words(), advice(file, kind));
    }

    private static Message advice(Path file, FileKind kind) {
        String name = String.valueOf(file.getFileName());
        String converted = name.replaceFirst("(.)\\.[^.]*$", "$1") + ".safetensors";
        return switch (kind) {
            case PYTORCH, PICKLE -> Message.of("runs.fromPytorch", name, converted);
            case TORCH_SCRIPT -> Message.of("runs.fromTorchScript", name, converted);
            case NUMPY_ARCHIVE -> Message.of("runs.fromNumpy", name, converted);
            case ONNX, KERAS, HDF5, TENSORFLOW, TENSORFLOW_LITE, GGUF ->
                    Message.of("runs.fromElsewhere");
            case GIT_LFS -> Message.of("runs.fromGitLfs");
            case WEB_PAGE, XML, JSON, TEXT -> Message.of("runs.fromPage");
            default ->
                    Message.of(
                            kind.family() == FileKind.Family.PACKED
                                    ? "runs.unpackFirst"
                                    : "runs.chooseGenerator");
        };
    }
}
