package dcganlab.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The keys of texts that the code asks for, as the compiler reads them from its source: the texts
/// that can stand where a message is made. A literal is one; a variable is whatever is assigned to
/// it, a parameter what any call gives for it, a method what it returns, an enum each of its
/// constants, and a sum every combination.
final class KeysInCode {
    private static final Set<Key> UNKNOWN = Set.of(new Key(Key.ANY, false));

    private final Trees trees;
    private final Map<Element, List<TreePath>> values;
    private final Map<Element, Set<Key>> known = new HashMap<>();

    private KeysInCode(JavacTask task, Map<Element, List<TreePath>> values) {
        this.trees = Trees.instance(task);
        this.values = values;
    }

    /// @return all keys, with a place in the code that asks for each
    static Map<Key, String> in(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> code = all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = new ArrayList<>(List.of("-proc:none"));
            options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
            String modules = System.getProperty("jdk.module.path");
            if (modules != null) {
                options.addAll(List.of("--module-path", modules));
                options.addAll(List.of("--add-modules", "ALL-MODULE-PATH"));
            }
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(code));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            SourceReader source = new SourceReader(task);
            units.forEach(unit -> source.scan(unit, null));
            KeysInCode keys = new KeysInCode(task, source.values());
            Map<Key, String> places = new HashMap<>();
            for (TreePath key : source.keys()) {
                keys.of(key).forEach(each -> places.putIfAbsent(each, place(key)));
            }
            return places;
        }
    }

    private static String place(TreePath path) {
        return SourceReader.file(path) + ": " + path.getParentPath().getLeaf();
    }

    /// All texts that an expression can be.
    private Set<Key> of(TreePath path) {
        Tree tree = path.getLeaf();
        return switch (tree) {
            case LiteralTree literal -> Set.of(new Key(String.valueOf(literal.getValue()), true));
            case ParenthesizedTree inner -> of(new TreePath(path, inner.getExpression()));
            case BinaryTree both when both.getKind() == Tree.Kind.PLUS ->
                    sum(
                            of(new TreePath(path, both.getLeftOperand())),
                            of(new TreePath(path, both.getRightOperand())));
            case ConditionalExpressionTree either ->
                    union(
                            perhaps(new TreePath(path, either.getTrueExpression())),
                            perhaps(new TreePath(path, either.getFalseExpression())));
            case SwitchExpressionTree choice -> ofSwitch(new TreePath(path, choice));
            case MethodInvocationTree call -> ofCall(path, call);
            case IdentifierTree _, MemberSelectTree _ -> ofNamed(path);
            default -> UNKNOWN;
        };
    }

    /// Where one of a few is chosen, the condition may leave out some of what a variable can be.
    private Set<Key> perhaps(TreePath path) {
        boolean sure = !(path.getLeaf() instanceof IdentifierTree);
        return of(path).stream()
                .map(key -> new Key(key.text(), sure && key.sure()))
                .collect(Collectors.toSet());
    }

    private Set<Key> ofSwitch(TreePath path) {
        Set<Key> all = new HashSet<>();
        for (CaseTree each : ((SwitchExpressionTree) path.getLeaf()).getCases()) {
            TreePath here = new TreePath(path, each);
            if (each.getBody() instanceof ExpressionTree value) {
                all.addAll(of(new TreePath(here, value)));
            } else {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitYield(YieldTree yield, Void none) {
                        all.addAll(of(new TreePath(getCurrentPath(), yield.getValue())));
                        return null;
                    }
                }.scan(here, null);
            }
        }
        return all;
    }

    private Set<Key> ofCall(TreePath path, MethodInvocationTree call) {
        TreePath called = new TreePath(path, call.getMethodSelect());
        Element method = trees.getElement(called);
        Set<Key> constants = constants(trees.getTypeMirror(path));
        if (method == null || !constants.isEmpty()) {
            return method == null ? UNKNOWN : constants;
        }
        String owner = method.getEnclosingElement().toString();
        String name = method.getSimpleName().toString();
        if (owner.equals(PlanField.class.getName()) && name.equals("name")) {
            return PlanFields.ALL.stream()
                    .map(field -> new Key(field.name(), false))
                    .collect(Collectors.toSet());
        }
        if (owner.startsWith(Enum.class.getName()) && name.equals("name")) {
            TypeMirror type = receiver(called);
            return constants(type).isEmpty() ? UNKNOWN : constants(type);
        }
        if (owner.equals(String.class.getName()) && name.equals("toLowerCase")) {
            MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
            return of(new TreePath(called, select.getExpression())).stream()
                    .map(key -> new Key(key.text().toLowerCase(Locale.ROOT), key.sure()))
                    .collect(Collectors.toSet());
        }
        return ofElement(method);
    }

    /// The type of what a method is called of: before its dot, or the class around it.
    private TypeMirror receiver(TreePath called) {
        if (called.getLeaf() instanceof MemberSelectTree select) {
            return trees.getTypeMirror(new TreePath(called, select.getExpression()));
        }
        TreePath outer = called;
        while (!(outer.getLeaf() instanceof ClassTree)) {
            outer = outer.getParentPath();
        }
        return trees.getTypeMirror(outer);
    }

    private Set<Key> ofNamed(TreePath path) {
        Set<Key> constants = constants(trees.getTypeMirror(path));
        Element element = trees.getElement(path);
        if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
            return Set.of(new Key(element.getSimpleName().toString(), true));
        }
        return constants.isEmpty() ? ofElement(element) : constants;
    }

    private static Set<Key> constants(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM) {
            return declared.asElement().getEnclosedElements().stream()
                    .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(each -> new Key(each.getSimpleName().toString(), true))
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    private Set<Key> ofElement(@Nullable Element named) {
        Element element = named == null ? null : ofRecord(named);
        if (element == null || !values.containsKey(element)) {
            boolean nobodyCalls = element != null && element.getKind() == ElementKind.PARAMETER;
            return nobodyCalls ? Set.of() : UNKNOWN;
        }
        Set<Key> before = known.putIfAbsent(element, new HashSet<>());
        if (before != null) {
            return before;
        }
        Set<Key> all = new HashSet<>();
        values.get(element).forEach(value -> all.addAll(of(value)));
        known.put(element, all);
        return all;
    }

    /// What a record was made with, where its component is asked for.
    private Element ofRecord(Element asked) {
        Element owner = asked.getEnclosingElement();
        if (values.containsKey(asked) || owner == null || owner.getKind() != ElementKind.RECORD) {
            return asked;
        }
        return ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
                .<Element>flatMap(made -> made.getParameters().stream())
                .filter(given -> given.getSimpleName().equals(asked.getSimpleName()))
                .filter(values::containsKey)
                .findFirst()
                .orElse(asked);
    }

    private static Set<Key> union(Set<Key> some, Set<Key> others) {
        Set<Key> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Set<Key> sum(Set<Key> firsts, Set<Key> seconds) {
        boolean all = firsts.size() == 1 || seconds.size() == 1;
        return firsts.stream()
                .flatMap(first ->
                        seconds.stream()
                                .map(second ->
                                        new Key(
                                                first.text() + second.text(),
                                                all && first.sure() && second.sure())))
                .collect(Collectors.toSet());
    }
}
