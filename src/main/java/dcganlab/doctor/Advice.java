package dcganlab.doctor;

import dcganlab.model.SettingsChange;

import org.jspecify.annotations.Nullable;

/// What would help.
///
/// @param change settings with which a branch can go on, and the step that it goes back to: the
///   last checkpoint before the trouble began; null where no setting helps, or nothing is kept to
///   go back to
public record Advice(@Nullable SettingsChange change) {}
