package dcganlab.lesson.disaster;

import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.Preset;
import dcganlab.model.Texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Stream;

/// Whether the cases are whole: each is another plan than the preset, with something wrong that no
/// other case has, is seen somewhere, and all that is said has its texts in every language.
public final class CasesCheck {
    /// What no case has.
    private static final int NEVER = 3;

    private CasesCheck() {}

    /// What is wrong with the cases, a sentence for each; none if all is well.
    public static List<Message> faults() {
        List<Message> faults = new ArrayList<>();
        Set<Suspicion> left = EnumSet.allOf(Suspicion.class);
        for (Disaster disaster : Disaster.values()) {
            boolean same = disaster.plan(Preset.CLASSROOM.plan()).equals(Preset.CLASSROOM.plan());
            if (same || disaster.signs().isEmpty() || !left.remove(disaster.right())) {
                faults.add(Message.of("lesson.disaster.faultCase", disaster.name()));
            }
        }
        if (left.size() != NEVER || !left.contains(Suspicion.HEALTHY)) {
            faults.add(Message.of("lesson.disaster.faultCase", left.toString()));
        }
        for (Language language : Language.values()) {
            said().filter(message -> !isWhole(message, language.texts()))
                    .forEach(message ->
                            faults.add(
                                    Message.of(
                                            "lesson.disaster.faultText",
                                            message.key(),
                                            language.ownName())));
        }
        return faults;
    }

    private static Stream<Message> said() {
        return Stream.of(
                        Stream.of(Disaster.values())
                                .flatMap(each -> Stream.of(each.why(), each.where())),
                        Stream.of(Suspicion.values())
                                .flatMap(each -> Stream.of(each.title(), each.look())),
                        Stream.of(Sign.values()).map(Sign::title))
                .flatMap(each -> each);
    }

    private static boolean isWhole(Message message, Texts texts) {
        try {
            String text = texts.of(message);
            return !text.isBlank() && !text.contains("{");
        } catch (MissingResourceException _) {
            return false;
        }
    }
}
