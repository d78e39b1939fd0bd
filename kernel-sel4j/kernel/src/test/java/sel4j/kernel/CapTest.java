package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sel4j.view.Slot;

/** Rights, data, derivation and regions of capabilities: ABI objects-and-caps 2, 4.2, 4.3, 4.5. */
class CapTest {
    private final World w = new World();
    private final Slot s = w.fresh();

    // ---- 2.3 rights ----

    @Test
    void endpointRightsAreMasked() {
        Slot e = w.endpoint();
        for (int held = 0; held < 16; held++) {
            for (int mask = 0; mask < 16; mask++) {
                s.setEndpoint(e.endpoint(), 0, held);
                Cap.maskRights(w.k, s, mask | 0xFFFFFFF0);
                assertEquals(held & mask, s.rights());
            }
        }
    }

    @Test
    void notificationRightsAreMaskedAndReplyKeepsGrantOnly() {
        s.setNotification(w.notification().notification(), 0, 3);
        Cap.maskRights(w.k, s, 0xFFFFFFFD);
        assertEquals(1, s.rights());
        s.setReply(w.k.current(), false, Abi.RIGHT_GRANT);
        Cap.maskRights(w.k, s, 0xB);
        assertEquals(0, s.rights());
    }

    @Test
    void otherCapabilitiesHaveNoRights() {
        s.setThread(w.k.current());
        Cap.maskRights(w.k, s, 0);
        assertEquals(Slot.THREAD, s.type());
        assertEquals(w.k.current(), s.thread());
    }

