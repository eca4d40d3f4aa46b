package dcganlab.lesson;

import java.util.OptionalInt;

/// A line of the source's code.
///
/// @param number 1 for the first of its class
/// @param layer the place of the layer that it makes, in the lab's network; none if it makes none
public record CodeLine(int number, String code, OptionalInt layer) {}
