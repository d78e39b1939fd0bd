package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;
import sel4j.kernel.Message;
import sel4j.platform.Memory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Random users: whatever thread is current makes a system call, faults, or is interrupted. Most
 * calls are made so that they can succeed, some arguments are hostile; all threads share the root
 * task's CSpace, of which the first slots are used. The same seed gives the same storm.
 *
 * <p>When everybody waits, a thread that the storm knows nothing of resumes the root task. A storm
 * can destroy what the root task lives on; then it is {@link #over}.
 */
public final class Storm {
    private static final int SLOTS = 300;
    private static final int HIDDEN = 4000;
    private static final int OWN_FIRST = 16;
    private static final int THREADS = 4;
    private static final int PRIORITY = 100;
    private static final int BELL_IRQ = 140;
    /** Interrupts that other devices than the processor's own have. */
    private static final int FIRST_LINE = 32;
    private static final int V = 0x30000000;
    private static final int CODE_PAGE = 4096;
    private static final int MOST_WORDS = 128;
    private static final int[] MESSAGES = {Abi.SYS_NB_SEND, Abi.SYS_NB_RECV, Abi.SYS_YIELD,
        Abi.SYS_REPLY,
        Abi.SYS_CALL, Abi.SYS_SEND, Abi.SYS_RECV, Abi.SYS_REPLY_RECV};

    final Root u;
    /** A call that is cut is made again, before anything else happens. */
    private final boolean whole;
    private final Random random;
    private final int root = Root.CNODE;
    private final int first;
    private final Tcb waker;
    private final int rootCopy;
    private final int handler;
    private final int bell;
    private final Tally tally;
    private final Census census;
    private final Furniture furniture;
    /** The untyped capabilities of boot, but for the one that the waker is made from. */
    private final int[] untypeds;
    /** Threads whose calls were cut and then interrupted: they will make them again. */
    private final Set<Tcb> cut = new HashSet<>();
    private int wakes;
    /** What the last step did. */
    public String last = "";

    /** A storm whose calls are counted. */
    Storm(long seed, Tally tally) {
        this(seed, tally, false, null, null);
    }

    /** One of whole calls beside a witness. */
    public Storm(long seed, HostedSystem.Witness witness) {
        this(seed, new Tally(), true, witness, null);
    }

    /** One beside another board; of whole calls or not. */
    public Storm(long seed, boolean whole, Beside beside) {
        this(seed, new Tally(), whole, null, beside);
    }

    private Storm(long seed, Tally tally, boolean whole, HostedSystem.Witness witness,
            Beside beside) {
        u = new Root(16 << 20, Program.words(Root.OWN, "udf #0x0", "ldr r1, [r2]", "bx r2"),
            witness, beside);
        this.whole = whole;
        random = new Random(seed);
        this.tally = tally;
        first = u.empty();
        u.reuse(HIDDEN);
        rootCopy = u.copy(Root.TCB);
        bell = u.makeOf(u.another(), Abi.OBJECT_NOTIFICATION, 0);
        handler = u.empty();
        u.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(root), BELL_IRQ, handler, 32);
        u.ok(handler, Abi.IRQ_SET_HANDLER, caps(bell));
        int w = u.makeOf(u.another(), Abi.OBJECT_TCB, 0);
        waker = u.tcb(w);
        u.ok(w, Abi.TCB_SET_SPACE, caps(root, Root.VSPACE), 0, 0, 0);
        u.ok(w, Abi.TCB_SET_IPC_BUFFER,
            caps(u.makeOf(u.another(), Abi.OBJECT_SMALL_PAGE, 0)), V);
        u.reuse(first);
        furniture = whole ? new Furniture(u, random) : null;
        for (int i = 0; i < THREADS; i++) {
            int t = u.thread(Root.CODE, PRIORITY, whole && any(2) == 0 ? furniture.meeting(false)
                : u.endpoint());
            u.ok(t, Abi.TCB_SET_IPC_BUFFER, caps(u.frame(0)), CODE_PAGE);
            u.ok(t, Abi.TCB_RESUME, Root.NONE);
            u.notification();
        }
        // The waker waits for the bell; then the root task is one of many.
        u.write(w, true, Context.calling(bell, Abi.SYS_RECV));
        u.extra(Root.TCB);
        u.svc(Abi.SYS_SEND, w, Root.info(Abi.TCB_SET_PRIORITY, 1, 1), Abi.MAX_PRIORITY);
        u.extra(Root.TCB);
        u.svc(Abi.SYS_SEND, Root.TCB, Root.info(Abi.TCB_SET_PRIORITY, 1, 1), PRIORITY);
        u.step(2);
        // Now, since storms can overwrite what boot has told.
        untypeds = IntStream.range(0, u.untypeds()).map(i -> u.untyped(i)[0])
            .filter(c -> c != u.another()).toArray();
        census = new Census(u, first, HIDDEN, u.slot(u.another()));
    }

    /** Whether the root task cannot be woken any more, or only to stop at once. */
    public boolean over() {
        return wakes > 5 * THREADS;
    }

    /** The rules of the kernel's memory hold. */
    public void rules() {
        Rules.check(u);
    }

    boolean isWaker(Tcb t) {
        return t == waker;
    }

    /** A step that depends on the system and on this seed alone. */
    public void step(long seed) {
        random.setSeed(seed);
        step();
    }

    /** One kernel entry or a few. */
    public void step() {
        Tcb t = u.k.current();
        int dice = random.nextInt(100);
        if (t == u.k.idle()) {
            wakes++;
            wake();
        } else if (t == waker) {
            wakerActs();
        } else if (cut.remove(t) && u.board.cpu.r[15] == Root.CODE) {
            again(t);
        } else if (dice < 2) {
            last = "fault";
            tally.event("fault");
            u.board.cpu.r[15] = Root.OWN + 4 * any(3);
            u.step(1);
        } else if (dice < (whole ? 10 : 5)) {
            int line = (whole ? dice % 2 == 0 : dice == 4) ? Abi.TIMER_IRQ : line();
            last = "interrupt " + line;
            tally.event("interrupt");
            u.line(line, true);
            u.step(1);
            u.line(line, false);
        } else if (whole && dice < 12) {
            noInvocation();
        } else if (dice < (whole ? 35 : 30)) {
            int[] extra = any(3) == 0 ? caps(cap(), cap()) : caps();
            int[] words = whole ? random.ints(any(9) == 0 ? any(MOST_WORDS) : any(8)).toArray()
                : new int[any(8)];
            svc(MESSAGES[any(t == u.root ? 5 : 8)], message(), any(5), extra, words);
        } else if (whole && dice < 37 && t.caller().type() == Slot.REPLY) {
            call(root, Abi.CNODE_SAVE_CALLER, caps(), free(), 32);
        } else {
            invocation(cap());
        }
        // A root task that lives makes more than a few calls before all wait again.
        boolean alive = t != waker && t != u.k.idle();
        wakes = alive && any(4) == 0 && wakes > 0 ? wakes - 1 : wakes;
    }

    /** An interrupt line, often one that has a handler. */
    private int line() {
        int s = find(Slot.IRQ_HANDLER);
        boolean handled = u.slot(s).type() == Slot.IRQ_HANDLER && u.slot(s).irq() >= FIRST_LINE;
        return handled && any(2) == 0 ? u.slot(s).irq() : FIRST_LINE + any(128);
    }

    /** A call for debugging, or of a number that means nothing. */
    private void noInvocation() {
        int[] numbers = {Abi.SYS_DEBUG_PUT_CHAR, Abi.SYS_DEBUG_CAP_IDENTIFY, Abi.SYS_SET_TLS_BASE,
            Abi.SYS_DEBUG_DUMP_SCHEDULER, Abi.SYS_DEBUG_SNAPSHOT, Abi.SYS_DEBUG_NAME_THREAD,
            1 + any(99), -any(64)};
        int number = numbers[any(numbers.length)];
        int cptr = number == Abi.SYS_DEBUG_NAME_THREAD ? find(Slot.THREAD) : cap();
        if (number == Abi.SYS_DEBUG_HALT || number == Abi.SYS_DEBUG_NAME_THREAD
                && (u.slot(cptr).type() != Slot.THREAD || !hasBuffer(u.k.current()))) {
            return;
        }
        svc(number, cptr, any(64), caps(), random.nextInt(), random.nextInt(), random.nextInt(),
            random.nextInt(), random.nextInt() & 0xFFFF, 0);
    }

    private static boolean hasBuffer(Tcb t) {
        return t.buffer().type() == Slot.FRAME && !t.buffer().frameDevice()
            && t.buffer().frameRights() >= Abi.FRAME_READ_ONLY;
    }

    private void wake() {
        last = "bell";
        u.line(BELL_IRQ, true);
        u.step(1);
        u.line(BELL_IRQ, false);
    }

    private void wakerActs() {
        last = "waker";
        wakes++;
        u.svc(Abi.SYS_SEND, rootCopy, Root.info(Abi.TCB_RESUME, 0, 0));
        u.svc(Abi.SYS_SEND, handler, Root.info(Abi.IRQ_ACK, 0, 0));
        u.svc(Abi.SYS_RECV, bell, 0);
    }

    // ---- the end ----

    /**
     * Everything that the storm made is deleted, and all memory that it had is used anew: the
     * system is what it was. A storm can have lost what boot gave; then nobody can clear up.
     *
     * @return whether it was done
     */
    boolean end() {
        for (int i = 0; i < 2 * THREADS && u.k.current() != waker; i++) {
            wake();
        }
        if (u.k.current() != waker || !census.ownSlots().isEmpty()) {
            return false;
        }
        for (int i = first; i < HIDDEN; i++) {
            if (u.slot(i).type() != Slot.NULL) {
                exactly(root, Abi.CNODE_DELETE, caps(), i, 32);
            }
        }
        for (int cptr : untypeds) {
            exactly(cptr, root);
        }
        assertEquals("", census.difference(), "what is too much or too little in the system");
        assertEquals(Set.of(waker.place(), u.root.place()), census.threads(), "threads");
        return true;
    }

    /** The memory of an untyped capability is taken back, and its first granule used anew. */
    private void exactly(int untyped, int node) {
        exactly(node, Abi.CNODE_REVOKE, caps(), untyped, 32);
        if (!u.slot(untyped).untypedDevice()) {
            exactly(untyped, Abi.UNTYPED_RETYPE, caps(node), Abi.OBJECT_ENDPOINT, 0, 0, 0, first,
                1);
            census.isFree(u.slot(untyped), 1);
            exactly(node, Abi.CNODE_DELETE, caps(), first, 32);
        }
    }

    /** The waker makes a call that has to succeed. */
    private void exactly(int cptr, int label, int[] extra, int... words) {
        do {
            assertSame(waker, u.k.current(), () -> "the waker runs before label " + label
                + Arrays.toString(words) + ", not in state " + waker.state());
            registers(Abi.SYS_CALL, cptr, label, extra, words.length);
            for (int i = 0; i < words.length; i++) {
                messageWord(i, words[i]);
            }
            for (int i = 0; i < extra.length; i++) {
                bufferWord(Abi.BUFFER_CAPS + i, extra[i]);
            }
            u.step(1);
        } while (u.board.cpu.r[15] == Root.CODE);
        assertEquals("ok", ErrorNames.name(u.board.cpu.r[Abi.REG_INFO] >>> 12),
            () -> "label " + label + " of slot " + cptr + Arrays.toString(words));
    }

    // ---- choices ----

    private static int[] caps(int... c) {
        return c;
    }

    private int any(int below) {
        return random.nextInt(below);
    }

    /** A slot with a capability of a type; any if there is none. */
    private int find(int type) {
        int from = any(SLOTS);
        for (int i = 0; i < SLOTS; i++) {
            int s = (from + i) % SLOTS;
            if (u.slot(s).type() == type) {
                return s;
            }
        }
        return from;
    }

    /** A slot with a capability; each type that there is has a good chance. */
    private int cap() {
        int s = whole && any(16) == 0 ? find(any(2) == 0 ? Slot.REPLY : Slot.ZOMBIE) : any(SLOTS);
        for (int i = 0; i < 20 && u.slot(s).type() == Slot.NULL; i++) {
            int type = 1 + any(Slot.IRQ_HANDLER + 2);
            s = i % 2 == 0 ? find(type <= Slot.IRQ_HANDLER ? type
                : Slot.DOMAIN + type - Slot.IRQ_HANDLER - 1) : any(SLOTS);
        }
        return s;
    }

    private int message() {
        int dice = any(8);
        if (furniture != null && any(2) == 0) {
            return furniture.meeting(dice < 2);
        }
        return find(dice == 0 ? Slot.REPLY : dice < 3 ? Slot.NOTIFICATION : Slot.ENDPOINT);
    }

    private int free() {
        int s = find(Slot.NULL);
        return s < OWN_FIRST ? victim() : s;
    }

    private int victim() {
        int s = !whole ? 0 : any(6) == 0 ? furniture.meeting(any(2) == 0) : any(3) == 0 ? cap() : 0;
        return s >= first ? s : first + any(SLOTS - first);
    }

    private int address() {
        return whole ? V + any(3) * 0x100000 + (any(3) << 12)
            : V + any(4) * 0x100000 + (any(16) << 12);
    }

    /** A badge, or other data for a capability: many are small. */
    private int data(int bits) {
        return any(2) == 0 ? any(8) : any(1 << bits);
    }

    /** An endpoint for faults, or what is none. */
    private int handler() {
        return furniture != null && any(2) == 0 ? furniture.meeting(false) : find(Slot.ENDPOINT);
    }

    /** A priority that the holder of a capability may give, or just not. */
    private int priority(int authority) {
        return whole && any(3) == 0 && u.slot(authority).type() == Slot.THREAD
            ? u.tcb(authority).maxPriority() + any(3) - 1 : PRIORITY - 3 + any(6);
    }

    private int bufferAddress() {
        return whole && any(4) == 0 ? 16 * any(256) : 512 * any(8);
    }

    private int hostile() {
        return switch (any(5)) {
            case 0 -> -1;
            case 1 -> 1 << any(32);
            case 2 -> any(64);
            case 3 -> Abi.USER_TOP - any(3);
            default -> random.nextInt();
        };
    }

    // ---- calls ----

    /** The current thread's buffer word, if it has a buffer in RAM. */
    private void bufferWord(int i, int value) {
        Tcb t = u.k.current();
        if (t.buffer().type() == Slot.FRAME && !t.buffer().frameDevice()) {
            int offset = t.bufferAddress() & (CODE_PAGE << 4 * t.buffer().frameSize()) - 1;
            u.setWord(t.buffer().frameBase() * CODE_PAGE + offset + 4 * i, value);
        }
    }

    private void svc(int number, int cptr, int label, int[] extra, int... words) {
        last = String.format("call %d of slot %d, label %d, %s, %s", number, cptr, label,
            Arrays.toString(extra),
            Arrays.toString(words));
        Tcb t = u.k.current();
        registers(number, cptr, label, extra, any(60) == 0 ? any(8) : words.length);
        for (int i = 0; i < words.length; i++) {
            messageWord(i, any(40) == 0 ? hostile() : words[i]);
        }
        for (int i = 0; i < extra.length; i++) {
            bufferWord(Abi.BUFFER_CAPS + i, any(60) == 0 ? cap() : extra[i]);
        }
        bufferWord(Abi.BUFFER_RECEIVE_CNODE, root);
        bufferWord(Abi.BUFFER_RECEIVE_INDEX, free());
        bufferWord(Abi.BUFFER_RECEIVE_DEPTH, 32);
        boolean invoked = !isMessage(u.slot(cptr).type());
        u.step(1);
        // CopyRegisters is never cut, but can bring a thread back here.
        if (whole && label != Abi.TCB_COPY_REGISTERS) {
            again(t);
        }
        if (t != waker) {
            count(t, number, label, invoked);
        }
    }

    /** A thread whose call was cut makes it again until it is over, or something interrupts it. */
    private void again(Tcb t) {
        while (u.k.current() == t && u.board.cpu.r[15] == Root.CODE) {
            int line = line();
            u.line(line, any(10) == 0);
            u.step(1);
            u.line(line, false);
            cut.add(t);
        }
        if (u.k.current() == t) {
            cut.remove(t);
        }
    }

    private static boolean isMessage(int type) {
        return type == Slot.ENDPOINT || type == Slot.NOTIFICATION || type == Slot.REPLY;
    }

    private void registers(int number, int cptr, int label, int[] extra, int length) {
        int[] r = u.board.cpu.r;
        if (whole) {
            for (int i = 2; i < 15; i++) {
                r[i] = random.nextInt();
            }
            u.board.cpu.cp15.setTpidrurw(random.nextInt());
        }
        r[Abi.REG_BADGE] = cptr;
        r[Abi.REG_INFO] = Message.info(label, 0, extra.length, length);
        r[Abi.REG_SYSCALL] = number;
        r[15] = Root.CODE;
    }

    private void messageWord(int i, int value) {
        if (i < Abi.MESSAGE_REGISTERS) {
            u.board.cpu.r[Abi.REG_MR0 + i] = value;
        } else {
            bufferWord(Abi.BUFFER_MESSAGE + i, value);
        }
    }

    /** What became of a call of a thread, as far as one sees at once. */
    private void count(Tcb t, int number, int label, boolean invoked) {
        boolean sends = number == Abi.SYS_CALL || number == Abi.SYS_SEND
            || number == Abi.SYS_NB_SEND;
        boolean runs = u.k.current() == t;
        String answer = !runs ? "others run" : u.board.cpu.r[15] == Root.CODE ? "made again"
            : number != Abi.SYS_CALL ? "goes on" : ErrorNames.name(u.board.cpu.r[1] >>> 12);
        if (invoked && sends) {
            tally.invocation(label, answer);
        } else {
            tally.message(number, number == Abi.SYS_CALL && runs ? "answered"
                : answer);
        }
    }

    private void call(int cptr, int label, int[] extra, int... words) {
        svc(any(4) == 0 ? Abi.SYS_SEND : Abi.SYS_CALL, cptr, label, extra, words);
    }

    private void invocation(int s) {
        int type = u.slot(s).type();
        if (s < first && (type == Slot.FRAME || type == Slot.PAGE_TABLE)) {
            // What the root task itself lives on.
            call(s, Abi.PAGE_GET_ADDRESS, caps());
            return;
        }
        switch (type) {
            case Slot.UNTYPED -> {
                int object = any(Abi.OBJECT_COUNT);
                call(s, Abi.UNTYPED_RETYPE, caps(root), object,
                    object == Abi.OBJECT_CNODE ? 1 + any(5) : 4 + any(14), 0, 0, free(), 1
                        + any(4) / 3 * any(4));
            }
            case Slot.CNODE -> cnode(any(4) == 0 ? s : root);
            case Slot.THREAD -> thread(s);
            case Slot.FRAME -> call(s, any(3) == 0 ? Abi.PAGE_UNMAP : any(4) == 0
                ? Abi.PAGE_CLEAN_DATA + any(5)
                : Abi.PAGE_MAP, caps(find(Slot.PAGE_DIRECTORY)), address(), any(4), any(8));
            case Slot.PAGE_TABLE -> call(s, any(3) == 0 ? Abi.PAGE_TABLE_UNMAP : Abi.PAGE_TABLE_MAP,
                caps(find(Slot.PAGE_DIRECTORY)), address(), Abi.ATTRIBUTES_DEFAULT);
            case Slot.PAGE_DIRECTORY -> call(s, Abi.PD_CLEAN_DATA + any(4), caps(), address(),
                address());
            case Slot.ASID_CONTROL -> call(s, Abi.ASID_CONTROL_MAKE_POOL, caps(find(Slot.UNTYPED),
                root), free(),
                32);
            case Slot.ASID_POOL -> call(s, Abi.ASID_POOL_ASSIGN, caps(find(Slot.PAGE_DIRECTORY)));
            case Slot.IRQ_CONTROL -> {
                switch (any(3)) {
                    case 0 -> call(s, Abi.IRQ_ISSUE_HANDLER, caps(root), any(160), free(), 32);
                    case 1 -> call(s, Abi.IRQ_ISSUE_HANDLER_TRIGGER, caps(root), any(160), any(2),
                        free(), 32);
                    default -> call(s, Abi.IRQ_ISSUE_SGI_SIGNAL, caps(root), any(18), any(10),
                        free(), 32);
                }
            }
            case Slot.DOMAIN -> domain(s);
            case Slot.IRQ_HANDLER -> call(s, Abi.IRQ_ACK + any(3), caps(find(Slot.NOTIFICATION)));
            default -> call(s, any(52), caps(cap(), cap()), any(64), any(64), any(64), any(64),
                any(64));
        }
    }

    private void domain(int s) {
        switch (any(3)) {
            case 0 -> call(s, Abi.DOMAIN_SET, caps(find(Slot.THREAD)), any(3));
            case 1 -> call(s, Abi.DOMAIN_SCHEDULE_CONFIGURE, caps(), any(4), any(3), any(3), 0);
            default -> call(s, Abi.DOMAIN_SCHEDULE_SET_START, caps(), any(3));
        }
    }

    private void cnode(int n) {
        boolean own = n == root;
        int to = own ? free() : any(32);
        int depth = own ? 32 : any(10);
        int[] from = caps(any(5) == 0 ? find(Slot.CNODE) : root);
        switch (any(11)) {
            case 0, 1 -> call(n, Abi.CNODE_COPY, from, to, depth, cap(), 32, any(16));
            case 2, 3 -> call(n, Abi.CNODE_MINT, from, to, depth, cap(), 32, any(16), data(14));
            case 4 -> call(n, Abi.CNODE_MOVE, caps(root), to, depth, victim(), 32);
            case 5 -> call(n, Abi.CNODE_MUTATE, caps(root), to, depth, victim(), 32, data(12));
            case 6 -> call(root, Abi.CNODE_ROTATE, caps(root, root), any(2) == 0 ? free()
                : victim(), 32,
                any(2) * 296, victim(), 32, 0, victim(), 32);
            case 7 -> call(root, Abi.CNODE_REVOKE, caps(), any(40) == 0 ? u.untyped : victim(), 32);
            case 8 -> call(root, Abi.CNODE_CANCEL_BADGED_SENDS, caps(), handler(), 32);
            case 9 -> call(root, Abi.CNODE_SAVE_CALLER, caps(), free(), 32);
            default -> call(n, Abi.CNODE_DELETE, caps(), own ? victim() : to, depth);
        }
    }

    private void thread(int s) {
        int[] authority = caps(whole && any(3) == 0 ? find(Slot.THREAD) : Root.TCB);
        if (u.slot(s).thread() == u.root) {
            call(s, Abi.TCB_SET_PRIORITY, authority, PRIORITY - 3 + any(6));
            return;
        }
        switch (any(18)) {
            case 16 -> call(s, Abi.TCB_SET_MC_PRIORITY, authority, 3 + priority(authority[0]));
            case 17 -> call(s, Abi.TCB_SET_SCHED_PARAMS, authority, 3 + priority(authority[0]),
                priority(authority[0]));
            case 0, 1 -> call(s, Abi.TCB_CONFIGURE, caps(root, Root.VSPACE, find(Slot.FRAME)),
                handler(), 0, 0, bufferAddress());
            case 2, 3 -> call(s, Abi.TCB_SET_PRIORITY, authority, priority(authority[0]));
            case 4 -> call(s, Abi.TCB_SET_SPACE, caps(root, any(3) == 0
                ? find(Slot.PAGE_DIRECTORY) : Root.VSPACE), handler(), 0, 0);
            case 5, 6 -> {
                int[] words = whole ? random.ints(2 + any(23)).toArray()
                    : new int[] {0, 3, Root.CODE, 0, 0};
                words[0] = any(2);
                words[1] = words.length - 2;
                call(s, Abi.TCB_WRITE_REGISTERS, caps(), words);
            }
            case 7 -> call(s, Abi.TCB_READ_REGISTERS, caps(), any(2), 1 + any(19));
            case 8 -> call(s, Abi.TCB_COPY_REGISTERS, caps(find(Slot.THREAD)), any(16));
            case 9, 10 -> call(s, Abi.TCB_RESUME, caps());
            case 11 -> call(s, Abi.TCB_SUSPEND, caps());
            case 12 -> call(s, Abi.TCB_BIND_NOTIFICATION, caps(furniture != null && any(2) == 0
                ? furniture.meeting(true) : find(Slot.NOTIFICATION)));
            case 13 -> call(s, Abi.TCB_UNBIND_NOTIFICATION, caps());
            case 14 -> call(s, Abi.TCB_SET_IPC_BUFFER, caps(find(Slot.FRAME)), bufferAddress());
            default -> call(s, any(2) == 0 ? Abi.TCB_SET_TLS_BASE : Abi.TCB_SET_FLAGS, caps(),
                any(9), any(9));
        }
    }
}
