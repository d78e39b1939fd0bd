package sel4j.kernel;

import java.util.ArrayList;
import java.util.List;
import sel4j.platform.Memory;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A kernel with a few threads and objects, for tests: made by hand, not booted. All threads share
 * one CSpace of 256 slots, so a capability pointer is a slot number; slot 0 stays empty.
 */
final class Bench {
    static final int RADIX = 8;
    /** Where each thread runs: the address of its next system call. */
    static final int PC = 0x8000;

    final Memory memory;
    final RecordingHardware hw = new RecordingHardware();
    final Kernel k;
    final List<Tcb> threads = new ArrayList<>();
    final int cnode;
    private int free = 0x4040000;
    private int slots = 1;

    Bench() {
        this(16 << 20);
    }

    Bench(int ramBytes) {
        memory = new Memory(ramBytes);
        k = new Kernel(memory, hw);
        cnode = place(16 << RADIX);
        k.createCNode(cnode, RADIX);
        k.idle().setState(Abi.IDLE);
        k.idle().setFpuDisabled(true);
        k.setCurrent(k.idle());
        Domains.boot(k);
    }

    /** The place of new memory of a size in bytes, a power of two, aligned to it. */
    int place(int bytes) {
        int granules = bytes / 16;
        free = (free + granules - 1) / granules * granules;
        int place = free;
        free += granules;
        return place;
    }

    // ---- threads ----

    /** An inactive thread that may be resumed, with a CSpace and no buffer. */
    Tcb thread(int priority) {
        Tcb t = k.createTcb(place(1024));
        t.setPriority(priority);
        t.setMaxPriority(priority);
        t.cspace().setCNode(cnode, RADIX, 32 - RADIX, 0);
        Slots.insertOriginal(k, k.root(), t.cspace());
        for (int i = 0; i < 15; i++) {
            t.setRegister(i, 0xA0000 + (threads.size() << 8) + i);
        }
        t.setRegister(Abi.REG_RESTART_PC, PC);
        t.setRegister(Abi.REG_NEXT_PC, PC + 4);
        threads.add(t);
        return t;
    }

    /** A thread that waits in its ready queue. */
    Tcb ready(int priority) {
        Tcb t = thread(priority);
        Reply.createMaster(k, t);
        t.setState(Abi.RUNNING);
        Scheduler.ready(k, t);
        return t;
    }

    /** A new thread that runs; who ran before is ready. */
    Tcb running(int priority) {
        Tcb t = ready(priority);
        run(t);
        return t;
    }

    /** A ready thread runs, whatever its priority; who ran before is ready. */
    void run(Tcb t) {
        Tcb old = k.current();
        Scheduler.remove(k, t);
        if (old != t && Scheduler.runnable(k, old)) {
            Scheduler.ready(k, old);
        }
        k.setCurrent(t);
        k.setCandidate(null);
        k.setReschedule(false);
        Scheduler.activate(k);
    }

    /** Gives the thread a buffer in a frame of its own. */
    Frame buffer(Tcb t) {
        return buffer(t, Abi.FRAME_READ_WRITE, false);
    }

    /** Gives the thread a buffer at 0xC00 in a frame with these rights. */
    Frame buffer(Tcb t, int rights, boolean device) {
        int place = place(4096);
        k.createFrame(place, 12);
        Slots.clear(k, t.buffer());
        t.buffer().setFrame(place / 256, device, 0, rights, 0, Abi.FRAME_SMALL);
        Slots.insertOriginal(k, k.root(), t.buffer());
        t.setBufferAddress(0x10000C00);
        return k.frame(place + 0xC0);
    }

    // ---- capabilities ----

    Slot slot(int cptr) {
        return k.slot(cnode + cptr);
    }

    /** The number of an empty slot, which nobody else gets. */
    int emptySlot() {
        return slots++;
    }

    Endpoint endpoint() {
        return k.createEndpoint(place(16));
    }

    Notification notification() {
        return k.createNotification(place(16));
    }

    int cap(Endpoint e, int badge, int rights) {
        int cptr = emptySlot();
        slot(cptr).setEndpoint(e, badge, rights);
        Slots.insertOriginal(k, k.root(), slot(cptr));
        return cptr;
    }

