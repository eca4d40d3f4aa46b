package dcganlab.data.portraits;

/// A region of the plane, described by how far a point is from its edge.
///
/// The distance is what makes soft edges cheap: a pixel is covered by as much as its middle lies
/// inside. Only close to the edge must it be exact; farther away it may be a fifth longer, or
/// shorter. The formulas follow Inigo Quilez, "2D distance functions",
/// https://iquilezles.org/articles/distfunctions2d/.
sealed interface Shape
        permits Ellipse,
                Drop,
                Stroke,
                Lens,
                HeadShape,
                RoundBox,
                Under,
                Outside,
                Both,
                Either,
                Without,
                Grown,
                Rim,
                Scalloped {
    /// How far outside the edge a point is; negative inside.
    double distance(double x, double y);

    /// Holds every point inside.
    Box box();

    /// A simpler shape that is the same around a point: what is far from its edge there is left
    /// out.
    ///
    /// @param reach how far around, edges included
    default Shape near(double x, double y, double reach) {
        return this;
    }

    /// What lies in this shape and in another.
    default Shape and(Shape other) {
        return new Both(this, other);
    }

    /// What lies in this shape or in another, the corners between them filled.
    ///
    /// @param fillet how far the filling reaches, 0 or more
    default Shape or(Shape other, double fillet) {
        return new Either(this, other, fillet);
    }

    default Shape without(Shape other) {
        return new Without(this, other);
    }

    /// Larger on all sides, or smaller if negative.
    default Shape grown(double by) {
        return new Grown(this, by);
    }
}
