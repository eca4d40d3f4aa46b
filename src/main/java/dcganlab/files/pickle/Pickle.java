package dcganlab.files.pickle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Reads a pickle of any protocol (docs.python.org/3/library/pickletools.html): a program for a
/// small machine with a stack. Its plain values become `String`, `Long`, `BigInteger`, `Double`,
/// `Boolean`, {@link #NONE}, `List` (lists, tuples and sets), `Map` and {@link PickledBytes}; other
/// objects are made only by {@link PickleClasses}. Long strings of bytes are passed over and remain
/// in the file; so a pickle of gigabytes takes little memory, and a lie about a length none.
public final class Pickle {
    /// Python's `None`.
    public static final Object NONE =
            new Object() {
                @Override
                public String toString() {
                    return "None";
                }
            };

    /// More values than any list of labels or names has, fewer than fill the memory.
    private static final int MOST_VALUES = 8_000_000;

    private static final int LONGEST_LINE = 1 << 20;
    private static final int HIGHEST_PROTOCOL = 5;

    private final PickleStream in;
    private final PickleClasses classes;
    private final Deque<List<Object>> marked = new ArrayDeque<>();
    private final Map<Long, Object> memo = new HashMap<>();
    private List<Object> stack = new ArrayList<>();
    private int values;

    private Pickle(InputStream in, PickleClasses classes) {
        this.in = new PickleStream(in);
        this.classes = classes;
    }

    /// The value of a pickle.
    ///
    /// @param in buffered; is left behind the pickle
    /// @throws EOFException if it ends in the middle
    /// @throws LabException if it asks for more than plain data, or is no pickle
    public static Object read(InputStream in, PickleClasses classes)
            throws IOException, LabException {
        Pickle pickle = new Pickle(in, classes);
        try {
            return pickle.run();
        } catch (IndexOutOfBoundsException
                | ClassCastException
                | IllegalArgumentException
                | NoSuchElementException e) {
            throw new LabException(Message.of("files.pickle.damaged"), e);
        }
    }

    private Object run() throws IOException, LabException {
        for (int code = in.readByte(); code != '.'; code = in.readByte()) {
            step(code);
            if (++values > MOST_VALUES) {
                throw new LabException(Message.of("files.pickle.tooMany", MOST_VALUES));
            }
        }
        return pop();
    }

