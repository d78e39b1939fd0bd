package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;

/**
 * S6: a cache operation on a page without write permission aborted in the kernel. Ours works on the
 * physical address: what the page allows its user does not matter, and the kernel touches no user
 * page by its virtual address.
 */
class S6CacheRightsTest {
    private static final int V = 0x10000000;

    @Test
    void everyOperationWithEveryRightsValueAndSize() {
        Root u = new Root(128 << 20, new int[0]);
        u.table(Root.VSPACE, V);
        for (int size = 0; size < 4; size++) {
            int at = size < 2 ? V : 2 * V;
            for (int mapRights = 0; mapRights < 4; mapRights++) {
                for (int rights = 0; rights < 4; rights++) {
                    int original = u.frame(size);
                    int frame = u.mint(original, rights, 0);
                    assertEquals("ok", u.map(frame, Root.VSPACE, at, mapRights));
                    String what = "size " + size + ", rights " + rights + ", mapped with "
                        + mapRights;
                    for (int op = 0; op < 4; op++) {
                        assertEquals("ok", u.call(frame, Abi.PAGE_CLEAN_DATA + op, Root.NONE, 0,
                            4096), what);
                        assertEquals("ok", u.call(frame, Abi.PAGE_CLEAN_DATA + op, Root.NONE, 5,
                            77), what);
                        assertEquals("ok", u.call(Root.VSPACE, Abi.PD_CLEAN_DATA + op, Root.NONE,
                            at, at + 4096),
                            what);
                    }
                    u.ok(frame, Abi.PAGE_UNMAP, Root.NONE);
                    u.revoke(u.untyped);
                    u.table(Root.VSPACE, V);
                }
            }
        }
    }
}
