/// Portraits that the lab paints itself: a data set that needs no download, in which every visible
/// trait is known.
///
/// A portrait is a {@link dcganlab.data.portraits.PortraitTraits} (numbers from 0 to 1), turned by
/// {@link dcganlab.data.portraits.PortraitPainter} into pixels. Each part of the portrait lays
/// {@link dcganlab.data.portraits.Shape}s, described by their signed distance, onto a {@link
/// dcganlab.data.portraits.Canvas}. Only `+ - * /`, square roots and `StrictMath` are used, so the
/// same seed paints the same bytes on every machine.
///
/// Lengths are in units of half a picture: x and y go from -1 (left, top) to 1 (right, bottom).
@NullMarked
package dcganlab.data.portraits;

import org.jspecify.annotations.NullMarked;
