package dcganlab.runs;

import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a table of a run's folder once, passes on its whole rows, and notes what is wrong with the
/// others.
final class TableReader {
    private final StepTable table;
    private final Path path;
    private final StepTable.Rows rows;
    private StepTable.Age age = StepTable.Age.PRESENT;
    private long line;
    private long count;
    private long step;
    private long damaged;
    private long firstDamaged;
    private boolean damagedSince; // The last row.
    private long gaps;
    private long gapAfter;
    private long gapBefore;

    /// @param rows takes the header, then the rows, with their lines' ends
    TableReader(StepTable table, Path path, StepTable.Rows rows) {
        this.table = table;
        this.path = path;
        this.rows = rows;
    }

    /// Reads it to its end.
    ///
    /// @throws IOException if the system refuses, or who takes the rows does
    TableContent read() throws IOException {
        rows.take(table.header());
        try (Lines lines = new Lines(path)) {
            header(lines.next());
            for (String next = lines.next(); next != null; next = lines.next()) {
                line++;
                row(table.whole(next, age));
            }
            boolean checked = age == StepTable.Age.PRESENT;
            String last = checked ? table.whole(lines.rest(), age) : null;
            if (last != null) {
                row(last); // Only its line's end is missing.
            }
        }
        return new TableContent(count, step, age != StepTable.Age.PRESENT, troubles());
    }

    private void header(@Nullable String head) throws IOException {
        line = 1;
        StepTable.@Nullable Age said = head == null ? null : table.age(head);
        if (said != null) {
            age = said;
        } else if (head != null || Files.size(path) > 0) {
            damage();
            String row = head == null ? null : table.whole(head, age);
            if (row != null) {
                row(row);
            }
        }
    }

    private void row(@Nullable String row) throws IOException {
        if (row == null || !table.mayFollow(row, step)) {
            damage();
            return;
        }
        long next = StepTable.stepOf(row);
        boolean lost = table.isLost(row);
        if (table.steps() == StepTable.Steps.EVERY && next > step + 1 && !lost) {
            rows.take(table.lost(next - 1));
            gap(next);
        }
        rows.take(row);
        step = next;
        damagedSince = false;
        count += lost ? 0 : 1;
    }

    private void damage() {
        damaged++;
        firstDamaged = damaged == 1 ? line : firstDamaged;
        damagedSince = true;
    }

    private void gap(long next) {
        if (damagedSince) {
            return; // It is said already.
        }
        gaps++;
        if (gaps == 1) {
            gapAfter = step;
            gapBefore = next;
        }
    }

    private List<Message> troubles() {
        List<Message> troubles = new ArrayList<>();
        if (damaged > 0) {
            troubles.add(Message.of("runs.linesDamaged", path.toString(), damaged, firstDamaged));
        }
        if (gaps > 0) {
            troubles.add(
                    Message.of("runs.rowsMissing", path.toString(), gapAfter, gapBefore, gaps));
        }
        return troubles;
    }
}
