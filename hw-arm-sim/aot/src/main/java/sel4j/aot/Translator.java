package sel4j.aot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import sel4j.layout.Layout;

/**
 * Bytecode of one kernel method to a {@link Graph}. Local variables and the operand stack are
 * followed from block to block; every block with several predecessors begins with a phi for each,
 * of which passes leave what is needed. What is outside the kernel's subset is a
 * {@link CompileError}.
 */
final class Translator {
    private final MethodNode method;
    private final String file;
    private final String name;
    private final Instructions instructions;
    private final Builder builder;

    private final Map<AbstractInsnNode, Block> starts = new HashMap<>();
    /** First instructions of blocks, in the order of the code, by their position. */
    private final TreeMap<Integer, AbstractInsnNode> leaders = new TreeMap<>();
    private final Map<Block, Node[]> atStart = new HashMap<>();
    private final Map<Block, Node[]> atEnd = new HashMap<>();
    private final Map<Block, Integer> depth = new HashMap<>();

    private Translator(ClassFiles classes, Layout layout, Checks checks, String name) {
        ClassNode c = classes.type(name.substring(0, name.indexOf('.')));
        this.method = classes.method(name);
        this.file = c.sourceFile;
        this.name = name;
        this.builder = new Builder(checks.in(name));
        this.instructions = new Instructions(layout, builder);
    }

    /** The graph of a method, such as {@code Cdt.insert}. */
    static Graph translate(ClassFiles classes, Layout layout, Checks checks, String name) {
        return new Translator(classes, layout, checks, name).translate();
    }

    private Graph translate() {
        Type[] types = Type.getArgumentTypes(method.desc);
        int words = (int) Arrays.stream(types).filter(ClassFiles::isWord).count();
        builder.place = new Place(file, firstLine(), name);
        Graph g = new Graph(builder.place, words,
            Type.getReturnType(method.desc) != Type.VOID_TYPE);
        if (!method.tryCatchBlocks.isEmpty()) {
            throw new CompileError(builder.place, "exception handler");
        }
        findBlocks();
        Block entry = new Block();
        g.blocks.add(entry);
        builder.block = entry;
        Node[] state = parameters(types);
        atEnd.put(entry, state);
        Block first = starts.get(method.instructions.getFirst());
        entry.finish(Node.of(Kind.JUMP, builder.place), first);
        depth.put(first, 0);
        List<Block> done = new ArrayList<>();
        visitFrom(first, done);
        for (Block b : done) {
            fillPhis(b);
        }
        g.checks = builder.count;
        g.order();
        return g;
    }