    /** Deletes all capabilities of an endpoint or notification that {@link #cap} made. */
    void deleteAll(int object) {
        for (int i = 1; i < slots; i++) {
            Slot s = slot(i);
            if ((s.type() == Slot.ENDPOINT || s.type() == Slot.NOTIFICATION)
                    && Cap.placeOf(k, s) == object) {
                deleteToEnd(s);
            }
        }
    }

    /** Deletes a capability, again while that is cut. */
    void deleteToEnd(Slot s) {
        int code;
        do {
            code = Delete.delete(k, s);
        } while (code == Abi.PREEMPTED);
    }

    int cap(Notification n, int badge, int rights) {
        int cptr = emptySlot();
        slot(cptr).setNotification(n, badge, rights);
        Slots.insertOriginal(k, k.root(), slot(cptr));
        return cptr;
    }

    int cap(Tcb t) {
        int cptr = emptySlot();
        slot(cptr).setThread(t);
        Slots.insertOriginal(k, k.root(), slot(cptr));
        return cptr;
    }

    /** A capability of the common CNode whose guard makes slot numbers pointers. */
    int capOfCNode() {
        int cptr = emptySlot();
        slot(cptr).setCNode(cnode, RADIX, 32 - RADIX, 0);
        Slots.insertOriginal(k, k.root(), slot(cptr));
        return cptr;
    }

    /** Puts the only capability of a new CNode into a slot; the place of the CNode. */
    int container(Slot s, int radix) {
        int place = place(16 << radix);
        k.createCNode(place, radix);
        s.setCNode(place, radix, 0, 0);
        Slots.insertOriginal(k, k.root(), s);
        return place;
    }

    /** A capability of a new frame. */
    int capOfFrame(int rights, boolean device) {
        int place = place(4096);
        k.createFrame(place, 12);
        int cptr = emptySlot();
        slot(cptr).setFrame(place / 256, device, 0, rights, 0, Abi.FRAME_SMALL);
        Slots.insertOriginal(k, k.root(), slot(cptr));
        return cptr;
    }

    // ---- calls ----

    /** The current thread makes a system call; message registers 0..3 get the words given. */
    void syscall(int number, int cptr, int info, int... words) {
        Tcb t = k.current();
        t.setRegister(Abi.REG_SYSCALL, number);
        t.setRegister(0, cptr);
        t.setRegister(1, info);
        for (int i = 0; i < words.length; i++) {
            t.setRegister(Abi.REG_MR0 + i, words[i]);
        }
        t.setRegister(Abi.REG_RESTART_PC, PC);
        t.setRegister(Abi.REG_NEXT_PC, PC + 4);
        Entry.syscall(k);
        KernelRules.check(k, threads);
    }

    /** The thread, which is ready or running, makes a system call. */
    void syscallOf(Tcb t, int number, int cptr, int info, int... words) {
        run(t);
        syscall(number, cptr, info, words);
    }

    /**
     * Call of a kernel object with extra capabilities, which needs a buffer; the label answered.
     */
    int invoke(int cptr, int label, int[] extraCaps, int... words) {
        Tcb t = k.current();
        Frame buffer = Buffer.ofSender(k, t);
        for (int i = 0; i < extraCaps.length; i++) {
            buffer.setWord(Abi.BUFFER_CAPS + i, extraCaps[i]);
        }
        int[] first = java.util.Arrays.copyOf(words, Math.min(4, words.length));
        for (int i = 4; i < words.length; i++) {
            buffer.setWord(Abi.BUFFER_MESSAGE + i, words[i]);
        }
        syscall(Abi.SYS_CALL, cptr, info(label, extraCaps.length, words.length), first);
        return Message.label(t.register(1));
    }

    static int info(int label, int extraCaps, int length) {
        return label << 12 | extraCaps << 7 | length;
    }

    /** All registers of a thread. */
    static int[] registers(Tcb t) {
        int[] r = new int[20];
        for (int i = 0; i < 20; i++) {
            r[i] = t.register(i);
        }
        return r;
    }

    /** Numbers of the registers that differ, such as "0 1 15". */
    static String changed(int[] before, Tcb t) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (before[i] != t.register(i)) {
                s.append(s.length() == 0 ? "" : " ").append(i);
            }
        }
        return s.toString();
    }
}
