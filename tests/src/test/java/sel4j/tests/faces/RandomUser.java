package sel4j.tests.faces;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import sel4j.kernel.Abi;
import sel4j.kernel.Message;
import sel4j.platform.Memory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Random user programs after boot: whatever thread is current makes a system call, faults, or is
 * interrupted. Most calls are made so that they can succeed; pointers are slot numbers of the root
 * CNode. The same seed gives the same run.
 */
final class RandomUser {
    /** Slots that the calls use: the first ones of the root CNode, filled at boot or by calls. */
    private static final int SLOTS = 150;
    private static final int[] TYPES = {Abi.OBJECT_UNTYPED, Abi.OBJECT_TCB, Abi.OBJECT_TCB,
        Abi.OBJECT_ENDPOINT,
        Abi.OBJECT_ENDPOINT, Abi.OBJECT_NOTIFICATION, Abi.OBJECT_CNODE, Abi.OBJECT_PAGE_DIRECTORY,
        Abi.OBJECT_SMALL_PAGE, Abi.OBJECT_SMALL_PAGE, Abi.OBJECT_LARGE_PAGE, Abi.OBJECT_PAGE_TABLE};

    private final BothFaces faces;
    private final Quiet hardware;
    private final Random random;
    private final Tcb root;
    private final int base;
    /** How often each label succeeded, and each other event happened. */
    final Map<String, Integer> seen = new TreeMap<>();

    RandomUser(BothFaces faces, Quiet hardware, long seed) {
        this.faces = faces;
        this.hardware = hardware;
        random = new Random(seed);
        root = faces.k.current();
        base = root.cspace().cnodeBase();
    }

    /** One step: a kernel entry, compared in both faces. */
    void step() throws Throwable {
        Tcb t = faces.k.current();
        int dice = random.nextInt(100);
        if (t == faces.k.idle() && random.nextInt(4) == 0) {
            faces.call("Threads", "restart", root);
            seen.merge("root restarted", 1, Integer::sum);
            // That was no kernel entry, but one follows at once, which decides who runs.
            hardware.acknowledge = Abi.TIMER_IRQ;
            event("interrupt", "interrupt");
        } else if (t == faces.k.idle() || dice < 4) {
            hardware.acknowledge = random.nextInt(3) == 0
                ? 32 + random.nextInt(128) : Abi.TIMER_IRQ;
            event("interrupt", "interrupt");
        } else if (dice < 6 && t != root) {
            hardware.faultAddress = random.nextInt();
            event(random.nextBoolean() ? "dataAbort" : "prefetchAbort", "abort");
        } else if (dice < 7 && t != root) {
            event("undefined", "undefined");
        } else {
            hardware.pending = random.nextInt(4) == 0;
            hardware.acknowledge = hardware.pending ? Abi.TIMER_IRQ : 1023;
            call(t);
        }
    }

    private void event(String entry, String name) throws Throwable {
        faces.call("Entry", entry);
        seen.merge(name, 1, Integer::sum);
    }

    private void call(Tcb t) throws Throwable {
        int dice = random.nextInt(100);
        t.setRegister(Abi.REG_RESTART_PC, 0x10000 + random.nextInt(1024) * 4);
        if (dice < 60) {
            invocation(t, capability());
        } else if (dice < 90) {
            // The root task does not wait: it is the one that makes objects.
            int[] calls = {Abi.SYS_NB_SEND, Abi.SYS_NB_RECV, Abi.SYS_YIELD, Abi.SYS_REPLY,
                Abi.SYS_CALL, Abi.SYS_SEND, Abi.SYS_RECV, Abi.SYS_REPLY_RECV};
            message(t, calls[random.nextInt(t == root ? 4 : calls.length)], message(),
                random.nextInt(8), random.nextInt(4), random.nextInt(10));
            event("syscall", "message");
        } else {
            message(t, -9 - random.nextInt(t == root ? 6 : 8), random.nextInt(SLOTS),
                random.nextInt(8), 0, random.nextInt(4));
            event("syscall", "debug and unknown calls");
        }
    }

    /** A slot with an endpoint or notification, if there is one. */
    private int message() {
        return find(random.nextBoolean() ? Slot.ENDPOINT : Slot.NOTIFICATION);
    }

    /** A slot with a capability; each type that there is has the same chance. */
    private int capability() {
        int s = 0;
        for (int i = 0; i < 40 && faces.k.slot(base + s).type() == Slot.NULL; i++) {
            s = find(1 + random.nextInt(Slot.IRQ_HANDLER));
        }
        return s;
    }

