package dcganlab.view.lesson.quiz;

/// A part of the window whose digits are its own, whatever in it has the focus: they do not lead to
/// the places of the window.
public interface TakesDigits {}
