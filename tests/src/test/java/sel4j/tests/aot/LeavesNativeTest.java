package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sel4j.aot.Check;
import sel4j.aot.Pass;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The kernel's leaf operations as machine code do to memory what they do on the Java virtual
 * machine: random calls, one behind the other on one memory.
 */
class LeavesNativeTest {
    private static final List<String> CLASSES = List.of("Cdt", "Slots", "Queue", "Cap", "Progress",
        "ReadyBits", "Zombies", "Errors", "Message",
        "Puzzles");
    private static final Set<Class<?>> TYPES = Set.of(Kernel.class, Slot.class, Tcb.class,
        Link.class, int.class, boolean.class);
    private static final int CALLS = 3000;

    private static List<Method> methods() throws ClassNotFoundException {
        List<Method> all = new java.util.ArrayList<>();
        for (String c : CLASSES) {
            for (Method m : Class.forName("sel4j.kernel." + c).getDeclaredMethods()) {
                if (Modifier.isStatic(m.getModifiers()) && !m.isSynthetic()
                        && TYPES.containsAll(List.of(m.getParameterTypes()))) {
                    m.setAccessible(true);
                    all.add(m);
                }
            }
        }
        all.sort(Comparator.comparing(Method::toString));
        return all;
    }

    private static void run(Set<Pass> passes, long seed) throws Exception {
        List<Method> methods = methods();
        assertTrue(methods.size() > 60, "methods: " + methods.size());
        List<String> names = methods.stream()
            .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName()).toList();
        Pair pair = new Pair(new NativeMethods(16 << 20, names, Check.all(), passes));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CALLS; i++) {
            pair.call(methods.get(random.nextInt(methods.size())), random);
        }
        pair.checkAllMemory();
        assertTrue(pair.returns() > CALLS / 3 && pair.stops() > CALLS / 50,
            pair.returns() + " calls returned, " + pair.stops() + " stopped");
    }

    @Test
    void leavesDoTheSameAsMachineCode() throws Exception {
        run(Pass.all(), 1);
        run(Pass.all(), 2);
    }

    @Test
    void leavesDoTheSameWithoutAnyPass() throws Exception {
        run(Set.of(), 3);
    }

    @ParameterizedTest
    @EnumSource(Pass.class)
    void leavesDoTheSameWithoutOnePass(Pass off) throws Exception {
        run(EnumSet.complementOf(EnumSet.of(off)), 4 + off.ordinal());
    }
}
