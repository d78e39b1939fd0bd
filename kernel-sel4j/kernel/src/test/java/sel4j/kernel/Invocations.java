package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A booted system whose root task makes invocations of address space, ASID and interrupt
 * capabilities, without running a program: arguments are put where a program would put them.
 */
final class Invocations {
    /** Free memory of the root task, used up from here on: 16 MiB into RAM. */
    private int nextPlace = 0x4100000;
    private int nextSlot;

    final BootedSystem s = new BootedSystem(112 << 20, 0x10000, 2, 0);

    Invocations() {
        nextSlot = s.info(0x14);
        s.hw.calls.clear();
    }

    /** An empty slot of the root CNode. */
    Slot empty() {
        return s.slot(nextSlot++);
    }

    /** Index of the next slot that {@link #empty} would give. */
    int emptyIndex() {
        return nextSlot;
    }

    int memory(int bits) {
        int granules = 1 << bits - 4;
        int place = nextPlace + granules - 1 & -granules;
        nextPlace = place + granules;
        return place;
    }

    private Slot original(Slot slot) {
        Slots.insertOriginal(s.k, s.k.root(), slot);
        return slot;
    }

    Slot untyped(int bits, boolean device) {
        Slot slot = empty();
        slot.setUntyped(memory(bits), bits, device, 0);
        return original(slot);
    }

    /** A frame capability that is not mapped, with rights read-write. */
    Slot frame(int size) {
        Slot slot = empty();
        int place = memory(12 + 4 * size);
        s.k.createFrame(place, 12 + 4 * size);
        slot.setFrame(place / 256, false, 0, 3, 0, size);
        return original(slot);
    }

    Slot pageTable() {
        Slot slot = empty();
        slot.setPageTable(s.k.createPageTable(memory(10)), false, 0, 0);
        return original(slot);
    }

    /** A page directory capability without an ASID. */
    Slot bareDirectory() {
        Slot slot = empty();
        slot.setPageDirectory(s.k.createPageDirectory(memory(14)), false, 0);
        return original(slot);
    }

    /** A page directory capability with the next ASID of pool 0. */
    Slot directory() {
        Slot slot = bareDirectory();
        ok(Abi.ASID_POOL_ASSIGN, s.slot(6), new Slot[] {slot});
        return slot;
    }

    Slot notification(int badge, int rights) {
        Slot slot = empty();
        slot.setNotification(s.k.createNotification(memory(4)), badge, rights);
        return original(slot);
    }

    /** A copy, as a derived capability of the same contents. */
    Slot copy(Slot from) {
        Slot slot = empty();
        slot.copyCapability(from);
        Slots.insertCopy(s.k, from, slot);
        return slot;
    }

    Tcb thread(Slot directory) {
        Tcb t = s.k.createTcb(memory(10));
        t.vspace().copyCapability(directory);
        Slots.insertCopy(s.k, directory, t.vspace());
        return t;
    }

    static Slot[] caps(Slot... caps) {
        return caps;
    }

    /** Makes an invocation with as many message words as arguments. */
    int invoke(int label, Slot slot, Slot[] caps, int... arguments) {
        return invokeWithLength(arguments.length, label, slot, caps, arguments);
    }

    int invokeWithLength(int length, int label, Slot slot, Slot[] caps, int... arguments) {
        for (int i = 0; i < 3; i++) {
            s.k.setExtraCap(i, i < caps.length ? caps[i] : null);
        }
        for (int i = 0; i < arguments.length; i++) {
            if (i < 4) {
                s.root().setRegister(2 + i, arguments[i]);
            } else {
                s.frameAt(s.slot(10)).setWord(1 + i, arguments[i]);
            }
        }
        int type = slot.type();
        if (type == Slot.ASID_CONTROL || type == Slot.ASID_POOL) {
            return Asid.decode(s.k, label, length, slot, true);
        }
        if (type == Slot.IRQ_CONTROL || type == Slot.IRQ_HANDLER || type == Slot.SGI_SIGNAL) {
            return Irq.decode(s.k, label, length, slot, true);
        }
        if (type == Slot.THREAD) {
            return Threads.decode(s.k, label, length, slot, true);
        }
        if (type == Slot.UNTYPED) {
            return Untyped.decode(s.k, label, length, slot, true);
        }
        return VSpace.decode(s.k, label, length, slot, true);
    }

    /** An invocation that has to succeed, also when it is cut. */
    void ok(int label, Slot slot, Slot[] caps, int... arguments) {
        assertEquals("ok", attempt(label, slot, caps, arguments));
    }

    /** The result of an invocation in words: ok, or the error with its arguments. */
    String outcome(int code) {
        if (code == Abi.OK) {
            return "ok";
        }
        assertEquals(Abi.ERROR, code);
        int a = s.k.errorArg0();
        switch (s.k.errorType()) {
            case Abi.INVALID_ARGUMENT: return "InvalidArgument " + a;
            case Abi.INVALID_CAPABILITY: return "InvalidCapability " + a;
            case Abi.ILLEGAL_OPERATION: return "IllegalOperation";
            case Abi.RANGE_ERROR: return String.format("RangeError %x %x", a, s.k.errorArg1());
            case Abi.ALIGNMENT_ERROR: return "AlignmentError";
            case Abi.TRUNCATED_MESSAGE: return "TruncatedMessage";
            case Abi.DELETE_FIRST: return "DeleteFirst";
            case Abi.REVOKE_FIRST: return "RevokeFirst";
            case Abi.FAILED_LOOKUP:
                String why = s.k.lookupType() == Abi.INVALID_ROOT ? "InvalidRoot"
                    : s.k.lookupType() == Abi.MISSING_CAPABILITY ? "Missing " + s.k.lookupBitsLeft()
                    : "lookup " + s.k.lookupType();
                return "FailedLookup " + (s.k.errorSource() ? 1 : 0) + " " + why;
            default: return "error " + s.k.errorType();
        }
    }

    /** The outcome of an invocation, in words; it is made again while it is cut. */
    String attempt(int label, Slot slot, Slot[] caps, int... arguments) {
        int code;
        do {
            code = invoke(label, slot, caps, arguments);
        } while (code == Abi.PREEMPTED);
        Progress.forget(s.k, s.k.current());
        return outcome(code);
    }

    static Pde pde(Slot directory, int virtual) {
        return directory.pageDirectory().pde(virtual >>> 20);
    }

    Pte pte(Slot directory, int virtual) {
        PageDirectory d = directory.pageDirectory();
        Pde pde = d.pde(virtual >>> 20);
        PageTable t = s.k.pageTable(pde.tableBase() * 64);
        return t.pte(virtual >>> 12 & 0xFF);
    }
}
