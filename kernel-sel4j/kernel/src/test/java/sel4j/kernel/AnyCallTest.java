package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Kinds;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A root task that makes system calls without sense: whatever it asks for, no accessor finds an
 * object of the wrong kind, and the rules about slots and threads hold. Half of the calls make
 * sense, so that the system gets far.
 */
class AnyCallTest {
    /** Slots of the root CNode that calls use as their table; pointers are slot numbers. */
    private static final int TABLE = 4096;
    private static final int SLOTS = 40;

    private final BootedSystem system = BootedSystem.small();
    private final Kernel k = system.k;
    private final Tcb root = system.root();
    private Random random;

    @Test
    void theRulesHoldAfterBoot() {
        check();
    }

    @Property(tries = 25)
    void theRulesHoldAfterAnyCalls(@ForAll long seed) {
        AnyCallTest fresh = new AnyCallTest();
        fresh.random = new Random(seed);
        fresh.run();
    }

    private void run() {
        int memory = untyped();
        for (int i = 0; i < 300 && k.current() == root && root.cspace().type() == Slot.CNODE; i++) {
            k.setWorkUnits(random.nextInt(Abi.WORK_UNITS));
            step(memory);
            if (i % 20 == 0) {
                check();
            }
        }
        check();
    }

    /** The slot of an untyped memory of 64 KiB or more. */
    private int untyped() {
        for (int i = 16; i < TABLE; i++) {
            Slot s = system.slot(i);
            if (s.type() == Slot.UNTYPED && !s.untypedDevice() && s.untypedBits() >= 16) {
                return i;
            }
        }
        throw new AssertionError("no memory");
    }

    private void check() {
        Invariants.check(system.memory, k);
        List<Tcb> threads = new ArrayList<>();
        for (int p = 0x4000000; p < 0x4000000 + (system.memory.bytes() >>> 4); p += 64) {
            if (system.memory.owner(p) == Kinds.TCB) {
                threads.add(k.tcb(p));
            }
        }
        KernelRules.check(k, threads);
    }

    private int any() {
        return TABLE + random.nextInt(SLOTS);
    }

    /** A pointer: mostly of the table, sometimes of a boot capability, rarely nonsense. */
    private int pointer() {
        int r = random.nextInt(20);
        return r < 15 ? any() : r < 19 ? 1 + random.nextInt(15) : random.nextInt();
    }

    private int word() {
        int r = random.nextInt(10);
        return r < 4 ? any() : r < 6 ? 32 : r < 9 ? random.nextInt(40) : random.nextInt();
    }

    /** A slot of the table with a capability of the type if there is one, of nine in ten times. */
    private int of(int type) {
        int first = random.nextInt(SLOTS);
        for (int i = 0; i < SLOTS && random.nextInt(200) > 0; i++) {
            int slot = TABLE + (first + i) % SLOTS;
            if (system.slot(slot).type() == type) {
                return slot;
            }
        }
        return any();
    }

    /** The type of a slot of the table that is not empty, or 0. */
    private int someType() {
        for (int i = 0; i < 10; i++) {
            int type = system.slot(any()).type();
            if (type != Slot.NULL) {
                return type;
            }
        }
        return Slot.NULL;
    }

