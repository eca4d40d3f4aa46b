package dcganlab.view.runs;

import dcganlab.state.Axis;
import dcganlab.state.Comparison;
import dcganlab.state.Comparison.Compared;
import dcganlab.state.Comparison.Stop;
import dcganlab.state.RunSamples;
import dcganlab.view.chart.TimeTicks;
import dcganlab.view.text.ShownTexts;

/// Places on the axis of a comparison in words, and what is shown of each run there.
final class PlaceWords {
    private final ShownTexts texts;

    PlaceWords(ShownTexts texts) {
        this.texts = texts;
    }

    /// A place on its own: a step, so many images, or a time.
    String place(Axis axis, long place) {
        return switch (axis) {
            case STEPS -> texts.of("view.runs.placeSteps", place);
            case IMAGES -> texts.of("view.runs.placeImages", place);
            case TIME -> texts.of("view.runs.placeTime", clock(place));
        };
    }

    private static String clock(long milliseconds) {
        return TimeTicks.clock(milliseconds / 1000.0);
    }

    /// Where the slider stands.
    String at(Comparison comparison) {
        return comparison.isNewest()
                ? texts.of("view.runs.newest", comparison.runs().size())
                : place(comparison.axis(), comparison.at());
    }

    /// At which step the pictures of a run are, and where that lies on the axis; nothing while it
    /// has none.
    String shown(Comparison comparison, int run) {
        Compared compared = comparison.runs().get(run);
        RunSamples samples = compared.samples();
        if (samples == null || samples.step() < 0) {
            return "";
        }
        long step = samples.step();
        String words = texts.of("view.runs.atStep", step);
        Stop stop =
                compared.stops().stream()
                        .filter(each -> each.step() == step)
                        .findFirst()
                        .orElse(null);
        if (stop == null) {
            return words;
        }
        boolean over = !comparison.isNewest() && stop.equals(compared.stops().getLast());
        if (over && stop.place() < comparison.at()) {
            return texts.of("view.runs.itsLast", words);
        }
        return switch (comparison.axis()) {
            case STEPS -> words;
            case IMAGES -> texts.of("view.runs.stepImages", words, stop.place());
            case TIME -> texts.of("view.runs.stepTime", words, clock(stop.place()));
        };
    }
}
