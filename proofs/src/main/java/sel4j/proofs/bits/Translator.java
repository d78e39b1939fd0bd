package sel4j.proofs.bits;

import com.microsoft.z3.ArrayExpr;
import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecSort;
import com.microsoft.z3.BoolExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Reads loop-free bytecode over ints and views as bit-vector terms: each path through a method
 * becomes an {@link Outcome}. Calls are followed, but for those that leave the views: making the
 * view of a word ({@code Memory.view}) and asking who owns a granule are terms, an error ends the
 * path.
 *
 * <p>It knows int arithmetic without division, branches, the fields and calls of generated views,
 * and refuses everything else. References to views are equal when they name the same word and
 * class.
 */
public final class Translator {
    private static final int MOST_STEPS = 10_000;
    private static final String MEMORY = "sel4j/platform/Memory";

    private final Words z3;
    private final Code code;
    private final ArrayExpr<BitVecSort, BitVecSort> owners;

    /**
     * A translator.
     *
     * @param owners what {@code Memory.owner} answers, by place
     */
    public Translator(Words z3, Code code, ArrayExpr<BitVecSort, BitVecSort> owners) {
        this.z3 = z3;
        this.code = code;
        this.owners = owners;
    }

    /** One path under way: where it is, and what its variables hold. */
    private static final class Frame {
        AbstractInsnNode at;
        final Value[] locals;
        final Deque<Value> stack;
        BoolExpr when;
        ArrayExpr<BitVecSort, BitVecSort> ram;

        Frame(AbstractInsnNode at, Value[] locals, Deque<Value> stack, BoolExpr when,
                ArrayExpr<BitVecSort, BitVecSort> ram) {
            this.at = at;
            this.locals = locals;
            this.stack = stack;
            this.when = when;
            this.ram = ram;
        }

        Frame fork(AbstractInsnNode target, BoolExpr condition) {
            return new Frame(target, locals.clone(), new ArrayDeque<>(stack), condition, ram);
        }

        BitVecExpr word() {
            return ((Value.Word) stack.pop()).term();
        }

        void push(BitVecExpr w) {
            stack.push(new Value.Word(w));
        }
    }

    /**
     * All paths of a method.
     *
     * @param arguments the receiver first, if it has one
     * @param when what holds at its start
     * @param ram  the memory at its start
     * @throws UnsupportedOperationException for code outside what this class knows
     */
    public List<Outcome> run(String owner, String name, String descriptor, List<Value> arguments,
            BoolExpr when, ArrayExpr<BitVecSort, BitVecSort> ram) {
        MethodNode m = code.method(owner, name, descriptor);
        Value[] locals = Arrays.copyOf(arguments.toArray(new Value[0]), m.maxLocals);
        int steps = 0;
        List<Outcome> ends = new ArrayList<>();
        Deque<Frame> open = new ArrayDeque<>();
        open.push(new Frame(m.instructions.getFirst(), locals, new ArrayDeque<>(), when, ram));
        while (!open.isEmpty()) {
            Frame f = open.pop();
            while (f.at != null) {
                if (++steps > MOST_STEPS) {
                    throw new UnsupportedOperationException("no end of " + owner + "." + name);
                }
                step(f, open, ends);
            }
        }
        return ends;
    }

    private void step(Frame f, Deque<Frame> open, List<Outcome> ends) {
        AbstractInsnNode i = f.at;
        f.at = i.getNext();
        switch (i.getType()) {
            case AbstractInsnNode.LABEL, AbstractInsnNode.LINE, AbstractInsnNode.FRAME -> { }
            case AbstractInsnNode.VAR_INSN -> variable((VarInsnNode) i, f);
            case AbstractInsnNode.INT_INSN -> f.push(z3.word(((IntInsnNode) i).operand));
            case AbstractInsnNode.LDC_INSN -> constant(((LdcInsnNode) i).cst, f);
            case AbstractInsnNode.IINC_INSN -> {
                IincInsnNode c = (IincInsnNode) i;
                f.locals[c.var] = new Value.Word(z3.apply('+',
                    ((Value.Word) f.locals[c.var]).term(), z3.word(c.incr)));
            }
            case AbstractInsnNode.FIELD_INSN -> field((FieldInsnNode) i, f);
            case AbstractInsnNode.METHOD_INSN -> call((MethodInsnNode) i, f, open, ends);
            case AbstractInsnNode.JUMP_INSN -> jump((JumpInsnNode) i, f, open);
            case AbstractInsnNode.TYPE_INSN -> cast(i, f);
            default -> plain((InsnNode) i, f, ends);
        }
    }

