package dcganlab.view.tabs;

/// A part of the window whose arrow keys are its own, whatever in it has the focus: the window's
/// step stays away.
public interface TakesArrows {}
