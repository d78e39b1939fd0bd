package sel4j.proofs.bits;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds methods in class files. */
public final class Code {
    /** Where class files come from. */
    public interface Files {
        /** The class file of an internal name, or null. */
        InputStream open(String internalName) throws IOException;
    }

    private final Files files;
    private final Map<String, ClassNode> classes = new HashMap<>();

    /** Reads class files from a source. */
    public Code(Files files) {
        this.files = files;
    }

    /** Reads the class files that a class loader finds. */
    public static Code of(ClassLoader loader) {
        return new Code(name -> loader.getResourceAsStream(name + ".class"));
    }

    /** A method with code, from the class or a superclass. */
    public MethodNode method(String owner, String name, String descriptor) {
        ClassNode c = type(owner);
        for (MethodNode m : c.methods) {
            if (m.name.equals(name) && m.desc.equals(descriptor)
                    && (m.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                return m;
            }
        }
        if (c.superName == null || c.superName.equals("java/lang/Object")) {
            throw new IllegalArgumentException("no code for " + owner + "." + name + descriptor);
        }
        return method(c.superName, name, descriptor);
    }

    /** A class by its internal name. */
    public ClassNode type(String internalName) {
        return classes.computeIfAbsent(internalName, n -> {
            try (InputStream in = files.open(n)) {
                if (in == null) {
                    throw new IllegalArgumentException("no class file of " + n);
                }
                ClassNode c = new ClassNode();
                new ClassReader(in).accept(c, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                return c;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
