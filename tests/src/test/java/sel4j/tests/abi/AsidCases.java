package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import sel4j.kernel.Abi;
import sel4j.view.AsidPool;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;

/** Calls of ASID control and ASID pools, and of what has no calls: ABI invocations 10, 11. */
final class AsidCases {
    private AsidCases() { }

    static List<Case> all() {
        Case make = new Case("ARMASIDControlMakePool", s -> new Call(s,
            Abi.ASID_CONTROL_MAKE_POOL, s.slot(Abi.BOOT_ASID_CONTROL))
            .words(s.number(s.empty()), 32).caps(s.untyped(12), s.root()))
            .check("no such label", c -> c.label = Abi.ASID_POOL_ASSIGN)
            .check("fewer than 2 words", c -> {
                c.length(1);
                c.cap(0, c.s.notification());
            })
            .check("no untyped memory", c -> c.without(0))
            .check("no root", c -> c.without(1))
            .check("all pools are in use", c -> {
                for (int i = 0; i < 128; i++) {
                    c.s.k.setAsidTable(i, c.s.k.asidTable(0));
                }
            })
            .check("it is no untyped memory", c -> c.cap(0, c.s.notification()))
            .check("it is smaller than a pool", c -> c.cap(0, c.s.untyped(11)))
            .check("it is larger than a pool", c -> c.cap(0, c.s.untyped(13)))
            .check("it is device memory", c -> c.cap(0, c.s.deviceUntyped(12)))
            .check("it is in use", c -> c.s.used(c.caps[0]))
            .slotArgument("destination", 0, 1, 1)
            .check("the destination is not empty", c -> c.word(0, c.s.number(c.s.endpoint())))
            .success("a pool, child of the memory", c -> {
                Slot s = c.s.slot(c.words[0]);
                assertEquals(Slot.ASID_POOL, s.type());
                assertEquals(1024, s.asid());
                assertSame(s.asidPool(), c.s.k.asidTable(1));
                assertEquals(c.caps[0], s.prev());
                assertEquals(256, c.caps[0].untypedFree());
            });
        return List.of(make, assign(),
            new Case("Null", s -> new Call(s, Abi.CNODE_COPY, s.empty()))
                .check("any label", c -> c.words(1, 2, 3)),
            new Case("Zombie", s -> new Call(s, Abi.CNODE_DELETE, CNodeCases.zombie(s)))
                .check("any label", c -> c.words(1, 2, 3)),
            new Case("Endpoint", s -> new Call(s, 1, s.endpoint()))
                .check("no Send", c -> c.cap.setRights(14)),
            new Case("Notification", s -> new Call(s, 1, s.notification()))
                .check("no Send", c -> c.cap.setRights(2))
                .success("it is signalled", c -> assertEquals(true,
                    c.cap.notification().active())));
    }

    private static Slot pool(Call c, int base) {
        AsidPool p = c.s.k.createAsidPool(c.s.place(12));
        return c.s.filled(x -> x.setAsidPool(p, base));
    }

    private static Case assign() {
        return new Case("ARMASIDPoolAssign", s -> new Call(s, Abi.ASID_POOL_ASSIGN,
            s.slot(Abi.BOOT_ASID_POOL)).caps(s.bareDirectory()))
            .check("no such label", c -> c.label = Abi.ASID_CONTROL_MAKE_POOL)
            .check("no page directory", c -> c.without(0))
            .check("the capability is no page directory", c -> c.cap(0, c.s.notification()))
            .check("the directory has an ASID", c -> c.cap(0, c.s.directory(9)))
            .check("the pool is not installed", c -> c.cap = pool(c, 5 << 10))
            .check("another pool is installed", c -> c.cap = pool(c, 0))
            .check("the pool is full", c -> {
                PageDirectory d = c.s.bareDirectory().pageDirectory();
                for (int i = 0; i < 1024; i++) {
                    c.cap.asidPool().setDirectory(i, d);
                }
            })
            .success("the lowest free ASID", c -> {
                assertEquals(2, c.caps[0].asid());
                assertEquals(true, c.caps[0].mapped());
                assertSame(c.caps[0].pageDirectory(), c.cap.asidPool().directory(2));
            });
    }
}
