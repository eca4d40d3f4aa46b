package dcganlab.cli;

import dcganlab.lesson.disaster.Disaster;
import dcganlab.model.LabException;
import dcganlab.runs.RunFolder;

import java.nio.file.Path;

/// Puts the plan of each case, with three seeds, into a folder of its own, where `train --resume`
/// begins it: so the runs of `docs/cases.md` came about.
final class CasePlans {
    private static final int SEEDS = 3;

    private CasePlans() {}

    static void main(String[] arguments) throws LabException {
        for (Disaster disaster : Disaster.values()) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                Path run = Path.of(arguments[0]).resolve(disaster.name() + "-" + seed);
                RunFolder.create(run, disaster.plan(Disaster.preset()).withSeed(seed), true);
            }
        }
    }
}
