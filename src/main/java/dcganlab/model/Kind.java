package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What values a field of a plan can have. By its kind a field is read, written and checked, and
/// gets its control in the window.
public sealed interface Kind<T> {
    /// Reads a value; its range is checked later.
    ///
    /// @throws X if it is of another kind
    <X extends Exception> T read(Source<X> from) throws X;

    /// A value as JSON has it: a number, a flag or a text.
    Object plain(T value);

    /// Whether a value is in range.
    boolean holds(T value);

    /// Which values there are: the least and the greatest, or all.
    List<Object> limits();

    /// A value as it is typed on a command line.
    default String word(T value) {
        return String.valueOf(plain(value));
    }

    /// A real number; a slider.
    record Real(double least, double most, Scale scale) implements Kind<Double> {
        @Override
        public <X extends Exception> Double read(Source<X> from) throws X {
            return from.number();
        }

        @Override
        public Object plain(Double value) {
            return value;
        }

        @Override
        public boolean holds(Double value) {
            return value >= least && value <= most;
        }

        @Override
        public List<Object> limits() {
            return List.of(least, most);
        }
    }

    /// A whole number.
    ///
    /// @param scale of its slider; none if it is typed
    record Whole(int least, int most, @Nullable Scale scale) implements Kind<Integer> {
        /// One that is typed.
        public Whole(int least, int most) {
            this(least, most, null);
        }

        @Override
        public <X extends Exception> Integer read(Source<X> from) throws X {
            return from.whole();
        }

        @Override
        public Object plain(Integer value) {
            return value;
        }

        @Override
        public boolean holds(Integer value) {
            return value >= least && value <= most;
        }

        @Override
        public List<Object> limits() {
            return List.of(least, most);
        }
    }

    /// One of some numbers; a list to choose from.
    record OneOf(List<Integer> values) implements Kind<Integer> {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public <X extends Exception> Integer read(Source<X> from) throws X {
            return from.whole();
        }

        @Override
        public Object plain(Integer value) {
            return value;
        }

        @Override
        public boolean holds(Integer value) {
            return values.contains(value);
        }

        @Override
        public List<Object> limits() {
            return List.copyOf(values);
        }
    }

    /// One of an enum's constants, each by its name in small letters; a list to choose from.
    record Choice<E extends Enum<E>>(List<E> values) implements Kind<E> {
        public Choice {
            values = List.copyOf(values);
        }

        /// Any of them.
        public Choice(Class<E> type) {
            this(List.of(type.getEnumConstants()));
        }

        @Override
        public <X extends Exception> E read(Source<X> from) throws X {
            String word = from.text();
            return values().stream()
                    .filter(value -> plain(value).equals(word))
                    .findFirst()
                    .orElseThrow(() -> from.wrong(must()));
        }

        private Message must() {
            List<Object> words = limits();
            String first =
                    words.subList(0, words.size() - 1).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            return Message.of("model.or", first, words.getLast());
        }

        @Override
        public Object plain(E value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public boolean holds(E value) {
            return values.contains(value);
        }

        @Override
        public List<Object> limits() {
            return values.stream().map(this::plain).toList();
        }
    }

    /// Yes or no; a box to tick.
    record Switch() implements Kind<Boolean> {
        @Override
        public <X extends Exception> Boolean read(Source<X> from) throws X {
            return from.flag();
        }

        @Override
        public Object plain(Boolean value) {
            return value;
        }

        @Override
        public boolean holds(Boolean value) {
            return true;
        }

        @Override
        public List<Object> limits() {
            return List.of(true, false);
        }
    }

    /// Any number of 64 bits; it is typed.
    record Seed() implements Kind<Long> {
        @Override
        public <X extends Exception> Long read(Source<X> from) throws X {
            return from.wholeLong();
        }

        @Override
        public Object plain(Long value) {
            return value;
        }

        @Override
        public boolean holds(Long value) {
            return true;
        }

        @Override
        public List<Object> limits() {
            return List.of(Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /// What is written as a text, checked by what it stands for, and has a control of its own.
    ///
    /// @param of what a text means; null if nothing
    /// @param text the text of a value
    /// @param must key of the sentence that says what the text must be
    record Text<T>(Function<String, @Nullable T> of, Function<T, String> text, String must)
            implements Kind<T> {
        @Override
        public <X extends Exception> T read(Source<X> from) throws X {
            T value = of.apply(from.text());
            if (value == null) {
                throw from.wrong(Message.of(must));
            }
            return value;
        }

        @Override
        public Object plain(T value) {
            return text.apply(value);
        }

        @Override
        public boolean holds(T value) {
            return true;
        }

        @Override
        public List<Object> limits() {
            return List.of();
        }
    }
}
