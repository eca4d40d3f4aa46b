package dcganlab.house;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import dcganlab.model.Message;
import dcganlab.model.Texts;
import dcganlab.view.text.ShownTexts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// Notes in the lab's source what every variable and parameter can be and every method returns, and
/// where keys of texts stand.
final class SourceReader extends TreePathScanner<Void, Void> {
    private static final Set<String> MAKERS =
            Set.of("Message.java", "Texts.java", "ShownTexts.java");

    /// Whose methods take keys.
    private static final Set<String> OF_TEXTS =
            Set.of(Texts.class.getName(), Message.class.getName(), ShownTexts.class.getName());

    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Map<Element, List<TreePath>> values = new HashMap<>();
    private final List<TreePath> keys = new ArrayList<>();

    SourceReader(JavacTask task) {
        trees = Trees.instance(task);
        types = task.getTypes();
        elements = task.getElements();
    }

    /// The expressions that an element can be; none if it stands for what is not seen in the
    /// source.
    Map<Element, List<TreePath>> values() {
        return values;
    }

    /// The expressions that are keys.
    List<TreePath> keys() {
        return keys;
    }

    static String file(TreePath path) {
        String name = path.getCompilationUnit().getSourceFile().getName();
        return Path.of(name).getFileName().toString();
    }

    private void note(Element element, TreePath value) {
        if (element != null) {
            values.computeIfAbsent(element, _ -> new ArrayList<>()).add(value);
        }
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
        if (variable.getInitializer() != null) {
            note(
                    trees.getElement(getCurrentPath()),
                    new TreePath(getCurrentPath(), variable.getInitializer()));
        }
        return super.visitVariable(variable, none);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void none) {
        note(
                trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable())),
                new TreePath(getCurrentPath(), assignment.getExpression()));
        return super.visitAssignment(assignment, none);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void none) {
        if (loop.getExpression() instanceof MethodInvocationTree list
                && list.getMethodSelect().toString().equals("List.of")) {
            TreePath at = new TreePath(new TreePath(getCurrentPath(), loop.getExpression()), list);
            Element each = trees.getElement(new TreePath(getCurrentPath(), loop.getVariable()));
            list.getArguments().forEach(word -> note(each, new TreePath(at, word)));
        }
        return super.visitEnhancedForLoop(loop, none);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        ExecutableElement element = (ExecutableElement) trees.getElement(getCurrentPath());
        if (overridden(element).findAny().isPresent()) {
            element.getParameters().forEach(this::unknown); // Called by another name.
        }
        return super.visitMethod(method, none);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
        lambda.getParameters().stream()
                .map(each -> trees.getElement(new TreePath(getCurrentPath(), each)))
                .forEach(this::unknown);
        return super.visitLambdaExpression(lambda, none);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void none) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            method.getParameters().forEach(this::unknown);
        }
        return super.visitMemberReference(reference, none);
    }

    /// Whoever calls a lambda, or a method by another name, gives what is not seen here.
    private void unknown(Element parameter) {
        note(parameter, getCurrentPath());
    }

    @Override
    public Void visitReturn(ReturnTree end, Void none) {
        TreePath outer = getCurrentPath();
        while (!(outer.getLeaf() instanceof MethodTree)
                && !(outer.getLeaf() instanceof LambdaExpressionTree)) {
            outer = outer.getParentPath();
        }
        if (end.getExpression() != null && outer.getLeaf() instanceof MethodTree) {
            TreePath value = new TreePath(getCurrentPath(), end.getExpression());
            ExecutableElement method = (ExecutableElement) trees.getElement(outer);
            note(method, value);
            overridden(method).forEach(above -> note(above, value));
        }
        return super.visitReturn(end, none);
    }

    private Stream<ExecutableElement> overridden(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return types.directSupertypes(owner.asType()).stream()
                .flatMap(type ->
                        ElementFilter.methodsIn(types.asElement(type).getEnclosedElements())
                                .stream())
                .filter(above -> elements.overrides(method, above, owner));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        Element method = trees.getElement(new TreePath(getCurrentPath(), call.getMethodSelect()));
        arguments(method, call.getArguments());
        return super.visitMethodInvocation(call, none);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void none) {
        arguments(trees.getElement(getCurrentPath()), call.getArguments());
        return super.visitNewClass(call, none);
    }

    private void arguments(Element called, List<? extends ExpressionTree> arguments) {
        if (!(called instanceof ExecutableElement method)) {
            return;
        }
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            note(parameters.get(i), new TreePath(getCurrentPath(), arguments.get(i)));
        }
        if (arguments.isEmpty()) {
            return;
        }
        boolean passesOn =
                MAKERS.contains(file(getCurrentPath()))
                        && !(arguments.getFirst() instanceof LiteralTree);
        if (!passesOn && asksForAText(method)) {
            keys.add(new TreePath(getCurrentPath(), arguments.getFirst()));
        }
    }

    private static boolean asksForAText(ExecutableElement method) {
        String owner = method.getEnclosingElement().toString();
        String first = method.getParameters().getFirst().asType().toString();
        return OF_TEXTS.contains(owner) && first.equals(String.class.getName());
    }
}
