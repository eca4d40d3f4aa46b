package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.TrainingPlan;

/// Measures the window while it trains; the commands know no window themselves.
public interface WindowMeter {
    /// What the window reached while training used every core.
    ///
    /// @param pulseFps pictures a second that it showed, with a million steps in its charts
    /// @param sliderMsP95 from moving a slider to the pulse that shows the new pixels, all but the
    ///   worst twentieth, in milliseconds
    /// @param slidersMs from the window to the first picture under its sliders, the engine's
    ///   loading in between
    record Figures(double pulseFps, double sliderMsP95, double slidersMs) {}

    /// Opens the window, trains, moves a slider for some seconds, and closes it.
    ///
    /// @throws LabException if training fails
    Figures measure(TrainingPlan plan) throws LabException;
}
