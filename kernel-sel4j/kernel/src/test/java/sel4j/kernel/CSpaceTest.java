package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sel4j.view.Slot;

/** Pointers and slots: ABI objects-and-caps 3, against a slow walk over strings of bits. */
class CSpaceTest {
    private World w = new World();

    /** What a lookup found: a slot and bits left, or the words of the failure. */
    private record Found(Slot slot, List<Integer> words) { }

    /** The rules of 3.1 read literally, over the pointer written as a string of bits. */
    private Found slow(Slot cap, String pointer, int left) {
        if (cap.type() != Slot.CNODE) {
            return new Found(null, List.of(1));
        }
        String rest = pointer.substring(32 - left);
        int s = cap.guardBits();
        int r = cap.radix();
        String guard = bits(cap.guard(), s);
        if (s > left || !rest.startsWith(guard)) {
            return new Found(null, List.of(4, left, cap.guard(), s));
        }
        if (r + s > left) {
            return new Found(null, List.of(3, left, r + s));
        }
        Slot slot = w.k.slot(cap.cnodeBase() + Integer.parseInt(rest.substring(s, s + r), 2));
        int now = left - r - s;
        return now == 0 || slot.type() != Slot.CNODE ? new Found(slot, List.of(now))
            : slow(slot, pointer, now);
    }

    /** The low n bits of a number as a string. */
    private static String bits(int x, int n) {
        StringBuilder b = new StringBuilder();
        for (int i = n - 1; i >= 0; i--) {
            b.append(x >>> i & 1);
        }
        return b.toString();
    }

    private Found fast(Slot root, int pointer, int depth) {
        Slot s = CSpace.lookupSlot(w.k, root, pointer, depth);
        return new Found(s, s == null ? w.lookupFailure() : List.of(w.k.bitsLeft()));
    }

