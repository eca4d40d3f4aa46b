package dcganlab.data;

/// Watches a load and may end it. Called from the loading threads, often: must be cheap.
public interface LoadProgress {
    /// Nobody watches, nobody cancels.
    LoadProgress UNWATCHED =
            new LoadProgress() {
                @Override
                public void loaded(int done, int total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// So many files or images are done.
    ///
    /// @param total how many there are; negative while unknown
    void loaded(int done, int total);

    /// Whether the user has lost interest; the load then ends soon with a `CancellationException`.
    boolean cancelled();
}
