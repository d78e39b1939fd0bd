package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sel4j.kernel.Abi;
import sel4j.machine.Board;
import sel4j.machine.Device;
import sel4j.machine.ExternalAbort;
import sel4j.machine.device.Gic;

/**
 * F9: a device register was written beyond its array. Our device models refuse what lies outside
 * their registers and report it; our kernel never asks for it, whatever numbers a user gives.
 */
class F9DeviceRangesTest {
    private static final int[] DEVICES = {0x08000000, 0x08010000, 0x09000000, 0x09010000};
    private static final int ENABLED = 0x08000100;
    private static final int CONFIGURED = 0x08000C00;

    /**
     * Every offset of every device, with every size and hostile values: done or refused, no
     * more.
     */
    @Test
    void devicesTakeOrRefuseEveryAccess() {
        Board board = new Board(16 << 20);
        long refused = 0;
        for (int base : DEVICES) {
            Device d = board.bus.deviceAt(base);
            int size = Math.min(d.size(), 0x2000);
            for (int offset = -4; offset < size + 4; offset++) {
                for (int bytes = 1; bytes <= 4; bytes *= 2) {
                    for (int value : new int[] {0, -1, 0x55555555}) {
                        try {
                            board.bus.write(base + offset, value, bytes);
                            board.bus.read(base + offset, bytes);
                        } catch (ExternalAbort e) {
                            refused++;
                        }
                    }
                }
            }
            assertTrue(board.bus.refusals().count() >= refused, d.name());
        }
        assertTrue(refused > 1000 && board.bus.refusals().count() > 1000, "refused " + refused);
    }

    /** Numbers of interrupts that do not exist: nothing changes at the controller. */
    @Test
    void theKernelAsksForNothingBeyondTheController() {
        Root u = new Root();
        int[] root = {Root.CNODE};
        int to = u.empty();
        int[] before = state(u.board);
        for (int irq : new int[] {160, 161, 191, 192, 255, 256, 1019, 1020, 1023, 1024, 0x10000,
            0x7FFFFFFF,
            0x80000000, -1}) {
            assertEquals("RangeError 0 159", u.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER,
                root, irq, to, 32));
            assertEquals("RangeError 0 159", u.call(Abi.BOOT_IRQ_CONTROL,
                Abi.IRQ_ISSUE_HANDLER_TRIGGER, root, irq,
                1, to, 32));
            assertEquals("RangeError 0 15", u.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL,
                root, irq, 0, to,
                32));
        }
        assertArrayEquals(before, state(u.board));
        assertEquals(0, u.board.bus.refusals().count(), ()
            -> u.board.bus.refusals().first().toString());
    }

    /**
     * Every interrupt that exists, edge and level, made, used and deleted: only its own bits
     * change.
     */
    @Test
    void everyInterruptChangesItsOwnBitsOnly() {
        Root u = new Root();
        int to = u.empty();
        for (int irq = 0; irq < Gic.INTERRUPTS; irq++) {
            if (irq == Abi.TIMER_IRQ) {
                continue;
            }
            int[] before = state(u.board);
            for (int edge = 0; edge < 2; edge++) {
                u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER_TRIGGER, new int[] {Root.CNODE},
                    irq, edge, to, 32);
                u.ok(to, Abi.IRQ_ACK, Root.NONE);
                int[] now = state(u.board);
                if (irq >= 16) {
                    assertEquals(1, now[irq / 32] >>> irq % 32 & 1, "enabled " + irq);
                }
                now[irq / 32] = before[irq / 32] & 1 << irq % 32 | now[irq / 32] & ~(1 << irq % 32);
                int c = 5 + irq / 16;
                int field = 3 << 2 * (irq % 16);
                now[c] = before[c] & field | now[c] & ~field;
                assertArrayEquals(before, now, "others than " + irq);
                u.delete(to);
            }
        }
        for (int sgi = 0; sgi < Abi.SGI_COUNT; sgi++) {
            for (int target = 0; target < Abi.SGI_TARGETS; target++) {
                u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, new int[] {Root.CNODE}, sgi,
                    target, to, 32);
                u.svc(Abi.SYS_SEND, to, Root.info(0xFFFFF, 0, 0));
                u.step(2);
                u.delete(to);
            }
        }
        assertEquals(0, u.board.bus.refusals().count(), ()
            -> u.board.bus.refusals().first().toString());
    }

    /** Enable and configuration registers of the controller. */
    private static int[] state(Board board) {
        int[] s = new int[5 + 10];
        for (int i = 0; i < 5; i++) {
            s[i] = board.bus.read(ENABLED + 4 * i, 4);
        }
        for (int i = 0; i < 10; i++) {
            s[5 + i] = board.bus.read(CONFIGURED + 4 * i, 4);
        }
        return s;
    }

    /**
     * A user with the UART's page: what has no register there is refused, reported, and does
     * nothing.
     */
    @Test
    void aUserReachesTheRegistersOfItsDeviceAndNoMore() {
        Root u = new Root("str r1, [r2]", "b 0x10008");
        int endpoint = u.endpoint();
        int page = devicePage(u, 0x09000000);
        u.table(Root.VSPACE, 0x20000000);
        assertEquals("ok", u.map(page, Root.VSPACE, 0x20000000, 3));
        int t = u.thread(Root.OWN, 100, u.mint(endpoint, 15, 5));
        for (int offset = 0x50; offset < 4096; offset += 4) {
            int[] c = Context.at(Root.OWN, 0x20000000 + offset);
            c[4] = -1;
            long before = u.board.bus.refusals().count();
            u.write(t, true, c);
            u.let(1);
            assertEquals("nothing", u.poll(endpoint));
            assertEquals(before + 1, u.board.bus.refusals().count(), "offset " + offset);
            u.ok(t, Abi.TCB_SUSPEND, Root.NONE);
        }
        Rules.check(u);
    }

    /** A frame of the device's page, from the untyped that holds it. */
    static int devicePage(Root u, int address) {
        for (int i = 0; i < u.untypeds(); i++) {
            int[] x = u.untyped(i);
            int offset = address - x[1];
            if (x[3] == 1 && Integer.compareUnsigned(offset, 1 << x[2]) < 0) {
                int from = x[0];
                for (int bits = x[2] - 1; bits >= 12; bits--) {
                    int low = u.makeOf(from, Abi.OBJECT_UNTYPED, bits);
                    int high = u.makeOf(from, Abi.OBJECT_UNTYPED, bits);
                    from = (offset >>> bits & 1) == 0 ? low : high;
                }
                int page = u.makeOf(from, Abi.OBJECT_SMALL_PAGE, 0);
                assertEquals("ok 0x" + Integer.toHexString(address), u.call(page,
                    Abi.PAGE_GET_ADDRESS, Root.NONE));
                return page;
            }
        }
        throw new AssertionError("no untyped has " + Integer.toHexString(address));
    }
}
