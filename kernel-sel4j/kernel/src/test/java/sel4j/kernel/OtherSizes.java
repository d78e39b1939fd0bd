package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static sel4j.kernel.Invocations.caps;

import org.junit.jupiter.api.Test;
import sel4j.view.Slot;

/**
 * A kernel with 128 priorities, a root CNode of 2^12 slots, a fan-out of 32 and UserTop 0x80000000.
 * The build's kernel has other values, so the build does not run this class: the test of
 * configurations does.
 */
class OtherSizes {
    private final Invocations i = new Invocations();
    private final BootedSystem s = i.s;

    /** boot-and-memory 3.2: the root task has the highest priority. */
    @Test
    void theRootTaskHasTheHighestPriority() {
        assertEquals(127, s.root().priority());
        assertEquals(127, s.root().maxPriority());
    }

    /** invocations 4.4: nobody gets above it. */
    @Test
    void noPriorityIsHigher() {
        Slot t = s.slot(Abi.BOOT_TCB);
        assertEquals("RangeError 0 7f", i.attempt(Abi.TCB_SET_PRIORITY, t, caps(t), 128));
        assertEquals("ok", i.attempt(Abi.TCB_SET_PRIORITY, t, caps(t), 127));
    }

    /** boot-and-memory 3.3, 3.4: guard and boot information agree with the size. */
    @Test
    void theRootCNodeHasItsSlots() {
        BootedSystem fresh = BootedSystem.small();
        assertEquals(12, fresh.slot(Abi.BOOT_CNODE).radix());
        assertEquals(20, fresh.slot(Abi.BOOT_CNODE).guardBits());
        assertEquals(4096, fresh.info(0x18), "end of the empty slots");
        assertEquals(Boot.DONE, fresh.result);
        assertEquals(Boot.IMAGE_TOO_LARGE,
            new BootedSystem(64 << 20, 0x10000, 4096 - 230, 0).result);
    }

    /** objects-and-caps 6: so many objects and no more. */
    @Test
    void retypeMakesSoManyObjects() {
        Slot cnode = s.slot(Abi.BOOT_CNODE);
        Slot u = i.untyped(12, false);
        assertEquals("RangeError 1 20",
            i.attempt(Abi.UNTYPED_RETYPE, u, caps(cnode), Abi.OBJECT_ENDPOINT, 0, 0, 0, 3000, 33));
        assertEquals("ok",
            i.attempt(Abi.UNTYPED_RETYPE, u, caps(cnode), Abi.OBJECT_ENDPOINT, 0, 0, 0, 3000, 32));
    }

    /** invocations 7: user memory ends at UserTop; so does the root task's image. */
    @Test
    void userMemoryEndsAtUserTop() {
        Slot d = i.directory();
        Slot t = i.pageTable();
        assertEquals("InvalidArgument 0",
            i.attempt(Abi.PAGE_TABLE_MAP, t, caps(d), 0x80000000, 3));
        assertEquals("ok", i.attempt(Abi.PAGE_TABLE_MAP, t, caps(d), 0x7FFFFFFF, 3));
        assertEquals(Boot.IMAGE_TOO_HIGH,
            new BootedSystem(16 << 20, 0x7FFFE000, 1, 0).result);
        assertEquals(Boot.DONE, new BootedSystem(16 << 20, 0x7FFFC000, 1, 0).result);
    }
}
