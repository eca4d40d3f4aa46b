package dcganlab.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import org.jspecify.annotations.Nullable;

/// What `bench` measured; absent where it did not. As JSON with the names in snake case.
///
/// @param preset the plan's name
/// @param precision of the numbers that are multiplied: `f32` or `bf16`
/// @param threads processor cores that computing may use
/// @param batch images in a step
/// @param imagesPerSecond real images learnt from
/// @param msPerStep median duration of a step
/// @param sliderMsP50 from a latent point to its pixels, median, nothing else running
/// @param sliderMsP95 the same, all but the worst twentieth
/// @param sliderMsP95Training the same while training runs
/// @param pulseFps pictures a second that the window shows
/// @param residentMib memory of the process
/// @param gemmGflops what a matrix product of 1024x1024 float32 reaches, for comparing machines
/// @param gridMs from 64 latent points to their pixels, median, nothing else running
/// @param trainingShareDragging speed of training while a slider moves all the time, as a part of
///   its speed alone
/// @param besideShare what part of a step goes into its inputs, writing its row and publishing its
///   weights
/// @param slidersMs from the window to the first picture under its sliders
/// @param qualityShare what part of its images/s training loses while figures of quality are
///   computed beside it at their usual interval
record BenchResult(
        String preset,
        String precision,
        String device,
        int threads,
        int batch,
        double imagesPerSecond,
        double msPerStep,
        double sliderMsP50,
        double sliderMsP95,
        @Nullable Double sliderMsP95Training,
        @Nullable Double pulseFps,
        @Nullable Double residentMib,
        double gemmGflops,
        double gridMs,
        double trainingShareDragging,
        double besideShare,
        @Nullable Double slidersMs,
        @Nullable Double qualityShare) {
    private static final Gson GSON =
            new GsonBuilder()
                    .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                    .serializeNulls()
                    .create();

    /// The same with what the window reached.
    BenchResult with(WindowMeter.Figures window) {
        return new BenchResult(
                preset,
                precision,
                device,
                threads,
                batch,
                imagesPerSecond,
                msPerStep,
                sliderMsP50,
                sliderMsP95,
                Figures.rounded(window.sliderMsP95()),
                Figures.rounded(window.pulseFps()),
                residentMib,
                gemmGflops,
                gridMs,
                trainingShareDragging,
                besideShare,
                Figures.rounded(window.slidersMs()),
                qualityShare);
    }

    /// The same with what the quality costs.
    BenchResult withQualityShare(double share) {
        return new BenchResult(
                preset,
                precision,
                device,
                threads,
                batch,
                imagesPerSecond,
                msPerStep,
                sliderMsP50,
                sliderMsP95,
                sliderMsP95Training,
                pulseFps,
                residentMib,
                gemmGflops,
                gridMs,
                trainingShareDragging,
                besideShare,
                slidersMs,
                Figures.rounded(share));
    }

    String json() {
        return GSON.toJson(this);
    }
}
