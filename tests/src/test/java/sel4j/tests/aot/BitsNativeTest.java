package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sel4j.aot.Check;
import sel4j.aot.Pass;
import sel4j.kernel.Bits;

/** Every method of Bits computes as machine code what it computes on the Java virtual machine. */
class BitsNativeTest {
    private static final int TRIES = 2000;

    private static Stream<Method> methods() {
        return Arrays.stream(Bits.class.getDeclaredMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
            .sorted(java.util.Comparator.comparing(Method::getName));
    }

    private static final NativeMethods NATIVE = new NativeMethods(16 << 20,
        methods().map(m -> "Bits." + m.getName()).toList(), Check.all(), Pass.all());
    private static final NativeMethods PLAIN = new NativeMethods(16 << 20,
        methods().map(m -> "Bits." + m.getName()).toList(), Check.all(), java.util.Set.of());

    /** All in one, for seeded defects. */
    @Test
    void everyMethodComputesTheSame() throws Exception {
        for (Method m : methods().toList()) {
            computesTheSame(m);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void computesTheSame(Method m) throws Exception {
        SplittableRandom random = new SplittableRandom(m.getName().hashCode());
        for (int t = 0; t < TRIES; t++) {
            int[] in = new int[m.getParameterCount()];
            for (int i = 0; i < in.length; i++) {
                in[i] = word(random);
            }
            Object[] boxed = Arrays.stream(in).boxed().toArray();
            Object expected = m.invoke(null, boxed);
            int value = expected instanceof Boolean b ? (b ? 1 : 0) : (Integer) expected;
            for (NativeMethods n : List.of(NATIVE, PLAIN)) {
                assertEquals(value, n.call("Bits." + m.getName(), in),
                    m.getName() + Arrays.toString(in));
            }
        }
    }

    /** Words of all sizes, and those at the ends. */
    static int word(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-34, 35);
            case 1 -> random.nextInt(3) + Integer.MIN_VALUE - 1;
            default -> random.nextInt() >>> random.nextInt(32);
        };
    }
}