    /**
     * Random graphs of CNodes, also with cycles; pointers that follow a random path half the time.
     */
    @Property(tries = 300)
    void resolveAgreesWithTheRules(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 5) Integer> radix,
            @ForAll @Size(6) List<@IntRange(max = 9) Integer> guards,
            @ForAll @Size(6) List<Integer> values,
            @ForAll @Size(20) List<@IntRange(max = 999) Integer> links,
            @ForAll @Size(30) List<Integer> pointers,
            @ForAll @IntRange(min = 1, max = 32) int depth) {
        w = new World();
        List<Slot> nodes = new ArrayList<>();
        for (int i = 0; i < radix.size(); i++) {
            int g = guards.get(i);
            nodes.add(w.cnode(radix.get(i), g, values.get(i) & (1 << g) - 1));
        }
        for (int l : links) {
            Slot from = nodes.get(l % nodes.size());
            Slot to = nodes.get(l / 7 % nodes.size());
            Slot dest = w.k.slot(from.cnodeBase() + l % (1 << from.radix()));
            if (dest.type() == Slot.NULL) {
                CNode.copy(w.k, to, dest, 15, false, 0);
            }
        }
        for (int p : pointers) {
            int pointer = p % 2 == 0 ? p : follow(nodes.get(0), p);
            assertEquals(slow(nodes.get(0), bits(pointer, 32), depth),
                fast(nodes.get(0), pointer, depth));
            int d = p % 3 == 0 ? 32 : depth;
            assertEquals(slow(nodes.get(1), bits(pointer, 32), d), fast(nodes.get(1), pointer, d));
        }
    }

    /** A pointer whose guards match from a node on, with indices from the bits of seed. */
    private int follow(Slot node, int seed) {
        StringBuilder path = new StringBuilder();
        Slot s = node;
        while (path.length() < 32 && s.type() == Slot.CNODE) {
            int index = Integer.rotateLeft(seed, path.length()) & (1 << s.radix()) - 1;
            path.append(bits(s.guard(), s.guardBits())).append(bits(index, s.radix()));
            s = w.k.slot(s.cnodeBase() + index);
        }
        String all = path + bits(seed, 32);
        return Integer.parseUnsignedInt(all.substring(0, 32), 2);
    }

    @Test
    void aRootThatIsNoCNodeIsAnInvalidRoot() {
        Slot e = w.endpoint();
        assertNull(CSpace.lookupSlot(w.k, e, 5, 32));
        assertEquals(List.of(1), w.lookupFailure());
    }

    @Test
    void guardFoundIsTheGuardInTheCapability() {
        Slot c = w.cnode(4, 18, 0x2ABCD);
        assertNull(CSpace.lookupSlot(w.k, c, 0, 32));
        assertEquals(List.of(4, 32, 0x2ABCD, 18), w.lookupFailure());
    }

    @Test
    void aGuardLongerThanThePointerMismatchesEvenIfZero() {
        Slot c = w.cnode(1, 31, 0);
        assertNull(CSpace.lookupSlot(w.k, c, 0, 30));
        assertEquals(List.of(4, 30, 0, 31), w.lookupFailure());
        assertSame(w.k.slot(c.cnodeBase() + 1), CSpace.lookupSlot(w.k, c, 1, 32));
    }

    /** A guard that takes all bits fits; what is missing then is the index. */
    @Test
    void aGuardOfAllBitsLeavesNoneForTheIndex() {
        Slot c = w.cnode(2, 8, 0x5A);
        assertNull(CSpace.lookupSlot(w.k, c, 0x5A, 8));
        assertEquals(List.of(3, 8, 10), w.lookupFailure());
        assertNull(CSpace.lookupSlot(w.k, c, 0x5B, 8));
        assertEquals(List.of(4, 8, 0x5A, 8), w.lookupFailure());
    }

    @Test
    void bitsOfAnEmptySlotRemainUnused() {
        Slot c = w.cnode(4, 0, 0);
        assertSame(w.k.slot(c.cnodeBase() + 10), CSpace.lookupSlot(w.k, c, 0xA0000000, 32));
        assertEquals(28, w.k.bitsLeft());
    }

    @Test
    void thirtyTwoLevelsOfOneBit() {
        Slot c = w.cnode(1, 0, 0);
        CNode.copy(w.k, c, w.k.slot(c.cnodeBase()), 15, false, 0);
        CNode.copy(w.k, c, w.k.slot(c.cnodeBase() + 1), 15, false, 0);
        assertSame(w.k.slot(c.cnodeBase() + 1), CSpace.lookupSlot(w.k, c, 0x12345679, 32));
        assertEquals(0, w.k.bitsLeft());
    }

    @Test
    void invocationsIgnoreLeftOverBits() {
        Slot c = w.cnode(4, 0, 0);
        w.k.current().cspace().copyCapability(c);
        assertSame(w.k.slot(c.cnodeBase() + 3), CSpace.lookupCap(w.k, w.k.current(), 0x3FFFFFFF));
    }

    // ---- 3.2: operands of CNode operations ----

    @Test
    void operandRootMustBeACNode() {
        Slot e = w.endpoint();
        assertNull(CSpace.target(w.k, e, 0, 99));
        assertEquals(List.of(6, 0, 1), w.error());
        assertNull(CSpace.source(w.k, e, 0, 99));
        assertEquals(List.of(6, 1, 1), w.error());
        assertNull(CSpace.pivot(w.k, e, 0, 99));
        assertEquals(List.of(6, 1, 1), w.error());
    }

    @Test
    void operandDepthMustBeOneToThirtyTwo() {
        for (int depth : new int[] {0, 33, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            w.k.setErrorType(0);
            assertNull(CSpace.target(w.k, w.root, 5, depth));
            assertEquals(List.of(4, 1, 32), w.error());
        }
        assertSame(w.slot(5), CSpace.target(w.k, w.root, 5, 32));
        Slot two = w.cnode(1, 0, 0);
        assertSame(w.k.slot(two.cnodeBase() + 1), CSpace.target(w.k, two, 1, 1));
    }

    @Test
    void operandLookupFailuresAreReported() {
        assertNull(CSpace.source(w.k, w.root, 0x40000005, 32));
        assertEquals(List.of(6, 1, 4, 32, 0, 22), w.error());
        assertNull(CSpace.target(w.k, w.root, 0, 24));
        assertEquals(List.of(6, 0, 3, 24, 32), w.error());
    }

    @Test
    void operandMustUseAllBits() {
        Slot c = w.cnode(4, 0, 0);
        assertNull(CSpace.target(w.k, c, 0x30, 8));
        assertEquals(List.of(6, 0, 3, 4, 0), w.error());
        assertNull(CSpace.source(w.k, c, 0x30, 8));
        assertEquals(List.of(6, 1, 3, 4, 0), w.error());
    }
}
