package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.view.Slot;

/**
 * F5: state that is switched lazily survived the deletion of what it belonged to, or gave access to
 * others. Ours switches two things lazily: TLB contents and the hardware ASIDs that tag them.
 * Whatever is deleted while it is warm, access ends with it, and the next owner of an ASID starts
 * cold.
 */
class F5LazyStateTest {
    /** Loads from r2 for ever. */
    private static final int LOADS = Root.OWN;
    private static final int V = 0x20000;
    private static final String NO_PAGE = "badge 9 label 5: 0x10008 0x20000 0 7";

    private final Root u = new Root(64 << 20, Program.words(Root.OWN, "ldr r1, [r2]", "b 0x10008"));
    private final int endpoint = u.endpoint();
    private final int handler = u.mint(endpoint, Abi.RIGHTS_ALL, 9);

    /** A space with code, a page at V, and a thread in it that has just loaded from there. */
    private final class Warm {
        final int pool;
        final int space;
        final int table;
        final int page;
        final int thread;

        Warm(int poolCap) {
            pool = poolCap;
            space = u.space(pool);
            table = u.table(space, Root.CODE);
            assertEquals("ok", u.map(u.copy(u.codeFrame()), space, Root.CODE, Abi.RIGHT_READ));
            page = u.frame(0);
            assertEquals("ok", u.map(page, space, V, 3));
            u.setWord(u.slot(page).frameBase() << 12, 0x5EC2E7);
            thread = u.thread(space, LOADS, 100, handler);
            resume();
            u.let(4);
            assertEquals("nothing", u.poll(endpoint));
            assertEquals(0x5EC2E7, u.tcb(thread).register(1), "the page was read");
        }

        private void resume() {
            u.write(thread, true, Context.at(LOADS, V));
        }

        /** What becomes of the thread when it goes on: its fault. */
        String goesOn() {
            u.let(4);
            return u.poll(endpoint);
        }
    }

    @Test
    void accessEndsWithTheFrameCapability() {
        Warm w = new Warm(Abi.BOOT_ASID_POOL);
        u.delete(w.page);
        assertEquals(NO_PAGE, w.goesOn());
    }

    @Test
    void accessEndsWithTheMapping() {
        Warm w = new Warm(Abi.BOOT_ASID_POOL);
        u.ok(w.page, Abi.PAGE_UNMAP, Root.NONE);
        assertEquals(NO_PAGE, w.goesOn());
    }

    @Test
    void accessEndsWithTheRights() {
        Warm w = new Warm(Abi.BOOT_ASID_POOL);
        assertEquals("ok", u.map(w.page, w.space, V, 0));
        assertEquals("badge 9 label 5: 0x10008 0x20000 0 15", w.goesOn());
    }

    @Test
    void accessEndsWhenAnotherPageTakesThePlace() {
        Warm w = new Warm(Abi.BOOT_ASID_POOL);
        assertEquals("ok", u.map(u.frame(0), w.space, V, 3));
        assertEquals("nothing", w.goesOn());
        assertEquals(0, u.tcb(w.thread).register(1), "the new page was read");
    }

    @Test
    void accessEndsWithTheTable() {
        Warm w = new Warm(Abi.BOOT_ASID_POOL);
        u.delete(w.table);
        // The code is in the same table, so already the fetch faults.
        assertEquals(Abi.VM_FAULT, label(w.goesOn()));
        Warm x = new Warm(Abi.BOOT_ASID_POOL);
        u.ok(x.table, Abi.PAGE_TABLE_UNMAP, Root.NONE);
        assertEquals(Abi.VM_FAULT, label(x.goesOn()));
    }

    @Test
    void accessEndsWithTheDirectory() {
        Warm w = new Warm(Abi.BOOT_ASID_POOL);
        u.revoke(w.space);
        u.delete(w.space);
        assertEquals(Abi.VM_FAULT, label(w.goesOn()));
        Rules.check(u);
    }

    @Test
    void accessEndsWithThePool() {
        Warm w = new Warm(u.asidPool());
        u.delete(w.pool);
        assertEquals(Abi.VM_FAULT, label(w.goesOn()));
        Rules.check(u);
    }

    @Test
    void accessEndsWithTheMemory() {
        Warm w = new Warm(u.asidPool());
        u.ok(w.thread, Abi.TCB_SUSPEND, Root.NONE);
        u.delete(w.thread);
        u.revoke(w.space);
        u.delete(w.space);
        // The next owner of the ASID, of the hardware ASID: nothing is at V in its space.
        Cold next = new Cold(w.pool);
        assertEquals(NO_PAGE, next.goesOn());
    }

