/// The live chart: curves of millions of steps, drawn anew in every frame in which a hand moves
/// them or their newest step moves by half a pixel.
///
/// A frame goes this way: a [dcganlab.view.chart.Viewport] says which stretch of the table is seen,
/// a [dcganlab.view.chart.Frame] maps it onto pixels, each curve is traced into a
/// [dcganlab.view.chart.Coverage] from summaries of the rows under each pixel column, and the
/// coverage is blended into the pixels of one image. Labels and the crosshair are nodes above it.
@NullMarked
package dcganlab.view.chart;

import org.jspecify.annotations.NullMarked;