    private void step(int memory) {
        int r = random.nextInt(16);
        int untyped = random.nextInt(3) > 0 ? memory : of(Slot.UNTYPED);
        int filled = of(someType());
        switch (r) {
            case 0, 1, 2 -> call(untyped, Abi.UNTYPED_RETYPE, new int[] {2}, random.nextInt(11),
                r == 0 ? 12 : 2 + random.nextInt(9), 0, 0, of(Slot.NULL), 1 + random.nextInt(2));
            case 3, 4, 5 ->
                call(2, Abi.CNODE_COPY + random.nextInt(4), new int[] {2}, of(Slot.NULL), 32,
                filled, 32, random.nextInt(16), random.nextInt(3));
            case 6 -> {
                int cnode = of(Slot.CNODE);
                call(cnode, Abi.CNODE_COPY + 2 * random.nextInt(2), new int[] {2},
                    random.nextInt(8), Math.max(1, radix(cnode)), filled, 32, 15);
            }
            case 7 -> call(2, Abi.CNODE_DELETE, new int[0], any(), 32);
            case 8 -> call(2, Abi.CNODE_REVOKE, new int[0], random.nextInt(8) == 0
                ? memory : filled, 32);
            case 9 -> call(2, Abi.CNODE_ROTATE, new int[] {2, 2}, of(Slot.NULL), 32, 0, filled,
                32, 0, of(someType()), 32);
            case 10 -> call(of(Slot.THREAD), Abi.TCB_CONFIGURE + random.nextInt(2) * 5,
                new int[] {random.nextBoolean() ? 2 : of(Slot.CNODE), 3, 10}, any(), 0, 0, 0x10000);
            case 11 -> call(of(Slot.THREAD), Abi.TCB_SET_PRIORITY + random.nextInt(11),
                new int[] {1}, random.nextInt(200), random.nextInt(200));
            case 12 -> call(of(random.nextBoolean() ? Slot.FRAME : Slot.PAGE_TABLE),
                random.nextInt(3) > 0 ? Abi.PAGE_MAP : 37 + random.nextInt(11), new int[] {3},
                random.nextInt(64) << 12, 3, 3);
            case 13 -> call(4, Abi.IRQ_ISSUE_HANDLER, new int[] {2}, 32 + random.nextInt(8),
                of(Slot.NULL), 32);
            case 14 -> call(random.nextBoolean() ? of(Slot.IRQ_HANDLER) : of(Slot.THREAD),
                random.nextBoolean() ? Abi.IRQ_SET_HANDLER : Abi.TCB_BIND_NOTIFICATION,
                new int[] {of(Slot.NOTIFICATION)});
            default -> call(pointer(), 1 + random.nextInt(50),
                new int[] {pointer(), pointer(), pointer()},
                word(), word(), word(), word(), word(), word(), word(), word());
        }
    }

    private int radix(int slot) {
        Slot s = system.slot(slot);
        return s.type() == Slot.CNODE ? s.radix() : 0;
    }

    /** A Call, made again until it is not cut short. */
    private void call(int pointer, int label, int[] caps, int... words) {
        int info = label << 12 | caps.length << 7 | words.length;
        int[] before = new int[8];
        int[] values = {pointer, info, words.length > 0 ? words[0] : 0, words.length > 1
            ? words[1] : 0,
            words.length > 2 ? words[2] : 0, words.length > 3 ? words[3] : 0, 0x66,
            Abi.SYS_NB_SEND};
        if (random.nextInt(3) > 0 && !blocks(pointer, caps)) {
            values[7] = Abi.SYS_CALL;
        }
        for (int i = 0; i < 8; i++) {
            root.setRegister(i, values[i]);
            before[i] = values[i];
        }
        if (root.buffer().type() == Slot.FRAME) {
            Frame buffer = k.frame(root.buffer().frameBase() * 256);
            for (int i = 4; i < words.length; i++) {
                buffer.setWord(Abi.BUFFER_MESSAGE + i, words[i]);
            }
            for (int i = 0; i < caps.length; i++) {
                buffer.setWord(Abi.BUFFER_CAPS + i, caps[i]);
            }
        }
        int calls = 0;
        do {
            root.setRegister(Abi.REG_RESTART_PC, 0x10010);
            root.setRegister(Abi.REG_NEXT_PC, 0x10014);
            Entry.syscall(k);
            if (calls++ > 20000) {
                throw new AssertionError("the call does not end");
            }
        } while (k.current() == root && root.state() == Abi.RUNNING
            && root.register(Abi.REG_NEXT_PC) == 0x10010 && again(before));
    }

    /** A call that is cut short leaves all registers as they were (syscalls-and-ipc 4, step 7). */
    private boolean again(int[] before) {
        for (int i = 0; i < 8; i++) {
            assertEquals(before[i], root.register(i),
                "register " + i + " of a call that is cut short");
        }
        return true;
    }

    /** Whether a Call would wait for ever: at an endpoint, or with a fault that nobody handles. */
    private boolean blocks(int pointer, int[] caps) {
        for (int c : caps) {
            if (CSpace.lookupCap(k, root, c) == null) {
                return true;
            }
        }
        Slot s = CSpace.lookupCap(k, root, pointer);
        return s == null || s.type() == Slot.ENDPOINT;
    }
}
