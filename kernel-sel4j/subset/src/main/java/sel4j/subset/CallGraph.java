package sel4j.subset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Static calls between kernel methods: a cycle is recursion, which a bounded stack forbids. */
final class CallGraph {
    private record Call(String target, String file, int line) { }

    private final Map<String, List<Call>> calls = new HashMap<>();

    void add(ClassNode c) {
        for (MethodNode m : c.methods) {
            List<Call> out = calls.computeIfAbsent(c.name + "." + m.name + m.desc,
                k -> new ArrayList<>());
            int line = 0;
            for (AbstractInsnNode i : m.instructions) {
                if (i instanceof LineNumberNode l) {
                    line = l.line;
                } else if (i instanceof MethodInsnNode n) {
                    out.add(new Call(n.owner + "." + n.name + n.desc, SubsetChecker.fileOf(c),
                        line));
                }
            }
        }
    }

    /** A finding for every call that lies on a cycle. */
    void check(List<Finding> findings) {
        calls.forEach((from, out) -> {
            for (Call c : out) {
                if (reaches(c.target, from)) {
                    findings.add(new Finding(c.file, c.line, "recursion", from + " calls itself"
                        + (c.target.equals(from) ? "" : " through " + c.target)));
                }
            }
        });
    }

    private boolean reaches(String start, String goal) {
        Map<String, Boolean> seen = new HashMap<>();
        Deque<String> todo = new ArrayDeque<>(List.of(start));
        while (!todo.isEmpty()) {
            String m = todo.pop();
            if (m.equals(goal)) {
                return true;
            }
            if (seen.put(m, true) == null) {
                calls.getOrDefault(m, List.of()).forEach(c -> todo.push(c.target));
            }
        }
        return false;
    }
}
