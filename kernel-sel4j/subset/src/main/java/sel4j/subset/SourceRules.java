package sel4j.subset;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What kernel sources must say and may not say: every loop carries a JML block with an invariant,
 * a {@code decreases E} and literally {@code 0 <= E && E <= N} with a constant N, from which
 * proofs, compiler and timing analysis read the loop's bound; no syntax newer than KeY's parser.
 */
final class SourceRules {
    private static final Pattern JML = Pattern.compile("/\\*@(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern DECREASES = Pattern.compile("decreases\\s+([^;]+);");
    private static final Pattern INVARIANT =
        Pattern.compile("loop_invariant\\s+((?:[^;(]|\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))+);");

    private final Path folder;
    private final List<Finding> findings;

    SourceRules(Path folder, List<Finding> findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void check(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, d -> { },
                List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions).scan(unit, null);
            }
        }
    }

    private final class Scanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String text;
        private final String file;

        Scanner(CompilationUnitTree unit, SourcePositions positions) throws IOException {
            this.unit = unit;
            this.positions = positions;
            Path path = Path.of(unit.getSourceFile().toUri());
            this.text = Files.readString(path);
            this.file = folder.toAbsolutePath().relativize(path.toAbsolutePath()).toString();
        }

        @Override
        public Void visitWhileLoop(WhileLoopTree t, Void p) {
            checkLoop(t);
            return super.visitWhileLoop(t, p);
        }

        @Override
        public Void visitDoWhileLoop(DoWhileLoopTree t, Void p) {
            checkLoop(t);
            return super.visitDoWhileLoop(t, p);
        }

        @Override
        public Void visitForLoop(ForLoopTree t, Void p) {
            checkLoop(t);
            return super.visitForLoop(t, p);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree t, Void p) {
            add(t, "syntax", "enhanced for: write a bounded loop");
            return super.visitEnhancedForLoop(t, p);
        }

        @Override
        public Void visitAnnotation(AnnotationTree t, Void p) {
            add(t, "syntax", "annotation " + t + ": KeY does not parse it");
            return super.visitAnnotation(t, p);
        }

        @Override
        public Void visitParameterizedType(ParameterizedTypeTree t, Void p) {
            add(t, "syntax", "generic type " + t + ": KeY does not parse it");
            return super.visitParameterizedType(t, p);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree t, Void p) {
            add(t, "syntax", "lambda");
            return super.visitLambdaExpression(t, p);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree t, Void p) {
            add(t, "syntax", "switch expression: KeY does not parse it");
            return super.visitSwitchExpression(t, p);
        }

        @Override
        public Void visitImport(ImportTree t, Void p) {
            String name = t.getQualifiedIdentifier().toString();
            if (!name.startsWith("sel4j.view.") && !name.equals("sel4j.platform.Hardware")) {
                add(t, "import", name + ": the kernel sees its views and Hardware alone");
            }
            return super.visitImport(t, p);
        }

        /** The JML comment that ends just before the loop. */
        private void checkLoop(Tree loop) {
            int start = (int) positions.getStartPosition(unit, loop);
            int from = Math.max(text.lastIndexOf(';', start - 1),
                Math.max(text.lastIndexOf('{', start - 1), text.lastIndexOf('}', start - 1)));
            int open = text.lastIndexOf("/*@", start);
            int close = open < 0 ? -1 : text.indexOf("*/", open);
            if (open < 0 || close < 0 || close > start
                    || !text.substring(close + 2, start).isBlank()) {
                add(loop, "loop without decreases", "no JML block before the loop"
                    + (from < 0 ? "" : ""));
                return;
            }
            String jml = strip(text.substring(open + 3, close));
            Matcher decreases = DECREASES.matcher(jml);
            if (!decreases.find()) {
                add(loop, "loop without decreases", "the loop's JML block has none");
                return;
            }
            String e = squeeze(decreases.group(1));
            boolean bounded = false;
            for (String part : conjuncts(jml)) {
                bounded |= part.equals("0<=" + e);
            }
            boolean constant = false;
            for (String part : conjuncts(jml)) {
                constant |= part.startsWith(e + "<=")
                    && part.substring(e.length() + 2)
                        .matches("[0-9]+|[A-Z]\\w*|\\w+\\.[A-Z][A-Z0-9_]*");
            }
            if (!bounded || !constant) {
                add(loop, "loop without bound", "expected the invariant 0 <= "
                    + decreases.group(1).trim()
                    + " && " + decreases.group(1).trim() + " <= N with a constant N");
            }
        }

        private String[] conjuncts(String jml) {
            StringBuilder all = new StringBuilder();
            Matcher m = INVARIANT.matcher(jml);
            while (m.find()) {
                all.append(squeeze(m.group(1))).append("&&");
            }
            return all.toString().split("&&");
        }

        private String strip(String comment) {
            return comment.replaceAll("(?m)^\\s*@", " ").replaceAll("//[+-]?\\w*@?", " ");
        }

        private String squeeze(String s) {
            return s.replaceAll("\\s+", "");
        }

        private void add(Tree t, String rule, String detail) {
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, t));
            findings.add(new Finding(file, (int) line, rule, detail));
        }
    }
}
