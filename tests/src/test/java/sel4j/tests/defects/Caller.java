package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;
import sel4j.machine.Board;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A whole hosted system, board and kernel, in which a test is the mind of the root task: it puts
 * values into registers and IPC buffer, and the processor executes the SVC that is in the program.
 * Here is what boot has told it and how it calls; what it makes by calls is in {@link Root}.
 *
 * <p>Capability pointers are slot numbers of the root CNode.
 */
class Caller {
    /** Where the program begins: an SVC, then a jump back to it. */
    static final int CODE = 0x10000;
    /** Instructions of a test's own begin here. */
    static final int OWN = CODE + 8;
    static final int TCB = Abi.BOOT_TCB;
    static final int CNODE = Abi.BOOT_CNODE;
    static final int VSPACE = Abi.BOOT_VSPACE;
    static final int[] NONE = {};

    private static final int INFO_EMPTY = 0x14;
    private static final int INFO_FRAMES = 0x24;
    private static final int INFO_UNTYPED = 0x4C;
    private static final int INFO_LIST = 0x54;

    final HostedSystem system;
    final Board board;
    final Memory memory;
    final Kernel k;
    /** The root task's thread. */
    final Tcb root;
    /** Physical address of the root task's IPC buffer. */
    final int buffer;
    /** The untyped that objects come from: the largest of RAM. */
    final int untyped;
    private final Beside beside;
    private final int base;
    private int free;

    Caller(int ramBytes, int[] own, HostedSystem.Witness witness, Beside newBeside) {
        int[] words = new int[2 + own.length];
        System.arraycopy(Program.words(CODE, "svc 0x0", "b 0x10000"), 0, words, 0, 2);
        System.arraycopy(own, 0, words, 2, own.length);
        beside = newBeside;
        byte[] elf = Program.elf(CODE, words, 4 * words.length);
        system = beside == null ? Program.boot(elf, ramBytes, witness)
            : beside.boot(elf, ramBytes);
        board = system.board();
        memory = board.memory;
        k = system.kernel();
        root = k.current();
        base = root.cspace().cnodeBase();
        buffer = k.slot(base + Abi.BOOT_IPC_BUFFER).frameBase() << 12;
        free = info(INFO_EMPTY);
        untyped = largest(0);
    }

    // ---- what boot has told ----

    /** The word of the bootinfo at a byte offset. */
    int info(int offset) {
        return word((slot(Abi.BOOT_BOOT_INFO).frameBase() << 12) + offset);
    }

    /** The frame of the program's first page. */
    int codeFrame() {
        return info(INFO_FRAMES);
    }

    /** Number of untypeds that boot gave. */
    int untypeds() {
        return info(INFO_UNTYPED + 4) - info(INFO_UNTYPED);
    }

    /**
     * Capability pointer, physical address, log2 of the size, and whether it is a device: of
     * untyped i.
     */
    int[] untyped(int i) {
        int sizes = info(INFO_LIST + 8 * i + 4);
        return new int[] {info(INFO_UNTYPED) + i, info(INFO_LIST + 8 * i), sizes & 0xFF,
            sizes >>> 8 & 0xFF};
    }

    /** The largest untyped of RAM but one, of which nothing is made by {@link #make}. */
    int another() {
        return largest(untyped);
    }

    private int largest(int butFor) {
        int[] best = {0, 0, 0, 0};
        for (int i = 0; i < untypeds(); i++) {
            int[] u = untyped(i);
            if (u[3] == 0 && u[2] > best[2] && u[0] != butFor) {
                best = u;
            }
        }
        return best[0];
    }

    // ---- memory and slots ----

    /** The word of RAM at a physical address. */
    int word(int physical) {
        return memory.ram[physical - Memory.RAM_BASE >>> 2];
    }

    void setWord(int physical, int value) {
        memory.ram[physical - Memory.RAM_BASE >>> 2] = value;
        if (beside != null) {
            beside.setWord(physical, value);
        }
    }

    /** The level of an interrupt line. */
    void line(int irq, boolean high) {
        board.gic.setLine(irq, high);
        if (beside != null) {
            beside.setLine(irq, high);
        }
    }

    /** The slot that a capability pointer names. */
    Slot slot(int cptr) {
        return k.slot(base + cptr);
    }

    /** A capability pointer whose slot is empty and that nobody else gets. */
    int empty() {
        while (slot(free).type() != Slot.NULL) {
            free++;
        }
        return free++;
    }

