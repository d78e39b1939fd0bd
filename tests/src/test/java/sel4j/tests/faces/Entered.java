package sel4j.tests.faces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Tells of each method of a kernel that it is entered, with which arguments, and of each store. */
public final class Entered {
    private static BiConsumer<String, Object[]> listener = (name, arguments) -> { };
    /** How often something was stored. */
    static long stores;

    private Entered() { }

    /** Who is told from now on: {@code Class.method} and all arguments. */
    static void tell(BiConsumer<String, Object[]> to) {
        listener = to;
    }

    /** Called by the classes that tell. */
    public static void at(String name, Object[] arguments) {
        listener.accept(name, arguments);
    }

    /** Called by the classes that tell. */
    public static void stored() {
        stores++;
    }

    /** Writes the classes of kernel and views again, such that they tell. */
    static Path telling(Path classes, Path out) throws IOException {
        telling(classes, out, "sel4j/kernel");
        telling(classes, out, "sel4j/view");
        return out;
    }

    private static void telling(Path classes, Path out, String folder) throws IOException {
        Path to = Files.createDirectories(out.resolve(folder));
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassNode c = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(c, 0);
                if (folder.equals("sel4j/kernel")) {
                    c.methods.stream().filter(m -> (m.access & Opcodes.ACC_STATIC) != 0
                        && m.name.matches("\\w+")).forEach(m -> instrument(c, m));
                } else {
                    c.methods.forEach(Entered::stores);
                }
                ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                c.accept(w);
                Files.write(to.resolve(file.getFileName()), w.toByteArray());
            }
        }
    }

    private static void stores(MethodNode m) {
        for (AbstractInsnNode i : m.instructions.toArray()) {
            int op = i.getOpcode();
            if (op == Opcodes.PUTFIELD || Opcodes.IASTORE <= op && op <= Opcodes.SASTORE) {
                m.instructions.insert(i, new MethodInsnNode(Opcodes.INVOKESTATIC,
                    "sel4j/tests/faces/Entered", "stored", "()V", false));
            }
        }
    }

    private static void instrument(ClassNode c, MethodNode m) {
        InsnList code = new InsnList();
        code.add(new LdcInsnNode(c.name.substring(c.name.lastIndexOf('/') + 1) + "." + m.name));
        Type[] types = Type.getArgumentTypes(m.desc);
        code.add(new IntInsnNode(Opcodes.BIPUSH, types.length));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
        for (int i = 0; i < types.length; i++) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new IntInsnNode(Opcodes.BIPUSH, i));
            code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), i));
            AbstractInsnNode box = boxing(types[i]);
            if (box != null) {
                code.add(box);
            }
            code.add(new InsnNode(Opcodes.AASTORE));
        }
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, "sel4j/tests/faces/Entered", "at",
            "(Ljava/lang/String;[Ljava/lang/Object;)V", false));
        m.instructions.insert(code);
    }

    private static AbstractInsnNode boxing(Type t) {
        return switch (t.getSort()) {
            case Type.INT -> new MethodInsnNode(Opcodes.INVOKESTATIC, "java/lang/Integer",
                "valueOf", "(I)Ljava/lang/Integer;", false);
            case Type.BOOLEAN -> new MethodInsnNode(Opcodes.INVOKESTATIC, "java/lang/Boolean",
                "valueOf", "(Z)Ljava/lang/Boolean;", false);
            default -> null;
        };
    }
}