    private int free() {
        int s = find(Slot.NULL);
        return s < Abi.BOOT_FIRST_FREE ? random.nextInt(SLOTS) : s;
    }

    /** A slot of a type; any slot if there is none. */
    private int find(int type) {
        int from = random.nextInt(SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            int s = (from + i) % SLOTS;
            if (faces.k.slot(base + s).type() == type) {
                return s;
            }
        }
        return from;
    }

    /** A call on the object of a capability that often suits its type. */
    private void invocation(Tcb t, int cptr) throws Throwable {
        Slot s = faces.k.slot(base + cptr);
        switch (s.type()) {
            case Slot.UNTYPED -> {
                int type = TYPES[random.nextInt(TYPES.length)];
                int bits = type == Abi.OBJECT_CNODE
                    ? 1 + random.nextInt(6) : 4 + random.nextInt(16);
                int count = random.nextInt(5) == 0 ? 2 : 1;
                invoke(t, cptr, Abi.UNTYPED_RETYPE, caps(2), type, bits, 0, 0, free(), count);
            }
            case Slot.CNODE -> cnode(t, cptr);
            case Slot.THREAD -> thread(t, cptr);
            case Slot.FRAME ->
                invoke(t, cptr, random.nextInt(3) == 0 ? Abi.PAGE_UNMAP : random.nextInt(4) == 0
                ? 41 + random.nextInt(5) : Abi.PAGE_MAP, caps(find(Slot.PAGE_DIRECTORY)),
                address(0xFFF), random.nextInt(4), random.nextInt(8));
            case Slot.PAGE_TABLE -> invoke(t, cptr, random.nextInt(3) == 0 ? Abi.PAGE_TABLE_UNMAP
                : Abi.PAGE_TABLE_MAP, caps(find(Slot.PAGE_DIRECTORY)), address(0xFFFFF),
                Abi.ATTRIBUTES_DEFAULT);
            case Slot.ASID_CONTROL ->
                invoke(t, cptr, Abi.ASID_CONTROL_MAKE_POOL, caps(find(Slot.UNTYPED), 2),
                free(), 32);
            case Slot.ASID_POOL ->
                invoke(t, cptr, Abi.ASID_POOL_ASSIGN, caps(find(Slot.PAGE_DIRECTORY)));
            case Slot.IRQ_CONTROL ->
                invoke(t, cptr, random.nextInt(3) == 0 ? Abi.IRQ_ISSUE_HANDLER_TRIGGER
                : Abi.IRQ_ISSUE_HANDLER, caps(2), 32 + random.nextInt(128), free(), 32, free());
            case Slot.IRQ_HANDLER -> invoke(t, cptr, Abi.IRQ_ACK + random.nextInt(3), caps(find(
                Slot.NOTIFICATION)));
            case Slot.ENDPOINT, Slot.NOTIFICATION, Slot.REPLY -> {
                message(t, Abi.SYS_NB_SEND, cptr, random.nextInt(8), random.nextInt(4),
                    random.nextInt(10));
                event("syscall", "message");
            }
            default -> invoke(t, cptr, random.nextInt(50), caps(capability(), capability()),
                random.nextInt(64),
                random.nextInt(64), random.nextInt(64), random.nextInt(64), random.nextInt());
        }
    }

    private void cnode(Tcb t, int cptr) throws Throwable {
        int victim = Abi.BOOT_FIRST_FREE + random.nextInt(SLOTS - Abi.BOOT_FIRST_FREE);
        switch (random.nextInt(10)) {
            case 0, 1 -> invoke(t, cptr, Abi.CNODE_COPY, caps(2), free(), 32, capability(), 32,
                random.nextInt(16));
            case 2, 3 -> invoke(t, cptr, Abi.CNODE_MINT, caps(2), free(), 32, capability(), 32,
                random.nextInt(16), random.nextInt(1 << 20));
            case 4 -> invoke(t, cptr, Abi.CNODE_MOVE, caps(2), free(), 32, victim, 32);
            case 5 -> invoke(t, cptr, Abi.CNODE_MUTATE, caps(2), free(), 32, victim, 32,
                random.nextInt(1 << 12));
            case 6 -> invoke(t, cptr, Abi.CNODE_ROTATE, caps(2, 2), free(), 32, 0, victim, 32, 0,
                capability(), 32);
            case 7 -> invoke(t, cptr, random.nextBoolean()
                ? Abi.CNODE_REVOKE : Abi.CNODE_CANCEL_BADGED_SENDS, caps(), victim, 32);
            case 8 -> invoke(t, cptr, Abi.CNODE_SAVE_CALLER, caps(), free(), 32);
            default -> invoke(t, cptr, Abi.CNODE_DELETE, caps(), victim, 32);
        }
    }

