package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.PlanField.Section;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The plan by which a run has learnt, as its checkpoints know it, against the one that stands in
/// its folder, where a person can edit it.
final class LearntPlan {
    /// What may differ: images may have moved, and are known by their fingerprint; another machine
    /// may have another device.
    private static final Set<Section> FREE = Set.of(Section.IMAGES, Section.MACHINE);

    private LearntPlan() {}

    /// @param step one that has a whole checkpoint
    /// @throws LabException if the run would not go on as it began, with the values to write back;
    ///   or the checkpoint cannot be read
    static void requireKept(RunFolder run, long step) throws LabException {
        Path checkpoint = run.checkpointFile(step);
        require(run, of(run, checkpoint, step), checkpoint);
    }

    /// @throws LabException if a branch differs from its parent in more than its settings, with the
    ///   values to write back
    static void requireBranch(RunFolder branch, RunFolder parent) throws LabException {
        TrainingPlan own = parent.plan().withSettings(branch.plan().settings());
        require(branch, own, parent.path());
    }

    private static void require(RunFolder run, TrainingPlan learnt, Path from) throws LabException {
        List<String> others =
                PlanFields.differing(List.of(learnt, run.plan())).stream()
                        .filter(field -> !FREE.contains(field.section()))
                        .map(field -> field.path() + " " + PlanFormat.value(field, learnt))
                        .toList();
        if (!others.isEmpty()) {
            throw new LabException(
                    Message.of(
                            "runs.otherPlan",
                            run.path().resolve("plan.json").toString(),
                            from.toString(),
                            String.join(", ", others)));
        }
    }

    /// The plan that the newest whole checkpoint in a run's folder knows; null if there is none.
    ///
    /// @throws LabException if the folder cannot be read
    static @Nullable TrainingPlan newest(StepFiles checkpoints) throws LabException {
        for (long step : checkpoints.steps().reversed()) {
            Path file = checkpoints.file(step);
            try {
                CheckpointFile.read(file, step);
                TrainingPlan plan = CheckpointFile.plan(file);
                if (plan != null) {
                    return plan;
                }
            } catch (DamagedException e) {
                System.getLogger(LearntPlan.class.getName())
                        .log(System.Logger.Level.DEBUG, "passed over", e);
            }
        }
        return null;
    }

    private static TrainingPlan of(RunFolder run, Path checkpoint, long step) throws LabException {
        TrainingPlan learnt = CheckpointFile.plan(checkpoint);
        if (learnt != null) {
            return learnt;
        }
        // An older version's checkpoint: only its weights tell of what networks they are.
        TrainerState state = run.checkpoint(step);
        NetworkSpec planned = run.plan().network();
        return run.plan()
                .withNetwork(
                        new NetworkDeduction(Part.GENERATOR, state.generator())
                                .network(planned.latent()));
    }
}
