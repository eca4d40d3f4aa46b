package dcganlab.training;

import ai.djl.engine.EngineException;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;

/// What a user is told when a run fails.
final class FailureReason {
    private FailureReason() {}

    static Message of(Throwable failure) {
        return switch (failure) {
            case LabException e -> e.reason();
            case InvalidPlanException e -> e.reason();
            case OutOfMemoryError e -> Message.of("training.outOfMemory");
            case EngineException e when said(e).contains("memory") ->
                    Message.of("training.outOfMemory");
            case EngineException e -> Message.of("training.engine", said(e));
            // The engine's libraries cannot be loaded; the class that should is broken from then
            // on.
            case LinkageError e ->
                    Message.of("training.noEngine", said(e.getCause() == null ? e : e.getCause()));
            default -> Message.of("training.unexpected", failure.toString());
        };
    }

    private static String said(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