    private void thread(Tcb t, int cptr) throws Throwable {
        int[] labels = {Abi.TCB_CONFIGURE, Abi.TCB_CONFIGURE, Abi.TCB_SET_PRIORITY,
            Abi.TCB_SET_SPACE,
            Abi.TCB_WRITE_REGISTERS, Abi.TCB_READ_REGISTERS, Abi.TCB_COPY_REGISTERS, Abi.TCB_RESUME,
            Abi.TCB_RESUME, Abi.TCB_BIND_NOTIFICATION, Abi.TCB_UNBIND_NOTIFICATION,
            Abi.TCB_SET_IPC_BUFFER, Abi.TCB_SET_TLS_BASE, Abi.TCB_SET_FLAGS, Abi.TCB_SUSPEND};
        int label = labels[random.nextInt(labels.length)];
        // The root task must not stop itself too often.
        if (cptr == Abi.BOOT_TCB && label == Abi.TCB_SUSPEND) {
            label = Abi.TCB_READ_REGISTERS;
        }
        switch (label) {
            case Abi.TCB_CONFIGURE ->
                invoke(t, cptr, label, caps(2, 3, find(Slot.FRAME)), message(), 0, 0,
                0x20000 + 512 * random.nextInt(8));
            case Abi.TCB_SET_SPACE -> invoke(t, cptr, label, caps(2, 3), message(), 0, 0);
            case Abi.TCB_SET_PRIORITY -> invoke(t, cptr, label, caps(1), 200 + random.nextInt(56));
            case Abi.TCB_BIND_NOTIFICATION -> invoke(t, cptr, label, caps(find(Slot.NOTIFICATION)));
            case Abi.TCB_SET_IPC_BUFFER -> invoke(t, cptr, label, caps(find(Slot.FRAME)), 0x20000);
            case Abi.TCB_COPY_REGISTERS ->
                invoke(t, cptr, label, caps(find(Slot.THREAD)), random.nextInt(16));
            default -> invoke(t, cptr, label, caps(), random.nextInt(4), 1 + random.nextInt(19),
                random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
        }
    }

    private int address(int mask) {
        return random.nextInt(8) * 0x100000 + 0x100000 + (random.nextInt(16) << 12 & ~mask);
    }

    private static int[] caps(int... cptrs) {
        return cptrs;
    }

    private void invoke(Tcb t, int cptr, int label, int[] caps, int... words) throws Throwable {
        message(t, Abi.SYS_CALL, cptr, label, caps.length, words.length);
        for (int i = 0; i < words.length; i++) {
            word(t, i, words[i]);
        }
        for (int i = 0; i < caps.length; i++) {
            bufferWord(t, Abi.BUFFER_CAPS + i, caps[i]);
        }
        faces.call("Entry", "syscall");
        boolean ok = faces.k.current() == t && t.register(Abi.REG_INFO) >>> 12 == 0;
        seen.merge("label " + label + (ok ? " done" : " refused or cut"), 1, Integer::sum);
    }

    /** Sets the registers of a call, and random message words. */
    private void message(Tcb t, int number, int cptr, int label, int caps, int length) {
        t.setRegister(Abi.REG_SYSCALL, number);
        t.setRegister(Abi.REG_BADGE, cptr);
        t.setRegister(Abi.REG_INFO, Message.info(label, 0, caps, length));
        for (int i = 0; i < length; i++) {
            word(t, i, random.nextInt());
        }
        for (int i = 0; i < caps; i++) {
            bufferWord(t, Abi.BUFFER_CAPS + i, message());
        }
        bufferWord(t, Abi.BUFFER_RECEIVE_CNODE, Abi.BOOT_CNODE);
        bufferWord(t, Abi.BUFFER_RECEIVE_INDEX, free());
        bufferWord(t, Abi.BUFFER_RECEIVE_DEPTH, 32);
    }

    private void word(Tcb t, int i, int value) {
        if (i < Abi.MESSAGE_REGISTERS) {
            t.setRegister(Abi.REG_MR0 + i, value);
        } else {
            bufferWord(t, Abi.BUFFER_MESSAGE + i, value);
        }
    }

    /** The user writes a word of its IPC buffer, if it has one in RAM. */
    private void bufferWord(Tcb t, int i, int value) {
        if (t.buffer().type() == Slot.FRAME && !t.buffer().frameDevice()) {
            int physical = t.buffer().frameBase() * 4096 + (t.bufferAddress() & 0xE00);
            faces.memory.ram[(physical - Memory.RAM_BASE >> 2) + i] = value;
        }
    }
}
