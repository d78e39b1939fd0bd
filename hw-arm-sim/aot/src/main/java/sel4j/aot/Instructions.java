package sel4j.aot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import sel4j.layout.Layout;

/** What each bytecode that neither jumps nor returns does to a {@link Frame}. */
final class Instructions {
    private static final String VIEWS = "sel4j/view/";
    private static final String HARDWARE = "sel4j/platform/Hardware";

    private final Builder to;
    private final KernelCalls views;
    private final HardwareCalls hardware;

    Instructions(Layout layout, Builder to) {
        this.to = to;
        this.views = new KernelCalls(layout, to, new Accessors(layout, to));
        this.hardware = new HardwareCalls(to);
    }

    void execute(AbstractInsnNode i, Frame f) {
        int op = i.getOpcode();
        if (i instanceof VarInsnNode v) {
            if (op == Opcodes.ILOAD || op == Opcodes.ALOAD) {
                f.push(f.local(v.var));
            } else if (op == Opcodes.ISTORE || op == Opcodes.ASTORE) {
                f.setLocal(v.var, f.pop());
            } else {
                throw unknown(op);
            }
        } else if (i instanceof IincInsnNode c) {
            f.setLocal(c.var, to.add(f.local(c.var), c.incr));
        } else if (i instanceof IntInsnNode c
                && (op == Opcodes.BIPUSH || op == Opcodes.SIPUSH)) {
            f.push(to.constant(c.operand));
        } else if (i instanceof LdcInsnNode c && c.cst instanceof Integer v) {
            f.push(to.constant(v));
        } else if (i instanceof MethodInsnNode c) {
            call(c, f);
        } else if (i instanceof FieldInsnNode c) {
            throw new CompileError(to.place, "field " + ClassFiles.simple(c.owner) + "." + c.name
                + ": expected a constant that the Java compiler puts into the code");
        } else {
            simple(op, f);
        }
    }

    private void simple(int op, Frame f) {
        switch (op) {
            case Opcodes.NOP -> { }
            case Opcodes.ACONST_NULL, Opcodes.ICONST_0 -> f.push(to.constant(0));
            case Opcodes.ICONST_M1, Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3,
                Opcodes.ICONST_4, Opcodes.ICONST_5 -> f.push(to.constant(op - Opcodes.ICONST_0));
            case Opcodes.POP -> f.pop();
            case Opcodes.DUP -> {
                Node n = f.pop();
                f.push(n);
                f.push(n);
            }
            case Opcodes.INEG -> f.push(to.op(Kind.SUB, to.constant(0), f.pop()));
            case Opcodes.IADD -> binary(Kind.ADD, f);
            case Opcodes.ISUB -> binary(Kind.SUB, f);
            case Opcodes.IMUL -> binary(Kind.MUL, f);
            case Opcodes.IDIV, Opcodes.IREM -> {
                Node b = f.pop();
                to.check(Check.DIVISION, Condition.NE, b, to.constant(0));
                f.push(to.op(op == Opcodes.IDIV ? Kind.DIV : Kind.REM, f.pop(), b));
            }
            case Opcodes.IAND -> binary(Kind.AND, f);
            case Opcodes.IOR -> binary(Kind.OR, f);
            case Opcodes.IXOR -> binary(Kind.XOR, f);
            case Opcodes.ISHL -> binary(Kind.SHL, f);
            case Opcodes.IUSHR -> binary(Kind.SHR, f);
            case Opcodes.ISHR -> binary(Kind.SAR, f);
            default -> throw unknown(op);
        }
    }

    private void binary(Kind kind, Frame f) {
        Node b = f.pop();
        f.push(to.op(kind, f.pop(), b));
    }

    private void call(MethodInsnNode c, Frame f) {
        List<Node> in = new ArrayList<>();
        Type[] types = Type.getArgumentTypes(c.desc);
        for (int i = types.length - 1; i >= 0; i--) {
            Node n = f.pop();
            if (ClassFiles.isWord(types[i])) {
                in.add(n);
            }
        }
        Collections.reverse(in);
        String name = ClassFiles.simple(c.owner) + "." + c.name;
        boolean result = Type.getReturnType(c.desc) != Type.VOID_TYPE;
        Node value;
        if (c.getOpcode() == Opcodes.INVOKESTATIC && ClassFiles.isKernelClass(c.owner)) {
            value = name.equals("Bits.leadingZeros")
                ? to.append(Node.of(Kind.CLZ, to.place, in.get(0)))
                : to.named(Kind.CALL, name, in.toArray(new Node[0]));
        } else if (c.getOpcode() == Opcodes.INVOKEVIRTUAL && c.owner.startsWith(VIEWS)) {
            Node self = f.pop();
            to.checkNotNull(self);
            value = views.call(ClassFiles.simple(c.owner), c.name, self, in);
        } else if (c.getOpcode() == Opcodes.INVOKEINTERFACE && c.owner.equals(HARDWARE)) {
            f.pop();
            value = hardware.call(c.name, in);
        } else {
            throw new CompileError(to.place, "call of " + c.owner + "." + c.name
                + ": expected a kernel method, an accessor of a view, or Hardware");
        }
        if (result) {
            f.push(value);
        }
    }

    private CompileError unknown(int op) {
        return new CompileError(to.place, "bytecode 0x" + Integer.toHexString(op)
            + " is outside the kernel's subset");
    }
}
