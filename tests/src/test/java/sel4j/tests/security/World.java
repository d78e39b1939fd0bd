package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;
import sel4j.machine.Board;
import sel4j.platform.Memory;
import sel4j.tests.defects.Program;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A hosted system whose root task makes subjects: each thread executes the SVC of one program page,
 * with what a test puts into its registers and its buffer. Everything is made of one piece of
 * memory, so that a look at that piece sees all.
 */
final class World {
    /** An SVC, and behind it a jump to itself, for threads that do nothing. */
    static final int CODE = 0x10000;
    static final int SPIN = CODE + 4;
    /** log2 of the bytes of the piece that everything is made of. */
    static final int PIECE_BITS = 21;
    static final int BELL_IRQ = 140;
    /** Of the root task; the others have less. */
    static final int MOST = Abi.MAX_PRIORITY;

    private static final int RAM = 16 << 20;
    private static final int INFO_EMPTY = 0x14;
    private static final int INFO_FRAMES = 0x24;
    private static final int INFO_UNTYPED = 0x4C;
    private static final int INFO_LIST = 0x54;

    final HostedSystem system;
    final Board board;
    final Memory memory;
    final Kernel k;
    final Tcb root;
    /** Capability of the piece that everything is made of. */
    final int piece;
    final int bell;
    final int handler;
    private final int base;
    private final int buffer;
    private int free;

    World(HostedSystem.Witness witness) {
        int[] code = Program.words(CODE, "svc 0x0", "b 0x10004");
        system = Program.boot(Program.elf(CODE, code, 4 * code.length), RAM, witness);
        board = system.board();
        memory = board.memory;
        k = system.kernel();
        root = k.current();
        base = root.cspace().cnodeBase();
        buffer = slot(Abi.BOOT_IPC_BUFFER).frameBase() << 12;
        free = info(INFO_EMPTY);
        int largest = info(INFO_UNTYPED);
        for (int i = 0; i < info(INFO_UNTYPED + 4) - info(INFO_UNTYPED); i++) {
            int sizes = info(INFO_LIST + 8 * i + 4);
            largest = (sizes & 0xFF00) == 0 && (sizes & 0xFF) > slot(largest).untypedBits()
                || slot(largest).untypedDevice() ? info(INFO_UNTYPED) + i : largest;
        }
        piece = make(largest, Abi.OBJECT_UNTYPED, PIECE_BITS);
        bell = make(largest, Abi.OBJECT_NOTIFICATION, 0);
        handler = empty();
        ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(Abi.BOOT_CNODE), BELL_IRQ, handler,
            32);
        ok(handler, Abi.IRQ_SET_HANDLER, caps(bell));
    }

    static int[] caps(int... cptrs) {
        return cptrs;
    }

    private int info(int offset) {
        return memory.ram[(slot(Abi.BOOT_BOOT_INFO).frameBase() << 12) + offset - Memory.RAM_BASE
            >> 2];
    }

    /** The frame of the program's page. */
    int codeFrame() {
        return info(INFO_FRAMES);
    }

    /** The slot that a pointer of the root task names. */
    Slot slot(int cptr) {
        return k.slot(base + cptr);
    }

    int empty() {
        return free++;
    }

    // ---- calls of the root task ----

    /** A word of a thread's buffer, if it has one in RAM that it may write. */
    void bufferWord(Tcb t, int i, int value) {
        Slot b = t.buffer();
        if (b.type() == Slot.FRAME && !b.frameDevice()
                && b.frameRights() == Abi.FRAME_READ_WRITE) {
            int offset = t.bufferAddress() & (4096 << 4 * b.frameSize()) - 1;
            memory.ram[(b.frameBase() * 4096 + offset - Memory.RAM_BASE >> 2) + i] = value;
        }
    }

    /** What the current thread calls, in its registers and its buffer; not made yet. */
    void prepare(int number, int cptr, int label, int[] extra, int length, int... words) {
        int[] r = board.cpu.r;
        Tcb t = k.current();
        r[Abi.REG_BADGE] = cptr;
        r[Abi.REG_INFO] = label << 12 | extra.length << 7 | length;
        r[Abi.REG_SYSCALL] = number;
        r[15] = CODE;
        for (int i = 0; i < words.length; i++) {
            if (i < Abi.MESSAGE_REGISTERS) {
                r[Abi.REG_MR0 + i] = words[i];
            } else {
                bufferWord(t, Abi.BUFFER_MESSAGE + i, words[i]);
            }
        }
        for (int i = 0; i < extra.length; i++) {
            bufferWord(t, Abi.BUFFER_CAPS + i, extra[i]);
        }
    }

    /** The current thread makes a system call, once. */
    void svc(int number, int cptr, int label, int[] extra, int... words) {
        prepare(number, cptr, label, extra, words.length, words);
        step(1);
    }

    /** So many instructions of whatever threads run; idle time counts as well. */
    void step(int instructions) {
        long end = board.clock.now() + instructions;
        while (board.clock.now() < end) {
            board.run(end);
        }
    }

    /** An interrupt comes and goes. */
    void interrupt(int irq) {
        board.gic.setLine(irq, true);
        step(1);
        board.gic.setLine(irq, false);
    }

    /** The root task makes a call that has to succeed. */
    void ok(int cptr, int label, int[] extra, int... words) {
        do {
            svc(Abi.SYS_CALL, cptr, label, extra, words);
        } while (k.current() == root && board.cpu.r[15] == CODE);
        assertEquals(root, k.current(), "the root task runs on");
        assertEquals(0, board.cpu.r[Abi.REG_INFO] >>> 12, () -> "error of label " + label
            + " on slot " + cptr);
    }

    /** A new object. */
    int make(int untyped, int type, int bits) {
        int slot = empty();
        ok(untyped, Abi.UNTYPED_RETYPE, caps(Abi.BOOT_CNODE), type, bits, 0, 0, slot, 1);
        return slot;
    }

    /** A copy in another CNode, with these rights and, if not 0, a badge or a guard. */
    void give(int node, int bits, int index, int cptr, int rights, int data) {
        if (data == 0) {
            ok(node, Abi.CNODE_COPY, caps(Abi.BOOT_CNODE), index, bits, cptr, 32, rights);
        } else {
            ok(node, Abi.CNODE_MINT, caps(Abi.BOOT_CNODE), index, bits, cptr, 32, rights, data);
        }
    }
}
