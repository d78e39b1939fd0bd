package sel4j.meter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads kernel, views and the tests' classes beside them anew, such that the kernel's work is
 * counted in {@link Work}. What it loads behaves as before.
 */
public final class MeteredLoader extends ClassLoader {
    private static final String WORK = "sel4j/meter/Work";
    private static final Set<String> CACHES = Set.of("cleanToRam", "cleanToUnification",
        "invalidateData", "cleanInvalidateData", "unifyInstruction");
    private static final Set<String> FPU = Set.of("saveFpu", "loadFpu");
    /** Words of the FPU's registers. */
    private static final int FPU_WORDS = 66;

    /** A loader of everything that is not kernel, view or test: the caller's. */
    public MeteredLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("sel4j.kernel.") && !name.startsWith("sel4j.view.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> c = findLoadedClass(name);
            return c != null ? c : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in);
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Meter(writer, name.startsWith("sel4j.view.")), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Adds the counting to the methods of a class. */
    private static final class Meter extends ClassVisitor {
        private final boolean view;

        Meter(ClassVisitor next, boolean view) {
            super(Opcodes.ASM9, next);
            this.view = view;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor,
                String signature, String[] exceptions) {
            return new Counting(super.visitMethod(access, name, descriptor, signature, exceptions),
                view);
        }
    }

    private static final class Counting extends MethodVisitor {
        private final boolean view;

        Counting(MethodVisitor next, boolean view) {
            super(Opcodes.ASM9, next);
            this.view = view;
        }

        private void count(String how, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WORK, how, descriptor, false);
        }

        /** A view reads or writes a word of RAM: the only arrays of words that it knows. */
        @Override
        public void visitInsn(int opcode) {
            if (view && (opcode == Opcodes.IALOAD || opcode == Opcodes.IASTORE)) {
                count("word", "()V");
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor,
                boolean itf) {
            if (owner.equals("sel4j/platform/Hardware") && CACHES.contains(name)) {
                super.visitInsn(Opcodes.DUP);
                count("bytes", "(I)V");
            } else if (owner.equals("sel4j/platform/Hardware") && FPU.contains(name)) {
                super.visitIntInsn(Opcodes.BIPUSH, FPU_WORDS);
                count("words", "(I)V");
            } else if (owner.equals("sel4j/platform/Memory") && name.equals("forget")) {
                // Its last argument counts granules of four words.
                super.visitInsn(Opcodes.DUP);
                super.visitInsn(Opcodes.ICONST_4);
                super.visitInsn(Opcodes.IMUL);
                count("words", "(I)V");
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, itf);
        }
    }
}
