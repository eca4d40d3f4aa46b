package dcganlab.lesson.quiz;

import dcganlab.model.Pictures;

/** Portraits on which nobody is, for tests that look at none. */
final class BlankFaces {
    private BlankFaces() {}

    static Pictures paint(long seed, int count) {
        return new Pictures(count, 3, Faces.SIDE, new byte[count * 3 * Faces.SIDE * Faces.SIDE]);
    }
}
