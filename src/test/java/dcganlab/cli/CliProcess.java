package dcganlab.cli;

/// The commands as a process of their own, on images of noise.
public final class CliProcess {
    private CliProcess() {}

    public static void main(String[] words) {
        System.exit(
                Cli.ofProcess(
                                CliRun.NOISE,
                                plan ->
                                        new WindowMeter.Figures(
                                                60.0, 0.9, 0.95, 8.0, 12.0, 0.0, 20.0, 900.0))
                        .run(words));
    }
}
