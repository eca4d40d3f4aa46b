package dcganlab.lesson.quiz;

import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.Pictures;
import dcganlab.model.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Whether the quiz is whole and fair: every question has its texts in every language, one right
/// answer and something to say to each; numbers are right; and neither the length of an answer nor
/// its place tells which one is right.
public final class QuizCheck {
    /// The longest answer to a question may have so many times the letters of the shortest.
    public static final double LONGEST = 1.35;

    /// How many seeds each question is made with.
    private static final int SEEDS = 40;

    /// Beyond a quarter, for chance: four deviations of as many draws as there are.
    private static final double DEVIATIONS = 4;

    /// Nobody looks at them here.
    private static final Faces BLANK =
            (_, count) ->
                    new Pictures(
                            count, 3, Faces.SIDE, new byte[count * 3 * Faces.SIDE * Faces.SIDE]);

    private final Set<Message> found = new LinkedHashSet<>();

    private QuizCheck() {}

    /// What is wrong with the quiz, a sentence for each; none if all is well.
    public static List<Message> faults() {
        QuizCheck check = new QuizCheck();
        Bank.ALL.forEach(check::check);
        check.checkNames();
        Arrays.stream(Language.values()).forEach(check::checkLengthsTellNothing);
        check.checkPlacesTellNothing();
        return List.copyOf(check.found);
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        Bank.ALL.stream()
                .filter(item -> !names.add(item.name()))
                .forEach(item -> found.add(Message.of("lesson.quiz.faultName", item.name())));
    }

    private void check(Item item) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Question question = Bank.question(item, seed, seed, BLANK);
            if (!question.isRight(question.key())) {
                found.add(Message.of("lesson.quiz.faultKey", item.name()));
            }
            for (Language language : Language.values()) {
                check(question, language);
            }
            switch (question) {
                case Choice choice -> check(choice);
                case Count count -> check(count);
                case Order order -> check(order);
            }
        }
    }

    private void check(Question question, Language language) {
        Texts texts = language.texts();
        Stream.concat(
                        Stream.of(
                                question.text(),
                                question.item().topic().title(),
                                question.item().kind().title()),
                        said(question))
                .forEach(message -> check(question, texts, message));
    }

    /// All that may be said of a question besides itself.
    private static Stream<Message> said(Question question) {
        return switch (question) {
            case Choice choice ->
                    choice.options().stream()
                            .flatMap(option -> Stream.of(option.words(), option.why()));
            case Count count ->
                    Stream.concat(
                            Stream.of(count.why()), count.slips().stream().map(Count.Slip::why));
            case Order order ->
                    Stream.concat(
                            order.parts().stream(),
                            Stream.of(order.why(), order.explanation(wrong(order))));
        };
    }

    /// An answer in which the first two parts are exchanged.
    private static String wrong(Order order) {
        List<Integer> places = new ArrayList<>(Order.places(order.key()));
        Collections.swap(places, 0, 1);
        return Order.answer(places);
    }

    private void check(Question question, Texts texts, Message message) {
        String name = question.item().name();
        String language = texts.locale().getLanguage();
        try {
            String text = texts.of(message);
            if (text.isBlank() || text.contains("{")) {
                found.add(Message.of("lesson.quiz.faultText", name, language, message.key(), text));
            }
        } catch (MissingResourceException e) {
            found.add(Message.of("lesson.quiz.faultNoText", name, language, message.key()));
        }
    }

    private void check(Choice choice) {
        String name = choice.item().name();
        if (choice.options().stream().filter(each -> choice.isRight(each.name())).count() != 1) {
            found.add(Message.of("lesson.quiz.faultRight", name));
        }
        for (Language language : Language.values()) {
            if (choice.options().getFirst().picture() != null) {
                continue;
            }
            List<String> words = words(choice, language);
            if (Set.copyOf(words).size() < words.size()) {
                found.add(Message.of("lesson.quiz.faultSame", name));
            }
            if (length(words, Comparator.reverseOrder())
                    > LONGEST * length(words, Comparator.naturalOrder())) {
                found.add(Message.of("lesson.quiz.faultLengths", name, String.join(" / ", words)));
            }
        }
    }

    private static int length(List<String> words, Comparator<Integer> order) {
        return words.stream().map(QuizCheck::letters).min(order).orElseThrow();
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> words(Choice choice, Language language) {
        Texts texts = language.texts();
        return choice.options().stream().map(option -> texts.of(option.words())).toList();
    }

    private void check(Count count) {
        String name = count.item().name();
        double again = new Recount(count.text().arguments()).of((CountItem) count.item());
        if (!(Math.abs(again - count.right()) < 1e-4)) {
            found.add(Message.of("lesson.quiz.faultNumber", name, count.right(), again));
        }
    }

    private void check(Order order) {
        Set<Message> parts = Set.copyOf(order.parts());
        if (parts.size() < order.parts().size()) {
            found.add(Message.of("lesson.quiz.faultSame", order.item().name()));
        }
    }

    /// Whoever always took the longest answer, or the shortest, must be right no more often than by
    /// chance.
    private void checkLengthsTellNothing(Language language) {
        for (boolean longest : new boolean[] {true, false}) {
            double right = 0;
            double chance = 0;
            for (Item item : Bank.ALL) {
                if (Bank.question(item, 0, 0, BLANK) instanceof Choice choice
                        && choice.options().getFirst().picture() == null) {
                    right +=
                            rightByLength(
                                    choice,
                                    language,
                                    longest ? QuizCheck::letters : words -> -letters(words));
                    chance += 1.0 / choice.options().size();
                }
            }
            if (right > chance) {
                found.add(
                        Message.of(
                                "lesson.quiz.faultLength",
                                longest ? 1 : 0,
                                language.ownName(),
                                right,
                                chance));
            }
        }
    }

    /// How likely the right answer is found by taking one of those with the most of a measure.
    private static double rightByLength(
            Choice choice, Language language, ToIntFunction<String> measure) {
        Texts texts = language.texts();
        List<String> words = words(choice, language);
        int most = words.stream().mapToInt(measure).max().orElseThrow();
        long equals = words.stream().filter(each -> measure.applyAsInt(each) == most).count();
        boolean among =
                choice.options().stream()
                        .filter(Option::isRight)
                        .anyMatch(o -> measure.applyAsInt(texts.of(o.words())) == most);
        return among ? 1.0 / equals : 0;
    }

    /// Whoever always took the same place must be right no more often than by chance.
    private void checkPlacesTellNothing() {
        int[] right = new int[4];
        int asked = 0;
        for (Item item : Bank.ALL) {
            for (int seed = 0; seed < SEEDS; seed++) {
                if (Bank.question(item, seed, seed, BLANK) instanceof Choice choice) {
                    List<Boolean> places = choice.options().stream().map(Option::isRight).toList();
                    right[places.indexOf(true)]++;
                    asked++;
                }
            }
        }
        double bound = asked / 4.0 + DEVIATIONS * Math.sqrt(asked * 3 / 16.0);
        for (int place = 0; place < right.length; place++) {
            if (right[place] > bound) {
                found.add(Message.of("lesson.quiz.faultPlace", place + 1, right[place], asked));
            }
        }
    }
}
