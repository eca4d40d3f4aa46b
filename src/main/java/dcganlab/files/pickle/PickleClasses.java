package dcganlab.files.pickle;

import dcganlab.model.LabException;

import java.util.List;
import java.util.Optional;

/// The few classes and functions whose meaning a reader of pickles knows. Nothing else is ever
/// made, and nothing of Python's is run.
@FunctionalInterface
public interface PickleClasses {
    /// A class or function by its full name, `numpy.core.multiarray._reconstruct`; empty if it is
    /// not one of them, and the pickle is then refused.
    Optional<PickleClass> of(String name);

    /// What stands for a class or a function.
    @FunctionalInterface
    interface PickleClass {
        /// The value of a call.
        ///
        /// @throws LabException if the arguments are not those that are known
        Object call(List<?> arguments) throws LabException;
    }

    /// An object that takes its content after it was made.
    interface Stateful {
        /// Takes the content.
        ///
        /// @throws LabException if the state is not of the kind that is known
        void setState(Object state) throws LabException;
    }
}
