package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// A change of a run's settings.
///
/// @param step steps done when they changed
/// @param before null if that is not known: a branch knows what its parent changed, but not with
///   what its parent began
/// @param after the settings from then on
public record SettingsChange(long step, @Nullable Settings before, Settings after) {}