    @Test
    void everyOrderOfDeletionEndsAccess() {
        for (int order = 0; order < 24; order++) {
            Warm w = new Warm(u.asidPool());
            int[] victims = permutation(order, w.page, w.table, w.space, w.pool);
            for (int v : victims) {
                u.revoke(v);
                u.delete(v);
                assertEquals(Abi.VM_FAULT, label(w.goesOn()), "order " + order);
                u.ok(w.thread, Abi.TCB_RESUME, Root.NONE);
            }
            u.delete(w.thread);
        }
        Rules.check(u);
    }

    private static int label(String message) {
        return message.equals("nothing") ? 0
            : Integer.parseInt(message.replaceAll(".*label (\\d+):.*", "$1"));
    }

    static int[] permutation(int number, int... of) {
        int[] p = of.clone();
        for (int i = 0, n = number; i < p.length - 1; i++) {
            int j = i + n % (p.length - i);
            n /= p.length - i;
            int t = p[i];
            p[i] = p[j];
            p[j] = t;
        }
        return p;
    }

    /** A space with code and nothing else, with a thread that would load from V. */
    private final class Cold {
        final int thread;

        Cold(int pool) {
            int space = u.spaceWithCode(pool);
            thread = u.thread(space, LOADS, 100, handler);
            u.write(thread, true, Context.at(LOADS, V));
        }

        String goesOn() {
            u.let(4);
            return u.poll(endpoint);
        }
    }

    /**
     * More address spaces than hardware ASIDs: each sees its own page, also when it has just got
     * the hardware ASID of one that had its page in the TLB, and the second time around.
     */
    @Test
    void lentHardwareAsidsMixNothingUp() {
        int count = Abi.HARDWARE_ASID_COUNT + 20;
        int thread = u.thread(LOADS, 100, handler);
        int[] spaces = new int[count];
        Map<Integer, Integer> byAsid = new HashMap<>();
        for (int i = 0; i < count; i++) {
            spaces[i] = u.spaceWithCode();
            byAsid.put(u.slot(spaces[i]).asid(), i);
            int page = u.frame(0);
            assertEquals("ok", u.map(page, spaces[i], V, 3));
            u.setWord(u.slot(page).frameBase() << 12, 0x1000 + i);
        }
        for (int i = 0; i < 2 * count; i++) {
            // Whose tag goes next, if all are lent, runs once more before.
            Integer victim = byAsid.get(u.k.hardwareAsidOwner(u.k.nextHardwareAsid()));
            if (victim != null) {
                loads(thread, spaces[victim], 0x1000 + victim);
            }
            loads(thread, spaces[i % count], 0x1000 + i % count);
        }
        Rules.check(u);
    }

    /** The thread loads from V in a space. */
    private void loads(int thread, int space, int expected) {
        u.ok(thread, Abi.TCB_SET_SPACE, new int[] {Root.CNODE, space}, handler, 0, 0);
        u.write(thread, true, Context.at(LOADS, V));
        u.let(4);
        u.ok(thread, Abi.TCB_SUSPEND, Root.NONE);
        assertEquals(expected, u.tcb(thread).register(1));
    }

    /** A thread that deletes the space it runs in executes nothing more in it. */
    @Test
    void accessEndsForWhoDeletesItsOwnSpace() {
        int space = u.spaceWithCode();
        int thread = u.thread(space, Root.CODE, 100, 0);
        int never = u.notification();
        u.ok(thread, Abi.TCB_RESUME, Root.NONE);
        u.svc(Abi.SYS_RECV, never, 0);
        u.svc(Abi.SYS_SEND, Root.CNODE, Root.info(Abi.CNODE_REVOKE, 0, 2), space, 32);
        u.svc(Abi.SYS_SEND, Root.CNODE, Root.info(Abi.CNODE_DELETE, 0, 2), space, 32);
        assertEquals(Slot.NULL, u.slot(space).type());
        assertEquals(u.k.globalDirectory().place() << 4 | 0x18, u.board.cpu.cp15.ttbr0());
        u.step(1);
        assertEquals(u.k.idle(), u.k.current(), "its next instruction is not there");
        Rules.check(u);
    }

    /** Floating point: the flag is the thread's own, and goes with it. */
    @Test
    void theFlagOfAThreadIsGoneWithTheThread() {
        int memory = u.make(Abi.OBJECT_UNTYPED, 12);
        int thread = u.makeOf(memory, Abi.OBJECT_TCB, 0);
        assertEquals("ok 1", u.call(thread, Abi.TCB_SET_FLAGS, Root.NONE, 0, 1));
        u.delete(thread);
        int next = u.makeOf(memory, Abi.OBJECT_TCB, 0);
        assertFalse(u.tcb(next).fpuDisabled());
        assertEquals("ok 0", u.call(next, Abi.TCB_SET_FLAGS, Root.NONE, 0, 0));
    }
}
