package dcganlab.state;

import dcganlab.model.Goal;
import dcganlab.model.Message;
import dcganlab.training.TrainingService;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// Where training rests by itself, until it comes there or its user thinks better of it. A pause
/// changes nothing about it, and neither does another run. Belongs to the JavaFX thread.
final class GoalState {
    private final TrainingService service;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable Goal> goal =
            new ReadOnlyObjectWrapper<>(this, "goal");

    GoalState(TrainingService service, Notices notices) {
        this.service = service;
        this.notices = notices;
    }

    ReadOnlyObjectProperty<@Nullable Goal> property() {
        return goal.getReadOnlyProperty();
    }

    /// @param next null for none
    void set(@Nullable Goal next) {
        goal.set(next);
        service.until(next);
    }

    /// Training has come to a goal, or begins behind it.
    ///
    /// @param step that the run is at
    void arrived(Goal reached, long step) {
        if (reached.equals(goal.get())) { // Else there is another one by now.
            goal.set(null);
        }
        notices.say(
                reached instanceof Goal.Step(long planned) && planned < step
                        ? Message.of("state.goalPast", planned, step)
                        : Message.of("state.goalReached", step));
    }
}
