package dcganlab.lesson;

import dcganlab.model.Message;

/// An answer among others.
///
/// @param right whether it is the right one; where it is a number, by the formula
public record Choice(Message words, boolean right) {}
