package dcganlab.cli;

import dcganlab.data.LoadProgress;

import java.util.function.BooleanSupplier;

/// Says how many images are loaded.
final class LoadingReport implements LoadProgress {
    private final Terminal terminal;
    private final StatusLine line;
    private final BooleanSupplier cancelled;

    LoadingReport(Terminal terminal, StatusLine line, BooleanSupplier cancelled) {
        this.terminal = terminal;
        this.line = line;
        this.cancelled = cancelled;
    }

    @Override
    public void loaded(int done, int total) {
        line.show(() ->
                total < 0
                        ? terminal.texts().of("cli.loading", done)
                        : terminal.texts().of("cli.loadingOf", done, total));
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
