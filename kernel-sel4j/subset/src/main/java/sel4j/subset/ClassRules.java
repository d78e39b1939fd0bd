package sel4j.subset;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the class file of a kernel class may contain. It sees what the compiler made, so nothing can
 * hide in syntax; loops and comments are {@link SourceRules}' business, recursion
 * {@link CallGraph}'s.
 */
final class ClassRules {
    private static final String KERNEL_VIEW = "Lsel4j/view/Kernel;";
    private static final Set<Integer> WORD_OPERATIONS = Set.of(Opcodes.ISHL, Opcodes.ISHR,
        Opcodes.IUSHR, Opcodes.IAND, Opcodes.IOR, Opcodes.IXOR);

    private final SubsetChecker.Scope scope;
    private final List<Finding> findings;
    private ClassNode node;
    private String file;

    ClassRules(SubsetChecker.Scope scope, List<Finding> findings) {
        this.scope = scope;
        this.findings = findings;
    }

    void check(ClassNode c) {
        node = c;
        file = SubsetChecker.fileOf(c);
        if ((c.access & Opcodes.ACC_FINAL) == 0 || !"java/lang/Object".equals(c.superName)
                || !c.interfaces.isEmpty()) {
            add(0, "class shape",
                c.name + " must be a final class without superclass or interface");
        }
        c.fields.forEach(this::checkField);
        c.methods.forEach(this::checkMethod);
    }

    private void checkField(FieldNode f) {
        boolean constant = (f.access & Opcodes.ACC_STATIC) != 0
            && (f.access & Opcodes.ACC_FINAL) != 0;
        if (!constant) {
            add(0, (f.access & Opcodes.ACC_STATIC) != 0 ? "mutable static" : "instance field",
                f.name + ": the kernel has no state outside memory");
        } else if (!f.desc.equals("I") && !f.desc.equals("Z") && !f.desc.equals("[I")) {
            add(0, "type", "constant " + f.name + " has type " + Type.getType(f.desc).getClassName()
                + ": expected int, boolean or a constant int table");
        }
    }

    private void checkMethod(MethodNode m) {
        if (m.name.equals("<clinit>")) {
            checkTables(m);
            return;
        }
        boolean constructor = m.name.equals("<init>");
        if (constructor) {
            if ((m.access & Opcodes.ACC_PRIVATE) == 0 || !m.desc.equals("()V")) {
                add(firstLine(m), "class shape", "the constructor must be private and empty");
            }
        } else {
            checkSignature(m);
        }
        if (!m.tryCatchBlocks.isEmpty()) {
            add(firstLine(m), "exception", "try in " + m.name);
        }
        int line = firstLine(m);
        for (AbstractInsnNode i : m.instructions) {
            if (i instanceof LineNumberNode l) {
                line = l.line;
            } else if (i.getOpcode() >= 0 && !(constructor && isSuperCall(i))) {
                checkInstruction(i, line);
            }
        }
    }

    private static boolean isSuperCall(AbstractInsnNode i) {
        return i instanceof MethodInsnNode c && c.name.equals("<init>")
            && c.owner.equals("java/lang/Object") && c.getOpcode() == Opcodes.INVOKESPECIAL;
    }

