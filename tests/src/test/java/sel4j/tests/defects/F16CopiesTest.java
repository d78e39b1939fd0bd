package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * F16: deleting a copy of a frame capability that was not the last one left its page mapped. In
 * ours each capability has its own mapping, and whichever goes takes exactly that one with it, seen
 * by a thread that reads through all of them.
 */
class F16CopiesTest {
    private static final int V = 0x10000000;
    private static final int COPIES = 4;
    private static final int[] BYTES = {1 << 12, 1 << 16, 1 << 20, 1 << 24};

    private final Root u = new Root(128 << 20, Program.words(Root.OWN, "ldr r1, [r2]",
        "b 0x10008"));
    private final int endpoint = u.endpoint();
    private final int thread = u.thread(Root.OWN, 100, u.mint(endpoint, Abi.RIGHTS_ALL, 9));

    private boolean readable(int address) {
        u.write(thread, true, Context.at(Root.OWN, address));
        u.let(3);
        String message = u.poll(endpoint);
        u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
        if (message.equals("nothing")) {
            assertEquals(0x600D, u.tcb(thread).register(1), "what was read");
            return true;
        }
        return false;
    }

    /** Which of the copies' mappings can be read, as bits. */
    private int mapped(int size) {
        int bits = 0;
        for (int i = 0; i < COPIES; i++) {
            bits |= readable(V + i * BYTES[size]) ? 1 << i : 0;
        }
        return bits;
    }

    private int[] copies(int frame, int size) {
        int[] copy = new int[COPIES];
        for (int i = 0; i < COPIES; i++) {
            copy[i] = i == 0 ? frame : u.copy(frame);
            assertEquals("ok", u.map(copy[i], Root.VSPACE, V + i * BYTES[size], 3));
        }
        return copy;
    }

    @Test
    void everyOrderOfDeletion() {
        int frames = u.another();
        for (int size = 0; size < 4; size++) {
            for (int order = 0; order < 24; order++) {
                int table = size < 2 ? u.table(Root.VSPACE, V) : 0;
                int frame = u.makeOf(frames, Abi.OBJECT_SMALL_PAGE + size, 0);
                u.setWord(u.slot(frame).frameBase() << 12, 0x600D);
                int[] copy = copies(frame, size);
                int left = (1 << COPIES) - 1;
                assertEquals(left, mapped(size));
                int[] numbers = F5LazyStateTest.permutation(order, 0, 1, 2, 3);
                for (int n : numbers) {
                    u.delete(copy[n]);
                    left &= ~(1 << n);
                    assertEquals(left, mapped(size), "size " + size + ", order " + order);
                }
                if (table != 0) {
                    u.delete(table);
                }
            }
        }
    }

    /** Moving to another slot, unmap, revoke: the mapping stays, goes, goes. */
    @Test
    void otherWaysThatACapabilityLeavesItsSlot() {
        u.table(Root.VSPACE, V);
        int frame = u.frame(0);
        u.setWord(u.slot(frame).frameBase() << 12, 0x600D);
        int[] copy = copies(frame, 0);
        int moved = u.empty();
        u.ok(Root.CNODE, Abi.CNODE_MOVE, new int[] {Root.CNODE}, moved, 32, copy[1], 32);
        assertEquals(0b1111, mapped(0), "a move keeps it");
        u.delete(moved);
        assertEquals(0b1101, mapped(0));
        u.ok(copy[2], Abi.PAGE_UNMAP, Root.NONE);
        assertEquals(0b1001, mapped(0));
        u.delete(copy[2]);
        assertEquals(0b1001, mapped(0), "nothing is left to remove");
        u.revoke(frame);
        assertEquals(0b0001, mapped(0), "the copies are gone");
    }
}
