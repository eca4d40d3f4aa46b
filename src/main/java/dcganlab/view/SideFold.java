package dcganlab.view;

import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.state.LessonState;
import dcganlab.state.LessonState.Taken;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether images and plan are seen at the left. In the lesson they leave their room to the text
/// until somebody wants them there, everywhere else they are seen until somebody folds them away:
/// each is kept for itself. A class does not see them, unless a task of the lesson is done there.
final class SideFold {
    private final Presentation presentation;
    private final Places places;
    private final LessonState lesson;
    private final BooleanProperty reading = new SimpleBooleanProperty(this, "reading", false);
    private final BooleanProperty elsewhere = new SimpleBooleanProperty(this, "elsewhere", true);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown", true);

    SideFold(Presentation presentation, Places places, LessonState lesson) {
        this.presentation = presentation;
        this.places = places;
        this.lesson = lesson;
        presentation.onProperty().subscribe(this::show);
        places.shownProperty().subscribe(this::show);
        lesson.takenProperty().subscribe(this::show);
        reading.subscribe(this::show);
        elsewhere.subscribe(this::show);
        show();
    }

    private void show() {
        boolean errand =
                lesson.takenProperty().get() instanceof Taken(Step step, _)
                        && step.where() == Spot.REAL_LABEL
                        && !places.isReading();
        shown.set(errand || !presentation.onProperty().get() && wanted().get());
    }

    private BooleanProperty wanted() {
        return places.isReading() ? reading : elsewhere;
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Folds it away, or brings it back, in the lesson or in all other places.
    void toggle() {
        wanted().set(!shown.get());
    }

    /// Brings it back.
    void unfold() {
        wanted().set(true);
    }
}