    private void step(int code) throws IOException, LabException {
        switch (code) {
            case 0x80 -> requireProtocol(in.readByte());
            case 0x95 -> in.skip(8); // how long the next part is
            case '(' -> mark();
            case ')', ']', 0x8F -> push(new ArrayList<>());
            case '}' -> push(new LinkedHashMap<>());
            case 'N' -> push(NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'I' -> push(wholeNumber(in.readLine(LONGEST_LINE)));
            case 'L' -> push(integer(in.readLine(LONGEST_LINE).replace("L", "")));
            case 'F' -> push(Double.valueOf(in.readLine(LONGEST_LINE)));
            case 'J' -> push((long) (int) in.readLittle(4));
            case 'K' -> push(in.readLittle(1));
            case 'M' -> push(in.readLittle(2));
            case 0x8A -> push(integer(in.read(in.readByte())));
            case 0x8B -> push(integer(in.read((int) in.readLittle(4))));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.readLittle(8))));
            case 'S' -> push(PythonText.unquoted(in.readLine(LONGEST_LINE)));
            case 'V' -> push(PythonText.unescaped(in.readLine(LONGEST_LINE)));
            case 'U' -> push(text(in.readLittle(1), false));
            case 'T' -> push(text(in.readLittle(4), false));
            case 0x8C -> push(text(in.readLittle(1), true));
            case 'X' -> push(text(in.readLittle(4), true));
            case 0x8D -> push(text(in.readLittle(8), true));
            case 'C' -> push(bytes(in.readLittle(1)));
            case 'B' -> push(bytes(in.readLittle(4)));
            case 0x8E, 0x96 -> push(bytes(in.readLittle(8)));
            case 't', 'l' -> push(popMarked());
            case 0x91 -> push(popMarked()); // frozenset
            case 'd' -> push(map(new LinkedHashMap<>(), popMarked()));
            case 0x85 -> push(popSome(1));
            case 0x86 -> push(popSome(2));
            case 0x87 -> push(popSome(3));
            case 'a' -> append(List.of(pop()));
            case 'e', 0x90 -> append(popMarked());
            case 's' -> put(popSome(2));
            case 'u' -> put(popMarked());
            case '0' -> drop();
            case '1' -> popMarked();
            case '2' -> push(top());
            case 'p' -> memo.put(Long.valueOf(in.readLine(LONGEST_LINE)), top());
            case 'q' -> memo.put(in.readLittle(1), top());
            case 'r' -> memo.put(in.readLittle(4), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'g' -> push(kept(Long.parseLong(in.readLine(LONGEST_LINE))));
            case 'h' -> push(kept(in.readLittle(1)));
            case 'j' -> push(kept(in.readLittle(4)));
            case 'c' -> push(named(in.readLine(LONGEST_LINE), in.readLine(LONGEST_LINE)));
            case 0x93 -> nameOnStack();
            case 'R', 0x81 -> call();
            case 'b' -> build();
            default -> throw new LabException(Message.of("files.pickle.damaged"));
        }
    }

    private static void requireProtocol(int protocol) throws LabException {
        if (protocol > HIGHEST_PROTOCOL) {
            throw new LabException(Message.of("files.pickle.protocol", protocol));
        }
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop() {
        return stack.removeLast();
    }

    private Object top() {
        return stack.get(stack.size() - 1);
    }

    private void drop() {
        if (stack.isEmpty()) {
            popMarked();
        } else {
            pop();
        }
    }

    private void mark() {
        marked.push(stack);
        stack = new ArrayList<>();
    }

    private List<Object> popMarked() {
        if (marked.isEmpty()) {
            throw new IndexOutOfBoundsException("no mark");
        }
        List<Object> above = stack;
        stack = marked.pop();
        return above;
    }

    private List<Object> popSome(int count) {
        List<Object> last = stack.subList(stack.size() - count, stack.size());
        List<Object> some = new ArrayList<>(last);
        last.clear();
        return some;
    }

    private Object kept(long place) throws LabException {
        return Optional.ofNullable(memo.get(place))
                .orElseThrow(() -> new LabException(Message.of("files.pickle.damaged")));
    }

    private static Object wholeNumber(String text) {
        return switch (text) {
            case "00" -> false;
            case "01" -> true;
            default -> integer(text);
        };
    }

    private static Object integer(String digits) {
        return small(new BigInteger(digits));
    }

    /// Little-endian, two's complement.
    private static Object integer(byte[] bytes) {
        for (int i = 0, k = bytes.length - 1; i < k; i++, k--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[k];
            bytes[k] = swapped;
        }
        return bytes.length == 0 ? 0L : small(new BigInteger(bytes));
    }

    private static Object small(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    /// Text, or the bytes that Python 2 writes as text if there are many.
    private Object text(long length, boolean utf8) throws IOException {
        if (length < 0 || length > PickledBytes.MANY) {
            return in.passOver(length, utf8);
        }
        return new String(in.read((int) length), utf8 ? UTF_8 : ISO_8859_1);
    }

    private PickledBytes bytes(long length) throws IOException {
        if (length < 0 || length > PickledBytes.MANY) {
            return in.passOver(length, false);
        }
        return new PickledBytes.Few(new String(in.read((int) length), ISO_8859_1));
    }

    @SuppressWarnings("unchecked") // Whatever the list held, only objects go in.
    private void append(List<?> more) {
        ((List<Object>) top()).addAll(more);
    }

    @SuppressWarnings("unchecked")
    private void put(List<Object> keysAndValues) throws LabException {
        map((Map<Object, Object>) top(), keysAndValues);
    }

    /// Keys are texts, numbers or bytes, which become texts: Python 2 knows no difference.
    private static Map<Object, Object> map(Map<Object, Object> map, List<Object> keysAndValues)
            throws LabException {
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            Object key = keysAndValues.get(i);
            if (key instanceof PickledBytes.Few few) {
                key = few.latin1();
            }
            if (!(key instanceof String || key instanceof Number || key instanceof Boolean)) {
                throw new LabException(Message.of("files.pickle.damaged"));
            }
            map.put(key, keysAndValues.get(i + 1));
        }
        return map;
    }

    private PickleClasses.PickleClass named(String module, String name) throws LabException {
        String whole = module + '.' + name;
        return classes.of(whole)
                .orElseThrow(() -> new LabException(Message.of("files.pickle.forbidden", whole)));
    }

    private void nameOnStack() throws LabException {
        List<Object> names = popSome(2);
        push(named((String) names.get(0), (String) names.get(1)));
    }

    private void call() throws LabException {
        List<?> arguments = (List<?>) pop();
        PickleClasses.PickleClass called = (PickleClasses.PickleClass) pop();
        push(called.call(Collections.unmodifiableList(arguments)));
    }

    private void build() throws LabException {
        Object state = pop();
        ((PickleClasses.Stateful) top()).setState(state);
    }
}
