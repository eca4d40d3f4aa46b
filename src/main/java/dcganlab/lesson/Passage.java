package dcganlab.lesson;

import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.ReadyRun;
import dcganlab.model.Variation;

import java.util.List;
import java.util.function.Function;

/// A part of a chapter. What a learner does in it is a [Task], and is kept under its id.
public sealed interface Passage {
    /// Something to read, 60 to 120 words between two tasks.
    record Text(Message words) implements Passage {}

    /// Something to read that depends on the networks of the present run, or of the next.
    ///
    /// @param words by the sizes of the networks
    record Own(Function<NetworkSpec, Message> words) implements Passage {}

    /// A control of the lab, in the middle of the page.
    ///
    /// @param caption what it shows
    record Live(Figure figure, Message caption) implements Passage {}

    /// What is done by whoever learns.
    sealed interface Task extends Passage {
        /// By which it is kept: not the same twice in the lesson.
        String id();
    }

    /// A question before the run that answers it: what comes after it stays covered until it was
    /// answered. Whoever predicts sees more, even by a wrong prediction (Miller et al. 2013, "Role
    /// of physics lecture demonstrations in conceptual learning").
    record Prediction(String id, Question question) implements Task {}

    /// A question on what was seen, explained at once.
    record Check(String id, Question question) implements Task {}

    /// Something to do in the lab.
    ///
    /// @param goal by which it is known to be done
    /// @param where it is done
    record Step(String id, Message words, Goal goal, Spot where) implements Task {}

    /// Runs that differ in one switch, side by side: such ones as ship with the lab, or one's own,
    /// trained here.
    ///
    /// @param ready those that ship with the lab
    /// @param steps that each of one's own takes
    record Comparison(
            String id, Message words, List<ReadyRun> ready, Variation<?> variation, long steps)
            implements Task {
        public Comparison {
            ready = List.copyOf(ready);
        }
    }

    /// Runs that ship with the lab, to be looked at: what would take luck and time is seen at once.
    ///
    /// @param exhibits to be opened, in any order
    record Ready(String id, Message words, List<Exhibit> exhibits) implements Task {
        public Ready {
            exhibits = List.copyOf(exhibits);
        }
    }

    /// A run that is shown.
    ///
    /// @param words what to look at in it
    record Exhibit(ReadyRun run, Message words) {}

    /// A question that each answers in words of their own.
    ///
    /// @param where one finds what it is about
    record Reflection(String id, Message asked, Spot where) implements Task {
        /// On what the chapter itself shows.
        public Reflection(String id, Message asked) {
            this(id, asked, Spot.HERE);
        }
    }

    /// Where in the window something is done.
    enum Spot {
        /// In the chapter itself, or in what is always seen.
        HERE,
        TRAIN,
        INSIDE,
        /// The setting of the label of real images, at the left of Train.
        REAL_LABEL
    }
}