    private void checkSignature(MethodNode m) {
        int line = firstLine(m);
        if ((m.access & Opcodes.ACC_STATIC) == 0) {
            add(line, "instance method", m.name + " must be static");
        }
        if ((m.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0) {
            add(line, "method modifier", m.name + " is native or synchronized");
        }
        boolean leaf = true;
        for (Type t : Type.getArgumentTypes(m.desc)) {
            leaf &= isPrimitive(t);
            checkType(t, line, "a parameter of " + m.name);
        }
        Type r = Type.getReturnType(m.desc);
        leaf &= isPrimitive(r);
        if (r != Type.VOID_TYPE) {
            checkType(r, line, "the result of " + m.name);
        }
        if (!leaf && !m.desc.startsWith("(" + KERNEL_VIEW)) {
            add(line, "first parameter", m.name + " must take Kernel k first");
        }
    }

    private static boolean isPrimitive(Type t) {
        return t == Type.INT_TYPE || t == Type.BOOLEAN_TYPE || t == Type.VOID_TYPE;
    }

    private void checkType(Type t, int line, String what) {
        boolean view = t.getSort() == Type.OBJECT
            && (scope.isView(t.getInternalName()) || t.getInternalName().equals(scope.hardware()));
        if (!isPrimitive(t) && !view) {
            add(line, "type", what + " is " + t.getClassName()
                + ": expected int, boolean or a view");
        }
    }

    private void checkInstruction(AbstractInsnNode i, int line) {
        int op = i.getOpcode();
        if (i instanceof MethodInsnNode c) {
            checkCall(c, line);
        } else if (i instanceof FieldInsnNode f) {
            if (op == Opcodes.PUTSTATIC) {
                add(line, "mutable static", "write of " + f.owner + "." + f.name);
            } else if (op != Opcodes.GETSTATIC || !scope.isKernel(f.owner)) {
                add(line, "field access", f.owner + "." + f.name + ": use an accessor");
            }
        } else if (i instanceof InvokeDynamicInsnNode) {
            add(line, "call", "lambda, method reference or string concatenation");
        } else if (i instanceof LdcInsnNode l) {
            if (l.cst instanceof String) {
                add(line, "string", "\"" + l.cst + "\"");
            } else if (!(l.cst instanceof Integer)) {
                add(line, "type", "constant " + l.cst + ": expected an int");
            }
        } else if (op == Opcodes.NEW) {
            String t = ((org.objectweb.asm.tree.TypeInsnNode) i).desc;
            add(line, scope.isView(t) ? "view made by hand" : "new", t);
        } else if (op == Opcodes.NEWARRAY || op == Opcodes.ANEWARRAY
                || op == Opcodes.MULTIANEWARRAY) {
            add(line, "new", "an array: every object comes from untyped memory");
        } else if (op == Opcodes.ATHROW) {
            add(line, "exception", "throw");
        } else if (op == Opcodes.MONITORENTER || op == Opcodes.MONITOREXIT) {
            add(line, "synchronized", "the kernel has one thread of control");
        } else if (op == Opcodes.CHECKCAST || op == Opcodes.INSTANCEOF) {
            add(line, "cast", "views are unrelated classes");
        } else if (isWide(op)) {
            add(line, "type", "long, float or double arithmetic: expected int");
        } else if (op == Opcodes.IASTORE || op == Opcodes.AASTORE || op == Opcodes.BASTORE
                || op == Opcodes.CASTORE || op == Opcodes.SASTORE) {
            add(line, "array", "write of an array element: tables are constant");
        } else if (WORD_OPERATIONS.contains(op) && !scope.isBits(node.name)) {
            add(line, "word operation", "shift or mask outside Bits");
        }
    }

    /** Opcodes that touch long, float or double values. */
    private static boolean isWide(int op) {
        return op >= Opcodes.LCONST_0 && op <= Opcodes.DCONST_1
            || op >= Opcodes.LLOAD && op <= Opcodes.DLOAD
            || op >= Opcodes.LALOAD && op <= Opcodes.DALOAD
            || op >= Opcodes.LSTORE && op <= Opcodes.DSTORE
            || op >= Opcodes.LASTORE && op <= Opcodes.DASTORE
            || op >= Opcodes.IADD && op <= Opcodes.LXOR && isWideArithmetic(op)
            || op >= Opcodes.I2L && op <= Opcodes.D2F
            || op >= Opcodes.LCMP && op <= Opcodes.DCMPG;
    }

    private static boolean isWideArithmetic(int op) {
        if (op <= Opcodes.DNEG) {
            return (op - Opcodes.IADD) % 4 != 0;     // int, long, float, double in turn
        }
        return (op - Opcodes.ISHL) % 2 != 0;         // int, long in turn
    }

    private void checkCall(MethodInsnNode c, int line) {
        boolean ok = switch (c.getOpcode()) {
            case Opcodes.INVOKESTATIC -> scope.isKernel(c.owner);
            case Opcodes.INVOKEVIRTUAL -> scope.isView(c.owner);
            case Opcodes.INVOKEINTERFACE -> c.owner.equals(scope.hardware());
            default -> false;
        };
        if (ok || c.name.equals("<init>")) {         // constructors are reported at NEW
            return;
        }
        add(line, c.getOpcode() == Opcodes.INVOKESTATIC ? "call" : "instance call",
            c.owner + "." + c.name
            + ": expected a kernel method, an accessor of a view, or Hardware");
    }

    /** A static initialiser may fill constant tables and nothing else. */
    private void checkTables(MethodNode m) {
        int line = firstLine(m);
        for (AbstractInsnNode i : m.instructions) {
            int op = i.getOpcode();
            if (i instanceof LineNumberNode l) {
                line = l.line;
            } else if (i instanceof MethodInsnNode || i instanceof InvokeDynamicInsnNode
                    || op == Opcodes.NEW || op == Opcodes.ANEWARRAY) {
                add(line, "static initialiser", "only constant int tables may be initialised");
            }
        }
    }

    private static int firstLine(MethodNode m) {
        for (AbstractInsnNode i : m.instructions) {
            if (i instanceof LineNumberNode l) {
                return l.line;
            }
        }
        return 0;
    }

    private void add(int line, String rule, String detail) {
        findings.add(new Finding(file, line, rule, detail));
    }
}
