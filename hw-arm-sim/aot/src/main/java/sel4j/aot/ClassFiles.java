package sel4j.aot;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The kernel's class files, read when they are first asked for. */
final class ClassFiles {
    private static final String PACKAGE = "sel4j/kernel/";
    private static final String KERNEL = "sel4j/view/Kernel";
    private static final String HARDWARE = "sel4j/platform/Hardware";

    private final Function<String, byte[]> files;
    private final Map<String, ClassNode> read = new HashMap<>();

    /**
     * Class files of a source.
     *
     * @param files the bytes of a class by its name, such as {@code sel4j/kernel/Cdt}; null if
     *     there is none
     */
    ClassFiles(Function<String, byte[]> files) {
        this.files = files;
    }

    /** A class of the kernel by its simple name. */
    ClassNode type(String name) {
        return read.computeIfAbsent(name, n -> {
            byte[] bytes = files.apply(PACKAGE + n);
            if (bytes == null) {
                throw new CompileError("no class file of " + PACKAGE + n);
            }
            ClassNode c = new ClassNode();
            new ClassReader(bytes).accept(c, ClassReader.SKIP_FRAMES);
            return c;
        });
    }

    /** A method by class and name; the kernel overloads none. */
    MethodNode method(String name) {
        int dot = name.indexOf('.');
        ClassNode c = type(name.substring(0, dot));
        MethodNode found = null;
        for (MethodNode m : c.methods) {
            if (m.name.equals(name.substring(dot + 1))) {
                if (found != null) {
                    throw new CompileError(new Place(c.sourceFile, 0, name), "overloaded method");
                }
                found = m;
            }
        }
        if (found == null) {
            throw new CompileError("no method " + name + " in the kernel");
        }
        return found;
    }

    static boolean isKernelClass(String internalName) {
        return internalName.startsWith(PACKAGE);
    }

    static String simple(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }

    /** Whether native code passes a value of the type: kernel and hardware are constants. */
    static boolean isWord(Type t) {
        return t.getSort() != Type.OBJECT || !t.getInternalName().equals(KERNEL)
            && !t.getInternalName().equals(HARDWARE);
    }

    static boolean isKernelView(Type t) {
        return t.getSort() == Type.OBJECT && t.getInternalName().equals(KERNEL);
    }
}
