package dcganlab.runs;

/// What is written of a run by itself, and fails and recovers by itself.
enum Writing {
    STEPS,
    SETTINGS,
    QUALITY,
    LAYERS,
    CHECKPOINT,
    GENERATOR,
    SAMPLES
}
