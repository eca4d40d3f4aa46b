package dcganlab.state;

import dcganlab.model.Message;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// What is worth saying once: a file was saved, a file could not be opened. Anything may be said
/// from any thread; it is heard on the JavaFX thread.
public final class Notices {
    private final Errands errands;
    private final ReadOnlyObjectWrapper<@Nullable Notice> latest =
            new ReadOnlyObjectWrapper<>(this, "latest");

    Notices(Errands errands) {
        this.errands = errands;
    }

    /// What was said last; null before the first.
    public ReadOnlyObjectProperty<@Nullable Notice> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    public void say(Message message) {
        errands.doorway().execute(() -> latest.set(new Notice(message, false)));
    }

    /// Says something unless another thing was said meanwhile, which then weighs more.
    ///
    /// @param last what was said last when it began
    void say(@Nullable Notice last, Message message) {
        errands.doorway()
                .execute(() -> {
                    if (latest.get() == last) {
                        latest.set(new Notice(message, false));
                    }
                });
    }

    /// Says that something could not be done.
    public void warn(Message message) {
        errands.doorway().execute(() -> latest.set(new Notice(message, true)));
    }

    /// Does what takes time, on the errands' thread; what goes wrong there is said.
    void errand(Errands.Work work) {
        errands.run(work, reason -> latest.set(new Notice(reason, true)));
    }
}