    /** Rows: held; columns: mask neither, write only, read only, both. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 0", "1, 1, 1, 1, 1", "2, 1, 1, 2, 2", "3, 1, 1, 2, 3"})
    void frameRightsAreMaskedByTable(int held, int none, int write, int read, int both) {
        int[] expected = {none, write, read, both};
        for (int mask = 0; mask < 16; mask++) {
            s.setFrame(0x40500, false, 0, held, 0, 0);
            Cap.maskRights(w.k, s, mask | 0x70);
            assertEquals(expected[mask & 3], s.frameRights(), "mask " + mask);
        }
    }

    // ---- 2.4 data ----

    @Property
    void aBadgeIsSetOnceAndCutTo28Bits(@ForAll int data, @ForAll boolean endpoint) {
        World v = new World();
        Slot x = endpoint ? v.endpoint() : v.notification();
        Cap.updateData(v.k, x, false, data);
        assertEquals(data & 0x0FFFFFFF, x.badge());
        boolean badged = x.badge() != 0;
        int type = x.type();
        Cap.updateData(v.k, x, false, 0);
        assertEquals(badged ? Slot.NULL : type, x.type());
    }

    @Test
    void aBadgeIsNeverChangedByMutateNotEvenToZero() {
        Slot e = w.endpoint();
        s.copyCapability(e);
        Cap.updateData(w.k, s, true, 0);
        assertEquals(Slot.NULL, s.type());
        s.copyCapability(w.notification());
        Cap.updateData(w.k, s, true, 0);
        assertEquals(Slot.NULL, s.type());
    }

    @Property
    void aGuardIsCutToItsSizeAndMustFit(@ForAll int data,
        @ForAll @IntRange(min = 1, max = 25) int radix,
            @ForAll boolean preserve) {
        s.setCNode(0x4050000, radix, 3, 5);
        Cap.updateData(w.k, s, preserve, data);
        int size = data >>> 3 & 31;
        if (size + radix > 32) {
            assertEquals(Slot.NULL, s.type());
        } else {
            assertEquals(size, s.guardBits());
            assertEquals((data >>> 8 & 0x3FFFF) & (1L << size) - 1, s.guard());
            assertEquals(radix, s.radix());
            assertEquals(0x4050000, s.cnodeBase());
        }
    }

    @Test
    void dataDoesNotMatterToOtherCapabilities() {
        s.setIrqHandler(7);
        Cap.updateData(w.k, s, false, -1);
        assertEquals(7, s.irq());
    }

    // ---- 4.5 derive ----

    private int derive(Slot src) {
        Slots.empty(w.k, s);
        w.k.setErrorType(0);
        return Cap.derive(w.k, src, s);
    }

    @Test
    void untypedWithChildrenIsNotCopied() {
        Slot u = w.untyped(World.ARENA, 12, 0);
        assertEquals(Abi.OK, derive(u));
        assertEquals(Slot.UNTYPED, s.type());
        assertEquals(Abi.OK, w.retype(u, Abi.OBJECT_ENDPOINT, 0, 500, 1));
        assertEquals(Abi.ERROR, derive(u));
        assertEquals(List.of(Abi.REVOKE_FIRST), w.error());
    }

    @Test
    void repliesInterruptControlAndZombiesAreNotCopied() {
        Slot src = w.fresh();
        src.setReply(w.k.current(), false, 4);
        assertEquals(Abi.OK, derive(src));
        assertEquals(Slot.NULL, s.type());
        src.setIrqControl();
        assertEquals(Abi.OK, derive(src));
        assertEquals(Slot.NULL, s.type());
        src.setZombie(2, 0x2028000, 1);
        assertEquals(Abi.OK, derive(src));
        assertEquals(Slot.NULL, s.type());
    }

    @Test
    void pageTablesMustBeMappedAndDirectoriesHaveAnAsid() {
        Slot u = w.untyped(World.ARENA, 16, 0);
        w.retype(u, Abi.OBJECT_PAGE_TABLE, 0, 500, 1);
        w.retype(u, Abi.OBJECT_PAGE_DIRECTORY, 0, 501, 1);
        for (int i = 500; i <= 501; i++) {
            assertEquals(Abi.ERROR, derive(w.slot(i)));
            assertEquals(List.of(Abi.ILLEGAL_OPERATION), w.error());
            w.slot(i).setMapped(true);
            w.slot(i).setAsid(77);
            assertEquals(Abi.OK, derive(w.slot(i)));
            assertTrue(s.mapped());
            assertEquals(77, s.asid());
        }
    }

    @Test
    void aCopyOfAFrameIsNotMappedButKeepsTheAddress() {
        Slot f = w.frame(Abi.FRAME_LARGE);
        f.setFrameAsid(0x1ABCD);
        f.setFrameAddress(0x12340);
        assertEquals(Abi.OK, derive(f));
        assertEquals(0, s.frameAsid());
        assertEquals(0x12340, s.frameAddress());
        assertEquals(f.frameBase(), s.frameBase());
        assertEquals(Abi.FRAME_LARGE, s.frameSize());
        assertEquals(0x1ABCD, f.frameAsid());
    }

    @Test
    void allOthersAreCopiedAsTheyAre() {
        Slot[] all = {w.endpoint(), w.notification(), w.cnode(3, 5, 9), w.thread(), w.fresh(),
            w.fresh(), w.fresh(), w.fresh()};
        all[4].setIrqHandler(8);
        all[5].setDomain();
        all[6].setAsidControl();
        all[7].setSgiSignal(3, 4);
        for (Slot x : all) {
            assertEquals(Abi.OK, derive(x));
            assertEquals(x.type(), s.type());
        }
        assertEquals(4, s.sgiTarget());
    }

    // ---- 4.2, 4.3 regions ----

    /** One capability of each sort and some pairs of the same sort; names for messages. */
    private List<Slot> zoo() {
        List<Slot> all = new ArrayList<>();
        Slot u = w.untyped(World.ARENA, 20, 0);
        w.retype(u, Abi.OBJECT_ENDPOINT, 0, 500, 2);
        w.retype(u, Abi.OBJECT_NOTIFICATION, 0, 502, 2);
        w.retype(u, Abi.OBJECT_TCB, 0, 504, 2);
        w.retype(u, Abi.OBJECT_CNODE, 2, 506, 2);
        w.retype(u, Abi.OBJECT_PAGE_TABLE, 0, 508, 2);
        w.retype(u, Abi.OBJECT_PAGE_DIRECTORY, 0, 510, 2);
        w.retype(u, Abi.OBJECT_SMALL_PAGE, 0, 512, 2);
        w.retype(u, Abi.OBJECT_LARGE_PAGE, 0, 514, 2);
        w.retype(u, Abi.OBJECT_UNTYPED, 16, 516, 2);
        w.retype(w.slot(516), Abi.OBJECT_ENDPOINT, 0, 518, 1);
        all.add(u);
        for (int i = 500; i < 519; i++) {
            all.add(w.slot(i));
        }
        int[] place = {World.ARENA + 0xE000, World.ARENA + 0xFF00};
        for (int i = 0; i < 2; i++) {
            Slot pool = w.fresh();
            pool.setAsidPool(w.k.createAsidPool(place[i]), 1024 * i);
            Slot handler = w.fresh();
            handler.setIrqHandler(i);
            Slot sgi = w.fresh();
            sgi.setSgiSignal(i, 1);
            Slot other = w.fresh();
            other.setSgiSignal(1, 1 + i);
            Slot reply = w.fresh();
            reply.setReply(w.slot(504 + i).thread(), i == 0, 4);
            Slot zombie = w.fresh();
            zombie.setZombie(4, w.slot(506 + i).cnodeBase() / 2, 2);
            all.addAll(List.of(pool, handler, sgi, other, reply, zombie));
        }
        Slot[] single = {w.fresh(), w.fresh(), w.fresh(), w.fresh()};
        single[0].setIrqControl();
        single[1].setDomain();
        single[2].setAsidControl();
        all.addAll(List.of(single));
        return all;
    }

