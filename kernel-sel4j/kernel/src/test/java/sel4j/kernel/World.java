package sel4j.kernel;

import java.util.ArrayList;
import java.util.List;
import sel4j.platform.Memory;
import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A small kernel for tests of operations on capabilities: a current thread with an IPC buffer, a
 * root CNode of 2^10 slots in which pointers are slot numbers, and free memory to make objects of.
 *
 * <p>Objects are made behind the kernel's back, with original capabilities in the derivation ring,
 * as boot does it. Memory map: root CNode at 4 MiB, thread and buffer behind it, objects from 5 MiB
 * on, untyped memory from 8 MiB on.
 */
final class World {
    static final int RADIX = 10;
    /** First place of the memory that {@link #untyped} hands out: 8 MiB into RAM. */
    static final int ARENA = 0x4080000;
    private static final int ROOT = 0x4040000;
    private static final int CURRENT = 0x4041000;
    private static final int BUFFER = 0x4042000;

    final Memory memory;
    final RecordingHardware hw = new RecordingHardware();
    final Kernel k;
    /** The capability of the root CNode, with a guard that makes pointers slot numbers. */
    final Slot root;
    private int next = 0x4050000;
    private int free = 16;

    World() {
        this(16 << 20);
    }

    World(int ramBytes) {
        memory = new Memory(ramBytes);
        k = new Kernel(memory, hw);
        Domains.boot(k);
        k.setRamGranules(ramBytes >>> 4);
        k.createCNode(ROOT, RADIX);
        root = k.slot(ROOT + 2);
        root.setCNode(ROOT, RADIX, 32 - RADIX, 0);
        original(root);
        Tcb t = k.createTcb(CURRENT);
        k.setCurrent(t);
        t.setState(Abi.RESTART);
        Slot thread = slot(1);
        thread.setThread(t);
        original(thread);
        t.cspace().copyCapability(root);
        Slots.insertCopy(k, root, t.cspace());
        k.createFrame(BUFFER, 12);
        Slot frame = slot(10);
        frame.setFrame(BUFFER / 256, false, 0, Abi.FRAME_READ_WRITE, 0, Abi.FRAME_SMALL);
        original(frame);
        t.buffer().copyCapability(frame);
        Slots.insertCopy(k, frame, t.buffer());
        t.setBufferAddress(0x10000);
    }

    /** Links a filled slot into the ring as boot does. */
    void original(Slot s) {
        Slots.insertOriginal(k, k.root(), s);
    }

    /** Slot number i of the root CNode. */
    Slot slot(int i) {
        return k.slot(ROOT + i);
    }

    /** The number in the root CNode of a slot. */
    int number(Slot s) {
        return s.place() - ROOT;
    }

    /** An empty slot of the root CNode that was not used before. */
    Slot fresh() {
        return slot(free++);
    }

    private int place(int bits) {
        int granules = 1 << (bits - 4);
        int p = (next + granules - 1) & -granules;
        next = p + granules;
        return p;
    }

    Slot endpoint() {
        Slot s = fresh();
        Endpoint e = k.createEndpoint(place(4));
        s.setEndpoint(e, 0, Abi.RIGHTS_ALL);
        original(s);
        return s;
    }

    Slot notification() {
        Slot s = fresh();
        Notification n = k.createNotification(place(4));
        s.setNotification(n, 0, 3);
        original(s);
        return s;
    }

    Slot thread() {
        Slot s = fresh();
        s.setThread(k.createTcb(place(10)));
        original(s);
        return s;
    }

    Slot cnode(int radix, int guardBits, int guard) {
        Slot s = fresh();
        int p = place(4 + radix);
        k.createCNode(p, radix);
        s.setCNode(p, radix, guardBits, guard);
        original(s);
        return s;
    }

    Slot frame(int size) {
        Slot s = fresh();
        int p = place(12 + 4 * size);
        k.createFrame(p, 12 + 4 * size);
        s.setFrame(p / 256, false, 0, Abi.FRAME_READ_WRITE, 0, size);
        original(s);
        return s;
    }

    /** Untyped RAM of 2^bits bytes at a place, with a watermark in granules. */
    Slot untyped(int place, int bits, int used) {
        Slot s = fresh();
        s.setUntyped(place, bits, false, used);
        original(s);
        return s;
    }

    /** Untyped device memory of 2^bits bytes at a place. */
    Slot device(int place, int bits) {
        Slot s = fresh();
        s.setUntyped(place, bits, true, 0);
        original(s);
        return s;
    }

    /**
     * Makes a call on a capability with message words; extra capabilities are set by
     * {@link #extra}.
     */
    int call(Slot slot, int label, int... words) {
        Tcb t = k.current();
        for (int i = 0; i < words.length; i++) {
            if (i < 4) {
                t.setRegister(Abi.REG_MR0 + i, words[i]);
            } else {
                k.frame(BUFFER).setWord(Abi.BUFFER_MESSAGE + i, words[i]);
            }
        }
        k.setErrorType(0);
        if (slot.type() == Slot.UNTYPED) {
            return Untyped.decode(k, label, words.length, slot, true);
        }
        return CNode.decode(k, label, words.length, slot, true);
    }

    /** As {@link #call}, again and again while it is preempted. */
    int callToEnd(Slot slot, int label, int... words) {
        int code;
        do {
            code = call(slot, label, words);
        } while (code == Abi.PREEMPTED);
        return code;
    }

    /** Sets the extra capabilities of the next calls. */
    World extra(Slot... slots) {
        for (int i = 0; i < Abi.MAX_EXTRA_CAPS; i++) {
            k.setExtraCap(i, i < slots.length ? slots[i] : null);
        }
        return this;
    }

    /** Retype into slots of the root CNode. */
    int retype(Slot untyped, int type, int bits, int offset, int count) {
        extra(root);
        return callToEnd(untyped, Abi.UNTYPED_RETYPE, type, bits, 0, 0, offset, count);
    }

    /** The last error: its number, then the message words that the ABI asks for. */
    List<Integer> error() {
        List<Integer> e = new ArrayList<>();
        e.add(k.errorType());
        switch (k.errorType()) {
            case Abi.INVALID_ARGUMENT, Abi.INVALID_CAPABILITY,
                Abi.NOT_ENOUGH_MEMORY -> e.add(k.errorArg0());
            case Abi.RANGE_ERROR -> e.addAll(List.of(k.errorArg0(), k.errorArg1()));
            case Abi.FAILED_LOOKUP -> {
                e.add(k.errorSource() ? 1 : 0);
                e.addAll(lookupFailure());
            }
            default -> { }
        }
        return e;
    }

    /** The last lookup failure as the words of a message. */
    List<Integer> lookupFailure() {
        return switch (k.lookupType()) {
            case Abi.INVALID_ROOT -> List.of(1);
            case Abi.MISSING_CAPABILITY -> List.of(2, k.lookupBitsLeft());
            case Abi.DEPTH_MISMATCH -> List.of(3, k.lookupBitsLeft(), k.lookupBitsFound());
            default -> List.of(4, k.lookupBitsLeft(), k.lookupGuard(), k.lookupBitsFound());
        };
    }

    /** Number of capabilities in the derivation ring. */
    int ringSize() {
        return Invariants.ring(k).size();
    }

    /** A copy of all words of memory. */
    static int[] words(World w) {
        return w.memory.ram.clone();
    }
}
