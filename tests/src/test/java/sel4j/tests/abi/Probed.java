package sel4j.tests.abi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import sel4j.tests.Anew;

/**
 * Loads the whole system anew, with probes in the kernel: at both ways out of every conditional
 * jump, at the start of whatever records an error, and around whatever writes.
 *
 * <p>So every check can be removed without compiling anything: {@link Probe} is told the branch
 * that is not to be taken. The classes get an old version, which needs no stack maps.
 */
final class Probed extends Anew {
    private static final String PROBE = "sel4j/tests/abi/Probe";
    /** They write answers, records and the scheduler's words, which belong to every call. */
    private static final Set<String> ANSWERING = Set.of("Message", "Errors", "Invocation",
        "Syscall", "ExtraCaps", "CSpace", "Scheduler", "Entry", "Fault");

    /** Where each branch is: by number. */
    private final List<String> branches = new ArrayList<>();

    Probed(List<Path> classes) {
        super("sel4j\\..*", classes);
    }

    /** Class and line of a branch, and which way it goes. */
    String where(int branch) {
        return branches.get(branch);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.matches("sel4j\\.kernel\\.\\w+") || name.matches(".*\\.(Bits|Abi)")) {
            return super.findClass(name);
        }
        try (InputStream in = findResource(name.replace('.', '/') + ".class").openStream()) {
            ClassNode c = new ClassNode();
            new ClassReader(in).accept(c, ClassReader.SKIP_FRAMES);
            c.version = Opcodes.V1_5;
            c.methods.forEach(m -> instrument(name.substring("sel4j.kernel.".length()), m));
            ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            c.accept(w);
            byte[] bytes = w.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private void instrument(String type, MethodNode m) {
        if (m.name.startsWith("<")) {
            return;
        }
        int line = 0;
        for (AbstractInsnNode i : m.instructions.toArray()) {
            if (i instanceof LineNumberNode n) {
                line = n.line;
            } else if (i instanceof JumpInsnNode j && j.getOpcode() != Opcodes.GOTO) {
                branch(m.instructions, j, type + "." + m.name + ":" + line);
            } else if (i.getOpcode() >= Opcodes.IRETURN && i.getOpcode() <= Opcodes.RETURN) {
                m.instructions.insertBefore(i, probe("leave", "()V"));
            } else if (i instanceof MethodInsnNode call && writes(call)
                    && !ANSWERING.contains(type)) {
                leaveOut(m.instructions, call);
            }
        }
        InsnList start = new InsnList();
        if (type.equals("Errors")) {
            start.add(probe("error", "()V"));
        }
        start.add(probe("enter", "()V"));
        m.instructions.insert(start);
    }

    private static MethodInsnNode probe(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, PROBE, name, descriptor, false);
    }

    private InsnList ask(String where) {
        InsnList l = new InsnList();
        int number = branches.size();
        branches.add(where);
        l.add(number < 128 ? new IntInsnNode(Opcodes.BIPUSH, number) : new LdcInsnNode(number));
        l.add(probe("branch", "(I)Z"));
        return l;
    }

    /** Behind the jump: the way on, and then the way to its target, each asks first. */
    private void branch(InsnList code, JumpInsnNode jump, String where) {
        LabelNode target = jump.label;
        LabelNode taken = new LabelNode();
        LabelNode on = new LabelNode();
        jump.label = taken;
        InsnList l = new InsnList();
        l.add(ask(where + " not taken"));
        l.add(new JumpInsnNode(Opcodes.IFNE, target));
        l.add(new JumpInsnNode(Opcodes.GOTO, on));
        l.add(taken);
        l.add(ask(where + " taken"));
        l.add(new JumpInsnNode(Opcodes.IFEQ, target));
        l.add(on);
        code.insert(jump, l);
    }

    /** Setters of views, and what the hardware is told. */
    private static boolean writes(MethodInsnNode call) {
        return call.getOpcode() != Opcodes.INVOKESTATIC && call.desc.endsWith(")V")
            && (call.owner.startsWith("sel4j/view/")
                || call.owner.equals("sel4j/platform/Hardware"));
    }

    private static void leaveOut(InsnList code, MethodInsnNode call) {
        LabelNode write = new LabelNode();
        LabelNode end = new LabelNode();
        InsnList l = new InsnList();
        l.add(probe("idle", "()Z"));
        l.add(new JumpInsnNode(Opcodes.IFEQ, write));
        for (int i = Type.getArgumentTypes(call.desc).length; i >= 0; i--) {
            l.add(new InsnNode(Opcodes.POP));
        }
        l.add(new JumpInsnNode(Opcodes.GOTO, end));
        l.add(write);
        code.insertBefore(call, l);
        code.insert(call, end);
    }
}