    /** A key that is equal exactly when two capabilities name the same thing. */
    private static List<Object> thing(Slot a) {
        return switch (a.type()) {
            case Slot.ENDPOINT -> List.of(a.type(), a.endpoint());
            case Slot.NOTIFICATION -> List.of(a.type(), a.notification());
            case Slot.THREAD -> List.of(a.type(), a.thread());
            case Slot.REPLY -> List.of(a.type(), a.replyTcb());
            case Slot.CNODE -> List.of(a.type(), a.cnodeBase(), a.radix());
            case Slot.PAGE_TABLE -> List.of(a.type(), a.pageTable());
            case Slot.PAGE_DIRECTORY -> List.of(a.type(), a.pageDirectory());
            case Slot.ASID_POOL -> List.of(a.type(), a.asidPool());
            case Slot.IRQ_HANDLER -> List.of(a.type(), a.irq());
            case Slot.SGI_SIGNAL -> List.of(a.type(), a.sgi(), a.sgiTarget());
            case Slot.FRAME -> List.of(a.type(), a.frameBase(), a.frameSize(), a.frameDevice());
            default -> List.of(a.type());
        };
    }

    private static long[] range(Slot a) {
        long base;
        long size;
        switch (a.type()) {
            case Slot.UNTYPED -> {
                base = a.untypedBase() * 16L;
                size = 1L << a.untypedBits();
            }
            case Slot.ENDPOINT -> {
                base = a.endpoint().place() * 16L;
                size = 16;
            }
            case Slot.NOTIFICATION -> {
                base = a.notification().place() * 16L;
                size = 16;
            }
            case Slot.THREAD -> {
                base = a.thread().place() * 16L;
                size = 1024;
            }
            case Slot.CNODE -> {
                base = a.cnodeBase() * 16L;
                size = 16L << a.radix();
            }
            case Slot.ZOMBIE -> {
                base = a.zombieBase() * 32L;
                size = a.zombieRadix() == 0 ? 1024 : 16L << a.zombieRadix();
            }
            case Slot.FRAME -> {
                base = a.frameBase() * 4096L;
                size = 4096L << 4 * a.frameSize();
            }
            case Slot.PAGE_TABLE -> {
                base = a.pageTable().place() * 16L;
                size = 1024;
            }
            case Slot.PAGE_DIRECTORY -> {
                base = a.pageDirectory().place() * 16L;
                size = 16384;
            }
            case Slot.ASID_POOL -> {
                base = a.asidPool().place() * 16L;
                size = 4096;
            }
            default -> {
                return null;
            }
        }
        return new long[] {base, base + size};
    }

    private static boolean inside(Slot a, Slot b) {
        long[] x = range(a);
        long[] y = range(b);
        return x != null && y != null && x[0] <= y[0] && y[1] <= x[1];
    }

