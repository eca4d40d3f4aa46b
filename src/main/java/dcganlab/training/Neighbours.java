package dcganlab.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What other programs take of the cores that this one may use, as Linux counts it: see
/// proc_stat(5). Elsewhere they are not seen.
final class Neighbours {
    private static final String MAY_USE = "Cpus_allowed_list:";

    private final Path stat;
    private final BitSet cores;
    private Reading last;

    /// @param proc a folder like `/proc`
    Neighbours(Path proc) {
        stat = proc.resolve("stat");
        cores =
                lines(proc.resolve("thread-self/status")).stream()
                        .filter(line -> line.startsWith(MAY_USE))
                        .map(line -> numbers(line.substring(MAY_USE.length())))
                        .findFirst()
                        .orElseGet(BitSet::new);
        last = read();
    }

    /// How many cores this program may use, whether others leave them to it or not; 0 where the
    /// system does not say.
    int cores() {
        return cores.cardinality();
    }

    /// How many of them other programs kept busy since this was asked last: 0.5 for one of them for
    /// half of the time.
    double busy() {
        Reading now = read();
        double busy = now.since(last);
        last = now;
        return busy;
    }

    private Reading read() {
        Optional<Duration> own = ProcessHandle.current().info().totalCpuDuration();
        return own.isEmpty()
                ? Reading.NONE
                : Reading.of(lines(stat), cores, own.get().toNanos(), System.nanoTime());
    }

    private static List<String> lines(Path file) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            System.getLogger(Neighbours.class.getName())
                    .log(System.Logger.Level.WARNING, "other programs are not seen", e);
            return List.of();
        }
    }

    /// @param list such as `0-2,5`
    static BitSet numbers(String list) {
        BitSet numbers = new BitSet();
        for (String range : list.strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            numbers.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
        }
        return numbers;
    }

    /// What the system had counted at some time.
    ///
    /// @param busy ticks of its clock in which the cores worked, for whomever
    /// @param all ticks that had passed on them
    /// @param cores of which it counted
    /// @param own nanoseconds in which one of them worked for this program
    /// @param time nanoseconds
    record Reading(long busy, long all, int cores, long own, long time) {
        static final Reading NONE = new Reading(0, 0, 0, 0, 0);

        private static final List<Integer> WORK = List.of(1, 2, 3, 6, 7); // user to softirq
        private static final int FIELDS = 8; // Those behind are guests', counted as user too.

        /// @param lines of `/proc/stat`
        /// @param wanted cores
        static Reading of(List<String> lines, BitSet wanted, long own, long time) {
            long busy = 0;
            long all = 0;
            int cores = 0;
            for (String line : lines) {
                String[] fields = line.split(" ", -1);
                if (fields[0].matches("cpu\\d+")
                        && wanted.get(Integer.parseInt(fields[0].substring(3)))) {
                    cores++;
                    for (int i = 1; i <= FIELDS; i++) {
                        long ticks = Long.parseLong(fields[i]);
                        all += ticks;
                        busy += WORK.contains(i) ? ticks : 0;
                    }
                }
            }
            return new Reading(busy, all, cores, own, time);
        }

        /// Cores that worked for others since an earlier reading, on average.
        double since(Reading earlier) {
            if (all <= earlier.all || time <= earlier.time) {
                return 0;
            }
            return (double) cores * (busy - earlier.busy) / (all - earlier.all)
                    - (double) (own - earlier.own) / (time - earlier.time);
        }
    }
}
