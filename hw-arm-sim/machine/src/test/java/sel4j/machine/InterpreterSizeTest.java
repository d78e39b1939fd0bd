package sel4j.machine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/**
 * HotSpot leaves methods above 8000 bytes of bytecode to its interpreter: a factor of fifty here.
 */
class InterpreterSizeTest {
    private static final int HUGE_METHOD_LIMIT = 8000;

    @Test
    void theHotLoopStaysBelowHotSpotsLimit() throws IOException {
        int[] size = new int[1];
        new ClassReader(Interpreter.class.getName()).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String d, String s,
                    String[] e) {
                if (!name.equals("run")) {
                    return null;
                }
                return new CodeSizeEvaluator(null) {
                    @Override
                    public void visitEnd() {
                        size[0] = getMaxSize();
                    }
                };
            }
        }, 0);
        assertTrue(size[0] > 1000 && size[0] < HUGE_METHOD_LIMIT, size[0] + " bytes");
    }
}