    private static boolean sameRegion(Slot a, Slot b) {
        return switch (a.type()) {
            case Slot.UNTYPED -> inside(a, b);
            case Slot.FRAME -> b.type() == Slot.FRAME && inside(a, b);
            case Slot.IRQ_CONTROL -> b.type() == Slot.IRQ_CONTROL || b.type() == Slot.IRQ_HANDLER
                || b.type() == Slot.SGI_SIGNAL;
            case Slot.NULL, Slot.ZOMBIE -> false;
            default -> thing(a).equals(thing(b));
        };
    }

    @Test
    void regionsAndObjectsOfAllPairs() {
        List<Slot> all = zoo();
        for (Slot a : all) {
            for (Slot b : all) {
                String pair = Invariants.show(a) + " and " + Invariants.show(b);
                boolean region = sameRegion(a, b);
                assertEquals(region, Cap.sameRegion(w.k, a, b), pair);
                boolean object = a.type() != Slot.UNTYPED && a.type() != Slot.IRQ_CONTROL
                    && a.type() != Slot.SGI_SIGNAL
                    && (a.type() == Slot.FRAME ? thing(a).equals(thing(b)) : region);
                assertEquals(object, Cap.sameObject(w.k, a, b), pair);
            }
        }
    }

    @Test
    void aFrameContainsSmallerFramesButIsAnotherObject() {
        Slot large = w.frame(Abi.FRAME_LARGE);
        s.setFrame(large.frameBase() + 3, false, 0, 3, 0, Abi.FRAME_SMALL);
        assertTrue(Cap.sameRegion(w.k, large, s));
        assertFalse(Cap.sameRegion(w.k, s, large));
        assertFalse(Cap.sameObject(w.k, large, s));
        s.setFrame(large.frameBase(), true, 0, 3, 0, Abi.FRAME_LARGE);
        assertFalse(Cap.sameObject(w.k, large, s));
        s.setFrame(large.frameBase() + 16, false, 0, 3, 0, Abi.FRAME_LARGE);
        assertFalse(Cap.sameObject(w.k, large, s));
        s.setFrame(large.frameBase(), false, 5, 1, 9, Abi.FRAME_LARGE);
        assertTrue(Cap.sameObject(w.k, large, s));
    }

    /**
     * What names memory, names all of it: it lies in untyped memory of its size, in none smaller.
     */
    @Test
    void capabilitiesNameExactlyTheirMemory() {
        Slot u = w.fresh();
        for (Slot x : zoo()) {
            long[] range = range(x);
            if (range == null) {
                assertEquals(-1, Cap.bitsOf(w.k, x));
                continue;
            }
            int bits = Long.numberOfTrailingZeros(range[1] - range[0]);
            assertEquals(bits, Cap.bitsOf(w.k, x));
            assertEquals(range[0], Cap.placeOf(w.k, x) * 16L);
            u.setUntyped(Cap.placeOf(w.k, x), bits, false, 0);
            assertTrue(Cap.sameRegion(w.k, u, x));
            if (bits > 4) {
                u.setUntypedBits(bits - 1);
                assertFalse(Cap.sameRegion(w.k, u, x));
            }
        }
    }

    /** objects-and-caps 7.3: a zombie stands for all of its container. */
    @Test
    void aZombieNamesTheMemoryOfItsContainer() {
        int place = w.thread().thread().place();
        s.setZombie(5, place / 2, 0);
        assertEquals(Abi.TCB_BITS, Cap.bitsOf(w.k, s));
        assertEquals(place, Cap.placeOf(w.k, s));
        s.setZombie(3, place / 2, 2);
        assertEquals(Abi.SLOT_BITS + 2, Cap.bitsOf(w.k, s));
    }

    @Test
    void memoryThatEndsAtTwoToThe32IsContained() {
        Slot u = w.device(0xE000000, 29);
        s.setFrame(0xFFFFF, true, 0, 3, 0, Abi.FRAME_SMALL);
        assertTrue(Cap.sameRegion(w.k, u, s));
        s.setFrame(0xDFFFF, true, 0, 3, 0, Abi.FRAME_SMALL);
        assertFalse(Cap.sameRegion(w.k, u, s));
        s.setUntyped(0, 29, true, 0);
        assertFalse(Cap.sameRegion(w.k, u, s));
    }
}
