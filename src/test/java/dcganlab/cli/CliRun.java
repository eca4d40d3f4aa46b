package dcganlab.cli;

import dcganlab.model.Texts;
import dcganlab.training.DcganTrainer;
import dcganlab.training.MadeUpImages;
import dcganlab.training.TrainerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/// A command that ran in this process, and what it wrote.
record CliRun(int code, String out, String err) {
    /// Trains on a few images of noise.
    static final TrainerFactory NOISE =
            (plan, progress) -> new DcganTrainer(plan, MadeUpImages.of(16, plan.network()));

    static CliRun of(TrainerFactory factory, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        () -> 0,
                        new Texts(Locale.ENGLISH));
        int code =
                new Cli(
                                terminal,
                                factory,
                                plan ->
                                        new WindowMeter.Figures(
                                                60.0, 0.9, 0.95, 8.0, 12.0, 0.0, 20.0, 900.0))
                        .run(words);
        terminal.out().flush();
        terminal.err().flush();
        return new CliRun(code, out.toString(), err.toString());
    }

    static CliRun of(String... words) {
        return of(NOISE, words);
    }
}
