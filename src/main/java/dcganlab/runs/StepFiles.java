package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A run's files that hold one step each, `step-000001234.safetensors` say, in a folder of their
/// own.
final class StepFiles {
    private final Path folder;
    private final String ending;
    private final Pattern name;

    /// @param ending what follows the step in a file's name, such as `.png`
    StepFiles(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
        name = Pattern.compile("^step-(\\d{9,18})" + Pattern.quote(ending) + "$");
    }

    Path folder() {
        return folder;
    }

    /// Where the file of a step stands, or would.
    Path file(long step) {
        String digits = Long.toString(step);
        return folder.resolve(
                "step-" + "0".repeat(Math.max(0, 9 - digits.length())) + digits + ending);
    }

    /// The same, in a folder that is there.
    ///
    /// @throws LabException if the system refuses to make it
    Path newFile(long step) throws LabException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
        return file(step);
    }

    /// The steps that have a file, in their order.
    ///
    /// @throws LabException if the folder cannot be read, or something else stands there
    List<Long> steps() throws LabException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw new LabException(Message.of("runs.notFolder", folder.toString()));
        }
        try {
            return Folders.content(folder).stream().flatMap(this::step).sorted().toList();
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
    }

    /// The step of a file. One whose name only resembles ours, with more zeros say, is none of
    /// ours.
    private Stream<Long> step(Path file) {
        return name.matcher(file.getFileName().toString())
                .results()
                .map(match -> Long.valueOf(match.group(1)))
                .filter(step -> file(step).equals(file));
    }

    /// Puts the files of the steps up to one among others too: the same files under other names
    /// where the disk can do that, for none is ever changed; else copies.
    ///
    /// @throws LabException if the system refuses
    void shareUntil(long step, StepFiles others) throws LabException {
        if (!Files.isDirectory(folder)) {
            return; // A branch goes on without what stands in its parent's way.
        }
        for (long earlier : steps()) {
            if (earlier <= step) {
                share(earlier, others);
            }
        }
    }

    private void share(long step, StepFiles others) throws LabException {
        Path to = others.newFile(step);
        try {
            Files.createLink(to, file(step));
        } catch (IOException | UnsupportedOperationException e) {
            copy(file(step), to);
        }
    }

    /// One that was thinned out meanwhile, because the run goes on, is passed over.
    private static void copy(Path from, Path to) throws LabException {
        try {
            SafeFile.copy(from, to);
        } catch (LabException e) {
            if (Files.exists(from)) {
                throw e;
            }
            System.getLogger(StepFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "thinned out meanwhile", e);
        }
    }

    /// Moves the files of later steps than one to others.
    ///
    /// @throws LabException if the system refuses
    void moveBeyond(long step, StepFiles others) throws LabException {
        for (long later : steps()) {
            if (later > step) {
                SafeFile.move(file(later), others.newFile(later));
            }
        }
    }

    /// Deletes files until the others keep within a budget.
    ///
    /// @param budget bytes in all
    /// @param newest how many of the newest stay in any case
    /// @param last files whose steps go when no others are left to go
    /// @throws LabException if the system refuses
    void thin(long budget, int newest, StepFiles... last) throws LabException {
        List<Long> steps = steps();
        try {
            Map<Long, Long> sizes = new HashMap<>();
            long all = 0;
            for (long step : steps) {
                long size = Files.size(file(step));
                sizes.put(step, size);
                all += size;
            }
            if (all <= budget) {
                return;
            }
            Set<Long> late = new HashSet<>();
            for (StepFiles files : last) {
                late.addAll(files.steps());
            }
            for (long step : Thinning.superfluous(steps, sizes, budget, newest, late)) {
                Files.deleteIfExists(file(step));
            }
        } catch (IOException e) {
            throw FileTrouble.writing(folder, e);
        }
    }

    /// Deletes the files of later steps than one.
    ///
    /// @throws LabException if the system refuses
    void cut(long step) throws LabException {
        for (long other : steps()) {
            if (other > step) {
                try {
                    Files.deleteIfExists(file(other));
                } catch (IOException e) {
                    throw FileTrouble.writing(file(other), e);
                }
            }
        }
    }

    /// Deletes what a process that died was writing. Nobody else may be writing there.
    ///
    /// @throws LabException if the system refuses
    void deleteUnfinished() throws LabException {
        SafeFile.deleteUnfinished(folder, "step-");
    }

    /// Deletes all, and what was set aside of them.
    void remove() throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : Folders.content(folder)) {
                String its = file.getFileName().toString();
                if (its.startsWith("step-") && its.contains(ending)) {
                    Files.delete(file);
                }
            }
        }
    }
}
