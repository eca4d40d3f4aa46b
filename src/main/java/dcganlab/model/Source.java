package dcganlab.model;

/// One value as it is written down, in a file or on a command line; each says in its own way what
/// is wrong with it.
///
/// @param <X> what is thrown where it is of another kind than it is asked for
public interface Source<X extends Exception> {
    double number() throws X;

    int whole() throws X;

    long wholeLong() throws X;

    boolean flag() throws X;

    String text() throws X;

    /// The complaint about a text that means nothing.
    ///
    /// @param must what it must be, such as "crop, fit or stretch"
    X wrong(Message must);
}
