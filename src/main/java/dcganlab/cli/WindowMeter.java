package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Measures the window while it trains; the commands know no window themselves.
public interface WindowMeter {
    /// What the window reached while training used every core.
    ///
    /// @param pulseFps pictures a second that it showed, its charts of a million steps zoomed in
    ///   each of them
    /// @param trainingShareWindow speed of training while the window shows it, as a part of its
    ///   speed while the window is hidden
    /// @param trainingShareInside speed of training while the window looks into both networks, as a
    ///   part of its speed while it shows the kept runs
    /// @param looksPerSecond how often a second their maps are seen anew
    /// @param sliderMsP95Training from moving a slider, in each pulse, to the pulse that shows the
    ///   new pixels or later ones, all but the worst twentieth, in milliseconds
    /// @param slidersMs from the window to the first picture under its sliders, the engine's
    ///   loading in between
    /// @param scrubPerSecond steps of the past that its panels showed in a second, its time line
    ///   dragged through the history
    /// @param residentMib its memory in RAM at the end of all this; null if not known
    record Figures(
            double pulseFps,
            double trainingShareWindow,
            double trainingShareInside,
            double looksPerSecond,
            double sliderMsP95Training,
            double slidersMs,
            double scrubPerSecond,
            @Nullable Double residentMib) {}

    /// Whether there is a display for a window; else it is drawn in memory.
    default boolean display() {
        return false;
    }

    /// Opens the window, trains, zooms its charts, hides and shows it, moves a slider and then the
    /// time line for some seconds each, and closes it.
    ///
    /// @throws LabException if training fails
    /// @throws IOException if the system refuses a temporary folder
    Figures measure(TrainingPlan plan) throws LabException, IOException;
}
