package dcganlab.cli;

import java.util.Locale;

/// What is there, one after the other, when the lab starts in its window.
public enum StartMark {
    /// The window, still empty.
    STAGE,
    /// All that belongs into it.
    WINDOW,
    /// A generator that draws what the sliders say.
    SLIDERS,
    /// Images to train on.
    IMAGES;

    /// The system property with the name of a file, to which the lab adds a line for each of them:
    /// its [word][#word] and the time in milliseconds since 1970.
    public static final String FILE = "lab.marks";

    /// The system property, `true`, that lets the lab end as soon as all of them are there.
    public static final String END = "lab.marks.end";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