    /** Slots from here on are given again: what they held is gone. */
    void reuse(int from) {
        free = from;
    }

    /** The thread of a capability, to look at. */
    Tcb tcb(int cptr) {
        return slot(cptr).thread();
    }

    // ---- system calls ----

    /** The current thread executes the SVC at {@link #CODE} with these registers; once. */
    void svc(int number, int cptr, int info, int... words) {
        int[] r = board.cpu.r;
        r[0] = cptr;
        r[1] = info;
        for (int i = 0; i < words.length; i++) {
            if (i < Abi.MESSAGE_REGISTERS) {
                r[2 + i] = words[i];
            } else {
                setWord(buffer + 4 + 4 * i, words[i]);
            }
        }
        r[7] = number;
        r[15] = CODE;
        step(1);
    }

    /** Instructions are executed, of whatever threads run; idle time counts as well. */
    void step(int instructions) {
        long end = board.clock.now() + instructions;
        // A run ends early when all threads wait for the outside world, which is the test here.
        while (board.clock.now() < end) {
            if (beside == null) {
                board.run(end);
            } else {
                beside.run(end);
            }
        }
    }

    static int info(int label, int extraCaps, int length) {
        return label << 12 | extraCaps << 7 | length;
    }

    /** Puts extra capabilities into the root task's buffer. */
    void extra(int... cptrs) {
        for (int i = 0; i < cptrs.length; i++) {
            setWord(buffer + 4 * (Abi.BUFFER_CAPS + i), cptrs[i]);
        }
    }

    /**
     * The root task makes a Call of a kernel object, again while it is preempted, and tells the
     * answer in words: "ok" or the error's name, then the message words of the answer.
     */
    String call(int cptr, int label, int[] caps, int... words) {
        return callOfLength(words.length, cptr, label, caps, words);
    }

    /** The same with a length of its own. */
    String callOfLength(int length, int cptr, int label, int[] caps, int... words) {
        extra(caps);
        do {
            svc(Abi.SYS_CALL, cptr, info(label, caps.length, length), words);
        } while (k.current() == root && board.cpu.r[15] == CODE);
        assertEquals(root, k.current(), "the root task runs on after its call");
        assertEquals(CODE + 4, board.cpu.r[15], "the call is over");
        return answer();
    }

    /** A call that has to succeed. */
    void ok(int cptr, int label, int[] caps, int... words) {
        assertEquals("ok", call(cptr, label, caps, words), () -> "label " + label + " on slot "
            + cptr);
    }

    /** The answer in the registers and the buffer, in words. */
    String answer() {
        int info = board.cpu.r[1];
        assertEquals(0, board.cpu.r[0], "the badge of an answer");
        StringBuilder s = new StringBuilder(ErrorNames.name(info >>> 12));
        for (int i = 0; i < (info & 127); i++) {
            s.append(' ').append(show(received(i)));
        }
        return s.toString();
    }

    /** Message word i that the current thread has received; of the root task beyond four. */
    int received(int i) {
        return i < Abi.MESSAGE_REGISTERS ? board.cpu.r[2 + i] : word(buffer + 4 + 4 * i);
    }

    /** Small numbers in decimal, others as addresses. */
    static String show(int v) {
        return v >= 0 && v < 1000 ? Integer.toString(v) : "0x" + Integer.toHexString(v);
    }

    /**
     * The root task receives from an endpoint without blocking: badge, label and words;
     * "nothing".
     */
    String poll(int endpoint) {
        svc(Abi.SYS_NB_RECV, endpoint, 0);
        int[] r = board.cpu.r;
        if (r[0] == 0) {
            return "nothing";
        }
        StringBuilder s = new StringBuilder("badge " + r[0] + " label " + (r[1] >>> 12) + ":");
        for (int i = 0; i < (r[1] & 127); i++) {
            s.append(' ').append(show(received(i)));
        }
        return s.toString();
    }

    /** The registers of the current thread, 0..14, cpsr, tpidrurw, tpidruro. */
    int[] registers() {
        int[] r = new int[18];
        System.arraycopy(board.cpu.r, 0, r, 0, 15);
        r[15] = board.cpu.cpsr();
        r[16] = board.cpu.cp15.tpidrurw();
        r[17] = board.cpu.cp15.tpidruro();
        return r;
    }
}