    private void variable(VarInsnNode i, Frame f) {
        if (i.getOpcode() == Opcodes.ILOAD || i.getOpcode() == Opcodes.ALOAD) {
            f.stack.push(f.locals[i.var]);
        } else {
            f.locals[i.var] = f.stack.pop();
        }
    }

    private void constant(Object c, Frame f) {
        if (c instanceof Integer n) {
            f.push(z3.word(n));
        } else {
            f.stack.push(new Value.Thing("constant " + c));
        }
    }

    private void field(FieldInsnNode i, Frame f) {
        if (i.getOpcode() == Opcodes.GETFIELD && i.name.equals("word")) {
            f.push(((Value.Ref) f.stack.pop()).word());
        } else if (i.getOpcode() == Opcodes.GETFIELD || i.getOpcode() == Opcodes.GETSTATIC) {
            if (i.getOpcode() == Opcodes.GETFIELD) {
                f.stack.pop();
            }
            f.stack.push(new Value.Thing(i.name.equals("FACTORY") ? i.owner : i.name));
        } else {
            throw unknown(i);
        }
    }

    private void cast(AbstractInsnNode i, Frame f) {
        if (i.getOpcode() != Opcodes.CHECKCAST) {
            throw unknown(i);
        }
    }

    private void call(MethodInsnNode i, Frame f, Deque<Frame> open, List<Outcome> ends) {
        int parameters = Type.getArgumentTypes(i.desc).length
            + (i.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
        Value[] arguments = new Value[parameters];
        for (int n = parameters - 1; n >= 0; n--) {
            arguments[n] = f.stack.pop();
        }
        if (i.owner.equals("sel4j/view/Stop")) {
            f.stack.push(new Value.Thing("error"));
        } else if (i.owner.equals(MEMORY) && i.name.equals("view")) {
            f.stack.push(new Value.Ref(((Value.Thing) arguments[3]).what(),
                ((Value.Word) arguments[2]).term(), z3.constant(false)));
        } else if (i.owner.equals(MEMORY) && i.name.equals("owner")) {
            f.push(z3.select(owners, ((Value.Word) arguments[1]).term()));
        } else if (i.owner.equals(MEMORY) && i.name.equals("create")) {
            return;
        } else {
            follow(i, arguments, f, open, ends);
        }
    }

    private void follow(MethodInsnNode i, Value[] arguments, Frame f, Deque<Frame> open,
            List<Outcome> ends) {
        AbstractInsnNode after = f.at;
        for (Outcome o : run(i.owner, i.name, i.desc, List.of(arguments), f.when, f.ram)) {
            if (o.stopped()) {
                ends.add(o);
                continue;
            }
            Frame next = f.fork(after, o.when());
            next.ram = o.ram();
            if (o.result() != null) {
                next.stack.push(o.result());
            }
            open.push(next);
        }
        f.at = null;
    }

    private void jump(JumpInsnNode i, Frame f, Deque<Frame> open) {
        if (i.getOpcode() == Opcodes.GOTO) {
            f.at = i.label;
            return;
        }
        BoolExpr c = condition(i, f);
        BoolExpr jumps = z3.simplify(z3.and(f.when, c));
        BoolExpr falls = z3.simplify(z3.and(f.when, z3.not(c)));
        if (!z3.plainlyFalse(jumps)) {
            open.push(f.fork(i.label, jumps));
        }
        f.when = falls;
        if (z3.plainlyFalse(falls)) {
            f.at = null;
        }
    }

    private BoolExpr condition(JumpInsnNode i, Frame f) {
        switch (i.getOpcode()) {
            case Opcodes.IFNULL, Opcodes.IFNONNULL -> {
                BoolExpr none = ((Value.Ref) f.stack.pop()).none();
                return i.getOpcode() == Opcodes.IFNULL ? none : z3.not(none);
            }
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> {
                BoolExpr same = same((Value.Ref) f.stack.pop(), (Value.Ref) f.stack.pop());
                return i.getOpcode() == Opcodes.IF_ACMPEQ ? same : z3.not(same);
            }
            default -> {
                boolean two = i.getOpcode() >= Opcodes.IF_ICMPEQ;
                BitVecExpr b = two ? f.word() : z3.word(0);
                BitVecExpr a = f.word();
                return compare(i.getOpcode() - (two ? Opcodes.IF_ICMPEQ : Opcodes.IFEQ), a, b);
            }
        }
    }

    private BoolExpr compare(int relation, BitVecExpr a, BitVecExpr b) {
        return switch (relation) {
            case 0 -> z3.equal(a, b);
            case 1 -> z3.not(z3.equal(a, b));
            case 2 -> z3.less(a, b);
            case 3 -> z3.not(z3.less(a, b));
            case 4 -> z3.less(b, a);
            case 5 -> z3.not(z3.less(b, a));
            default -> throw new UnsupportedOperationException("comparison " + relation);
        };
    }

    /** Whether two references are the same view, or both null. */
    public BoolExpr same(Value.Ref a, Value.Ref b) {
        boolean classes = a.type() == null || b.type() == null || a.type().equals(b.type());
        BoolExpr both = z3.and(a.none(), b.none());
        return classes ? z3.or(both, z3.and(z3.not(a.none()), z3.not(b.none()),
            z3.equal(a.word(), b.word()))) : both;
    }

    private void plain(InsnNode i, Frame f, List<Outcome> ends) {
        int op = i.getOpcode();
        if (op >= Opcodes.ICONST_M1 && op <= Opcodes.ICONST_5) {
            f.push(z3.word(op - Opcodes.ICONST_0));
            return;
        }
        switch (op) {
            case Opcodes.ACONST_NULL -> f.stack.push(new Value.Ref(null, z3.word(0),
                z3.constant(true)));
            case Opcodes.IALOAD -> {
                BitVecExpr index = f.word();
                f.stack.pop();
                f.push(z3.select(f.ram, index));
            }
            case Opcodes.IASTORE -> {
                BitVecExpr value = f.word();
                BitVecExpr index = f.word();
                f.stack.pop();
                f.ram = z3.store(f.ram, index, value);
            }
            case Opcodes.DUP -> f.stack.push(f.stack.peek());
            case Opcodes.POP -> f.stack.pop();
            case Opcodes.INEG -> f.push(z3.apply('-', z3.word(0), f.word()));
            case Opcodes.RETURN -> end(f, ends, false, null);
            case Opcodes.IRETURN, Opcodes.ARETURN -> end(f, ends, false, f.stack.pop());
            case Opcodes.ATHROW -> end(f, ends, true, null);
            default -> {
                BitVecExpr b = f.word();
                f.push(z3.apply(operator(i), f.word(), b));
            }
        }
    }

    private void end(Frame f, List<Outcome> ends, boolean stopped, Value result) {
        ends.add(new Outcome(f.when, stopped, result, f.ram));
        f.at = null;
    }

    private static char operator(AbstractInsnNode i) {
        return switch (i.getOpcode()) {
            case Opcodes.IADD -> '+';
            case Opcodes.ISUB -> '-';
            case Opcodes.IMUL -> '*';
            case Opcodes.IAND -> '&';
            case Opcodes.IOR -> '|';
            case Opcodes.IXOR -> '^';
            case Opcodes.ISHL -> '<';
            case Opcodes.ISHR -> '>';
            case Opcodes.IUSHR -> 'u';
            default -> throw unknown(i);
        };
    }

    private static UnsupportedOperationException unknown(AbstractInsnNode i) {
        return new UnsupportedOperationException("bytecode " + i.getOpcode()
            + " is not known here");
    }
}
