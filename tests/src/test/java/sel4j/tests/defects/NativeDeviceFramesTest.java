package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.aot.Check;
import sel4j.aot.Pass;
import sel4j.kernel.Abi;
import sel4j.lockstep.NativeImage;
import sel4j.tests.aot.BesideNative;

/**
 * Cache operations on frames of devices, of the frame and by its address space, do nothing, also
 * over machine code: it sees RAM alone, and halted where it took a device's address for one of RAM.
 */
class NativeDeviceFramesTest {
    private static final int V = 0x30000000;
    private static final int PAGE = 4096;

    @Test
    void cacheOperationsOnDeviceFramesAreDoneInVain() {
        BesideNative b = new BesideNative(NativeImage.code(Check.all(), Pass.all()), 1);
        Root u = new Root(16 << 20, new int[0], null, b);
        int tried = 0;
        u.table(Root.VSPACE, V);
        for (int i = 0; i < u.untypeds(); i++) {
            int[] untyped = u.untyped(i);
            if (untyped[3] == 0 || untyped[2] < 12) {
                continue;
            }
            int frame = u.makeOf(untyped[0], Abi.OBJECT_SMALL_PAGE, 0);
            int at = V + PAGE * (tried % 256);
            assertEquals("ok", u.map(frame, Root.VSPACE, at, 3));
            for (int op = 0; op < 4; op++) {
                u.ok(frame, Abi.PAGE_CLEAN_DATA + op, Root.NONE, 0, PAGE);
                u.ok(Root.VSPACE, Abi.PD_CLEAN_DATA + op, Root.NONE, at + 32, at + 100);
            }
            u.ok(frame, Abi.PAGE_UNMAP, Root.NONE);
            tried++;
        }
        assertTrue(tried > 3 && b.returns() > 8 * tried, "device untypeds: " + tried);
    }
}
