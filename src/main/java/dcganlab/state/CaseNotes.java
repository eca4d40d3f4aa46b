package dcganlab.state;

import dcganlab.lesson.disaster.CaseOrder;
import dcganlab.lesson.disaster.Disaster;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// In which order the cases stand on this machine, and what came of them, kept in a file. Belongs
/// to the JavaFX thread.
final class CaseNotes {
    /// Short enough to be read out.
    private static final int SEEDS = 1_000_000;

    private static final String ORDER = "order";

    private final PropertiesFile file;
    private final Notices notices;
    private final RandomGenerator chance;
    private final ReadOnlyObjectWrapper<CaseOrder> order;
    private final ReadOnlyObjectWrapper<Map<Disaster, CasesState.Outcome>> outcomes =
            new ReadOnlyObjectWrapper<>(this, "outcomes", Map.of());

    /// Reads what was kept; an order of its own where there is nothing.
    ///
    /// @param file made when something is to be kept
    CaseNotes(Path file, Notices notices, RandomGenerator chance) {
        this.file = new PropertiesFile(file, "state.casesNotKept");
        this.notices = notices;
        this.chance = chance;
        Properties kept = this.file.read();
        order =
                new ReadOnlyObjectWrapper<>(
                        this, "order", new CaseOrder(seed(kept.getProperty(ORDER, ""))));
        Map<Disaster, CasesState.Outcome> known = new EnumMap<>(Disaster.class);
        for (Disaster disaster : Disaster.values()) {
            for (CasesState.Outcome outcome : CasesState.Outcome.values()) {
                if (outcome.name().equals(kept.getProperty(disaster.name()))) {
                    known.put(disaster, outcome);
                }
            }
        }
        outcomes.set(Map.copyOf(known));
    }

    private long seed(String kept) {
        return kept.matches("\\d{1,9}") ? Long.parseLong(kept) : chance.nextInt(SEEDS);
    }

    ReadOnlyObjectProperty<CaseOrder> orderProperty() {
        return order.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Disaster, CasesState.Outcome>> outcomesProperty() {
        return outcomes.getReadOnlyProperty();
    }

    /// Keeps what came of a case; once solved, it stays solved.
    void keep(Disaster disaster, CasesState.Outcome outcome) {
        if (outcomes.get().get(disaster) != CasesState.Outcome.SOLVED) {
            Map<Disaster, CasesState.Outcome> all = new EnumMap<>(Disaster.class);
            all.putAll(outcomes.get());
            all.put(disaster, outcome);
            outcomes.set(Map.copyOf(all));
            write();
        }
    }

    /// Forgets all, and puts the cases in another order.
    void startOver() {
        outcomes.set(Map.of());
        order.set(new CaseOrder(chance.nextInt(SEEDS)));
        write();
    }

    private void write() {
        Properties now = new Properties();
        now.setProperty(ORDER, Long.toString(order.get().seed()));
        outcomes.get().forEach((each, outcome) -> now.setProperty(each.name(), outcome.name()));
        file.write(now, notices);
    }
}