    /** The line of the first statement; 0 if the class file has no lines. */
    private int firstLine() {
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof LineNumberNode l) {
                return l.line;
            }
        }
        return 0;
    }

    private void findBlocks() {
        mark(method.instructions.getFirst());
        for (AbstractInsnNode i : method.instructions) {
            if (i instanceof JumpInsnNode j) {
                mark(j.label);
                mark(i.getNext());
            } else if (i.getOpcode() >= Opcodes.IRETURN && i.getOpcode() <= Opcodes.RETURN) {
                mark(i.getNext());
            }
        }
    }

    private void mark(AbstractInsnNode i) {
        if (i != null && !starts.containsKey(i)) {
            starts.put(i, new Block());
            leaders.put(method.instructions.indexOf(i), i);
        }
    }

    /** Local variables and stack slots at the start: parameters, and nothing else. */
    private Node[] parameters(Type[] types) {
        Node[] state = new Node[method.maxLocals + method.maxStack];
        int word = 0;
        for (int i = 0; i < types.length; i++) {
            if (types[i].getSize() != 1) {
                throw new CompileError(builder.place, "parameter of type "
                    + types[i].getClassName());
            }
            if (ClassFiles.isWord(types[i])) {
                state[i] = builder.append(Node.of(Kind.PARAM, builder.place));
                state[i].imm = word++;
            } else {
                state[i] = builder.constant(ClassFiles.isKernelView(types[i]) ? Window.KERNEL : 0);
            }
        }
        return state;
    }

    /** Blocks in an order in which every block but the first comes after a predecessor. */
    private void visitFrom(Block first, List<Block> done) {
        List<Block> todo = new ArrayList<>(List.of(first));
        Map<Block, AbstractInsnNode> leader = new HashMap<>();
        starts.forEach((i, b) -> leader.put(b, i));
        // All edges are known before phis are made: two sweeps.
        Set<Block> reached = new LinkedHashSet<>();
        while (!todo.isEmpty()) {
            Block b = todo.remove(todo.size() - 1);
            if (reached.add(b)) {
                connect(b, leader.get(b));
                for (int i = b.successors.size() - 1; i >= 0; i--) {
                    todo.add(b.successors.get(i));
                }
            }
        }
        todo.add(first);
        Set<Block> visited = new HashSet<>();
        while (!todo.isEmpty()) {
            Block b = todo.remove(todo.size() - 1);
            if (visited.add(b)) {
                fill(b, leader.get(b));
                done.add(b);
                for (int i = b.successors.size() - 1; i >= 0; i--) {
                    todo.add(b.successors.get(i));
                }
            }
        }
    }

    private AbstractInsnNode last(AbstractInsnNode leader) {
        Map.Entry<Integer, AbstractInsnNode> next =
            leaders.higherEntry(method.instructions.indexOf(leader));
        return next == null ? method.instructions.getLast() : next.getValue().getPrevious();
    }

    private void connect(Block b, AbstractInsnNode leader) {
        AbstractInsnNode last = last(leader);
        List<Block> next = new ArrayList<>();
        if (last instanceof JumpInsnNode j) {
            next.add(starts.get(j.label));
        }
        boolean leaves = last.getOpcode() >= Opcodes.IRETURN && last.getOpcode() <= Opcodes.RETURN
            || last.getOpcode() == Opcodes.GOTO || last.getOpcode() == Opcodes.ATHROW;
        if (!leaves) {
            next.add(starts.get(last.getNext()));
        }
        b.successors.addAll(next);
        next.forEach(s -> s.predecessors.add(b));
    }

    private void fill(Block b, AbstractInsnNode leader) {
        Node[] state = new Node[method.maxLocals + method.maxStack];
        Block only = b.predecessors.get(0);
        if (b.predecessors.size() == 1) {
            state = atEnd.get(only).clone();
        } else {
            for (int i = 0; i < method.maxLocals + depth.get(b); i++) {
                state[i] = Node.of(Kind.PHI, new Place(file, firstLine(), name));
                b.phis.add(state[i]);
            }
        }
        atStart.put(b, state.clone());
        builder.block = b;
        Frame frame = new Frame(state, method.maxLocals, depth.get(b));
        AbstractInsnNode last = last(leader);
        for (AbstractInsnNode i = leader;; i = i.getNext()) {
            if (i instanceof LineNumberNode l) {
                builder.place = new Place(file, l.line, name);
            } else if (!(i instanceof LabelNode) && i.getOpcode() >= 0) {
                execute(i, frame, b);
            }
            if (i == last) {
                break;
            }
        }
        if (b.end == null) {
            b.end = Node.of(Kind.JUMP, builder.place);
        }
        atEnd.put(b, state);
        b.successors.forEach(s -> depth.putIfAbsent(s, frame.depth()));
    }

    private void execute(AbstractInsnNode i, Frame frame, Block b) {
        int op = i.getOpcode();
        if (i instanceof JumpInsnNode) {
            b.end = op == Opcodes.GOTO ? Node.of(Kind.JUMP, builder.place) : branch(op, frame);
        } else if (op == Opcodes.RETURN) {
            b.end = Node.of(Kind.RETURN, builder.place);
        } else if (i instanceof InsnNode && (op == Opcodes.IRETURN || op == Opcodes.ARETURN)) {
            b.end = Node.of(Kind.RETURN, builder.place, frame.pop());
        } else {
            instructions.execute(i, frame);
        }
    }

    private Node branch(int op, Frame frame) {
        boolean withZero = op <= Opcodes.IFLE || op >= Opcodes.IFNULL;
        Condition c = switch (op) {
            case Opcodes.IFEQ, Opcodes.IFNULL, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ -> Condition.EQ;
            case Opcodes.IFNE, Opcodes.IFNONNULL, Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE ->
                Condition.NE;
            case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Condition.LT;
            case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Condition.GE;
            case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Condition.GT;
            case Opcodes.IFLE, Opcodes.IF_ICMPLE -> Condition.LE;
            default -> throw new CompileError(builder.place, "bytecode " + op);
        };
        Node right = withZero ? builder.constant(0) : frame.pop();
        Node n = Node.of(Kind.BRANCH, builder.place, frame.pop(), right);
        n.condition = c;
        return n;
    }

    /** Gives the phis of a block their inputs; a variable that some way leaves unset is dead. */
    private void fillPhis(Block b) {
        Node[] start = atStart.get(b);
        for (Node phi : List.copyOf(b.phis)) {
            int variable = Arrays.asList(start).indexOf(phi);
            for (Block p : b.predecessors) {
                Node value = atEnd.get(p)[variable];
                phi.in.add(value == null ? Node.constant(0, phi.place) : value);
            }
        }
    }
}
