package dcganlab.view.picture;

import dcganlab.model.Pictures;

/// The pixels of a grid of pictures, all of them in one view, painted again and again without
/// copies. Gaps are transparent.
final class Sheet {
    private final Arrangement arrangement;
    private final int count;
    private final int size;
    private final PixelView view;
    private final int[] pixels;

    /// @param count how many pictures
    /// @param size their side
    /// @param view what they are painted in, from now on
    Sheet(Arrangement arrangement, int count, int size, PixelView view) {
        this.arrangement = arrangement;
        this.count = count;
        this.size = size;
        this.view = view;
        pixels = view.begin(arrangement.width(size), arrangement.height(size));
    }

    Arrangement arrangement() {
        return arrangement;
    }

    int size() {
        return size;
    }

    /// Whether these pictures can be painted over those that are here.
    boolean takes(Pictures pictures) {
        return pictures.count() == count && pictures.size() == size;
    }

    void paint(Pictures pictures) {
        arrangement.layout().paint(Shrinking.by(arrangement.shrink(), pictures), pixels);
        view.updated();
    }
}
