package dcganlab.data.pictures;

import dcganlab.data.Load;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.Locale;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/// Ends a decoder's work when nobody wants it any more, and hears its warnings: the JPEG decoder
/// fills what a broken file lacks with grey and only warns.
final class DecodeWatch implements IIOReadProgressListener, IIOReadWarningListener {
    private final Load load;
    private final boolean inJava;
    private boolean broken;

    private DecodeWatch(Load load, boolean inJava) {
        this.load = load;
        this.inJava = inJava;
    }

    static DecodeWatch over(ImageReader reader, ImageFormat format, Load load) {
        DecodeWatch watch = new DecodeWatch(load, format != ImageFormat.JPEG);
        reader.addIIOReadProgressListener(watch);
        reader.addIIOReadWarningListener(watch);
        return watch;
    }

    /// @throws LabException if the decoder had to make up a part of the picture
    void requireWhole() throws LabException {
        if (broken) {
            throw new LabException(Message.of("data.cutOff"));
        }
    }

    /// libjpeg's warnings are English everywhere. Others, as of superfluous bytes, do no harm.
    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        broken |= text.contains("premature end") || text.contains("bad huffman code");
    }

    /// Not every decoder heeds the call to stop. An exception ends those in Java; it must not fly
    /// through the JPEG decoder, which is native.
    @Override
    public void imageProgress(ImageReader source, float percent) {
        if (load.over()) {
            source.abort();
            if (inJava) {
                throw new CancellationException();
            }
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int first) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int image) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percent) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
