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
 * Whatever a test does here, a user program can do. Views of kernel objects are for looking only.
 *
 * <p>Capability pointers are slot numbers of the root CNode. Objects come from one untyped by
 * Retype.
 */
final class Root {
    /** Where the program begins: an SVC, then a jump back to it. */
    static final int CODE = 0x10000;
    /** Instructions of a test's own begin here. */
    static final int OWN = CODE + 8;
    static final int TCB = Abi.BOOT_TCB;
    static final int CNODE = Abi.BOOT_CNODE;
    static final int VSPACE = Abi.BOOT_VSPACE;
    static final int[] NONE = {};

    private static final int BELL_IRQ = 150;
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
    private final int base;
    private int free;
    private int bell;
    private int ringer;

    /** The root task of 16 MiB of RAM, with instructions of the test's own at {@link #OWN}. */
    Root(String... own) {
        this(16 << 20, Program.words(OWN, own));
    }

    Root(int ramBytes, int[] own) {
        int[] words = new int[2 + own.length];
        System.arraycopy(Program.words(CODE, "svc 0x0", "b 0x10000"), 0, words, 0, 2);
        System.arraycopy(own, 0, words, 2, own.length);
        system = Program.boot(Program.elf(CODE, words, 4 * words.length), ramBytes);
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
            board.run(end);
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

    // ---- objects ----

    /** A new object of the largest untyped in an empty slot. */
    int make(int type, int bits) {
        return makeOf(untyped, type, bits);
    }

    int makeOf(int from, int type, int bits) {
        int slot = empty();
        ok(from, Abi.UNTYPED_RETYPE, new int[] {CNODE}, type, bits, 0, 0, slot, 1);
        return slot;
    }

    int endpoint() {
        return make(Abi.OBJECT_ENDPOINT, 0);
    }

    int notification() {
        return make(Abi.OBJECT_NOTIFICATION, 0);
    }

    int asidPool() {
        int from = make(Abi.OBJECT_UNTYPED, Abi.ASID_POOL_BITS);
        int slot = empty();
        ok(Abi.BOOT_ASID_CONTROL, Abi.ASID_CONTROL_MAKE_POOL, new int[] {from, CNODE}, slot, 32);
        return slot;
    }

    /** A page directory with an ASID of the root task's pool. */
    int space() {
        return space(Abi.BOOT_ASID_POOL);
    }

    int space(int pool) {
        int d = make(Abi.OBJECT_PAGE_DIRECTORY, 0);
        ok(pool, Abi.ASID_POOL_ASSIGN, new int[] {d});
        return d;
    }

    /**
     * A page directory with an ASID in which the program's first page is mapped, by a copy of its
     * frame.
     */
    int spaceWithCode() {
        return spaceWithCode(Abi.BOOT_ASID_POOL);
    }

    int spaceWithCode(int pool) {
        int d = space(pool);
        table(d, CODE);
        assertEquals("ok", map(copy(codeFrame()), d, CODE, Abi.RIGHT_READ));
        return d;
    }

    /** A page table mapped at an address of a space. */
    int table(int space, int virtual) {
        int t = make(Abi.OBJECT_PAGE_TABLE, 0);
        ok(t, Abi.PAGE_TABLE_MAP, new int[] {space}, virtual, Abi.ATTRIBUTES_DEFAULT);
        return t;
    }

    /** A frame of a size 0..3. */
    int frame(int size) {
        return make(Abi.OBJECT_SMALL_PAGE + size, 0);
    }

    String map(int frame, int space, int virtual, int rights) {
        return call(frame, Abi.PAGE_MAP, new int[] {space}, virtual, rights,
            Abi.ATTRIBUTES_DEFAULT);
    }

    /** A copy of a capability with all its rights. */
    int copy(int cptr) {
        return mint(cptr, Abi.RIGHTS_ALL, 0);
    }

    /** A copy with these rights and, if not 0, a badge. */
    int mint(int cptr, int rights, int badge) {
        int slot = empty();
        int[] from = {CNODE};
        if (badge == 0) {
            ok(CNODE, Abi.CNODE_COPY, from, slot, 32, cptr, 32, rights);
        } else {
            ok(CNODE, Abi.CNODE_MINT, from, slot, 32, cptr, 32, rights, badge);
        }
        return slot;
    }

    void delete(int cptr) {
        ok(CNODE, Abi.CNODE_DELETE, NONE, cptr, 32);
    }

    void revoke(int cptr) {
        ok(CNODE, Abi.CNODE_REVOKE, NONE, cptr, 32);
    }

    /** A thread in the root task's spaces, without a buffer, suspended at a pc. */
    int thread(int pc, int priority, int faultHandler) {
        return thread(VSPACE, pc, priority, faultHandler);
    }

    int thread(int space, int pc, int priority, int faultHandler) {
        int t = make(Abi.OBJECT_TCB, 0);
        ok(t, Abi.TCB_SET_SPACE, new int[] {CNODE, space}, faultHandler, 0, 0);
        ok(t, Abi.TCB_SET_PRIORITY, new int[] {TCB}, priority);
        ok(t, Abi.TCB_WRITE_REGISTERS, NONE, 0, 1, pc);
        return t;
    }

    /** The thread's registers: the first ones of the user context. */
    void write(int thread, boolean resume, int... context) {
        int[] words = new int[2 + context.length];
        words[0] = resume ? 1 : 0;
        words[1] = context.length;
        System.arraycopy(context, 0, words, 2, context.length);
        ok(thread, Abi.TCB_WRITE_REGISTERS, NONE, words);
    }

    /**
     * The root task waits, others run so many instructions, then the outside world rings and the
     * root task goes on.
     */
    void let(int instructions) {
        if (bell == 0) {
            bell = notification();
            ringer = empty();
            ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, new int[] {CNODE}, BELL_IRQ, ringer,
                32);
            ok(ringer, Abi.IRQ_SET_HANDLER, new int[] {bell});
        }
        svc(Abi.SYS_RECV, bell, 0);
        step(instructions);
        board.gic.setLine(BELL_IRQ, true);
        step(1);
        board.gic.setLine(BELL_IRQ, false);
        assertEquals(root, k.current(), "the bell wakes the root task");
        ok(ringer, Abi.IRQ_ACK, NONE);
    }

    /** The thread of a capability, to look at. */
    Tcb tcb(int cptr) {
        return slot(cptr).thread();
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
