package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sel4j.spec.Check;
import sel4j.spec.MemoryHeap;

/**
 * What every proof assumes of the kernel's memory is true of a kernel that runs. An invariant that
 * no real state has would make all proofs empty.
 */
class InvariantsHoldTest {
    private static final int STEPS = 300;
    private static final int EVERY = 50;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterBootAndRandomCalls(long seed) throws Throwable {
        Quiet hardware = new Quiet();
        BothFaces f = BothFacesAgreeTest.booted(hardware, BothFacesAgreeTest.PROOF);
        assertEquals(List.of(), f.proof().brokenInvariants(), "after boot");
        assertEquals(List.of(), inMemory(f), "after boot");
        RandomUser user = new RandomUser(f, hardware, seed);
        for (int i = 1; i <= STEPS; i++) {
            user.step();
            if (i % EVERY == 0) {
                assertEquals(List.of(), f.proof().brokenInvariants(), "after step " + i);
                assertEquals(List.of(), inMemory(f), "after step " + i);
            }
        }
    }

    /** The same questions, asked of memory itself. */
    private static List<String> inMemory(BothFaces f) {
        return Check.broken(Check.questions(new MemoryHeap(f.memory, f.k), f.k));
    }

    /** A field with a wrong value is told by the invariant that it breaks, and is mended again. */
    private static void corrupt(ProofFace face, Object o, String field, Object value, String broken)
            throws ReflectiveOperationException {
        Field f = o.getClass().getDeclaredField(field);
        f.setAccessible(true);
        Object before = f.get(o);
        f.set(o, value);
        List<String> names = face.brokenInvariants();
        f.set(o, before);
        assertTrue(names.contains(broken), field + " = " + value + ": " + names);
    }

    private static Object read(Object o, String field) throws ReflectiveOperationException {
        Field f = o.getClass().getDeclaredField(field);
        f.setAccessible(true);
        return f.get(o);
    }

    @Test
    void corruptedMemoryIsNamed() throws Throwable {
        ProofFace face = BothFacesAgreeTest.booted(new Quiet(), BothFacesAgreeTest.PROOF).proof();
        Object root = read(face.kernel(), "root");
        Object thread = read(face.kernel(), "current");
        Object first = read(root, "next");
        corrupt(face, first, "prev", first, "ring");
        corrupt(face, root, "next", null, "ring");
        corrupt(face, thread, "priority", 256, "threadRanges");
        corrupt(face, thread, "live", false, "kernelThreads");
        corrupt(face, read(thread, "cspace"), "radix", 26, "cnodeRanges");
        corrupt(face, face.kernel(), "scratch", root, "sentinel");
        assertEquals(List.of(), face.brokenInvariants(), "all mended");
    }
}
