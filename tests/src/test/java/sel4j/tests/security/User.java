package sel4j.tests.security;

import static sel4j.tests.security.World.caps;

import java.util.Arrays;
import java.util.Random;
import sel4j.kernel.Abi;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * What a thread of a subject does: calls of what its capabilities name, made so that they can
 * succeed, and hostile ones: pointers, sizes and addresses of others. The same numbers and the same
 * system give the same calls.
 *
 * <p>A tame one has power over others and uses it, but gives away nothing of its own: whom it
 * trusts with that would be for its own program to know.
 */
final class User {
    private static final int FREE_FROM = 32;
    private static final int DOORS = 6;
    private static final int[] MESSAGES = {Abi.SYS_NB_SEND, Abi.SYS_NB_RECV, Abi.SYS_SEND,
        Abi.SYS_RECV, Abi.SYS_CALL, Abi.SYS_REPLY_RECV, Abi.SYS_REPLY, Abi.SYS_YIELD, Abi.SYS_CALL,
        Abi.SYS_RECV};
    private static final int[] SENDING = {Abi.SYS_NB_SEND, Abi.SYS_SEND, Abi.SYS_CALL};
    private static final int[] RECEIVING = {Abi.SYS_NB_RECV, Abi.SYS_RECV, Abi.SYS_REPLY_RECV};
    private static final int TOLD = 8;
    private static final int MOST_WORDS = 120;

    private final World w;
    private final Random random;
    private boolean tame;
    /** It makes no threads, and leaves priorities as they are: who runs depends on these. */
    private boolean steady;
    /** What was done last. */
    String last = "nothing";

    User(World w, Random random) {
        this.w = w;
        this.random = random;
    }

    /** One whose threads all keep the priority that they have. */
    User steady() {
        steady = true;
        return this;
    }

    private int any(int below) {
        return random.nextInt(below);
    }

    /** The current thread, which is a subject's, does something. */
    void act(boolean tameOne) {
        tame = tameOne;
        int dice = any(100);
        if (dice < 4) {
            last = "fault";
            w.board.cpu.r[15] = Subject.V + 4 * any(64);
            w.step(1);
        } else if (dice < 8) {
            int number = any(3) == 0 ? 1 + any(99) : any(2) == 0 ? Abi.SYS_DEBUG_CAP_IDENTIFY
                : Abi.SYS_SET_TLS_BASE;
            svc(number, any(Subject.SLOTS), any(9), caps(), words(4));
        } else if (dice < 45) {
            message();
        } else if (dice < 50 && !tame) {
            hostile();
        } else if (dice < 65 && tame) {
            power();
        } else {
            int which = any(8);
            invocation(which < 2 ? Subject.CNODE : which == 2 ? find(Slot.THREAD) : filled());
        }
    }

    // ---- choices ----

    /** The slot that a small pointer of the current thread names; null if that is nothing. */
    private Slot slot(int i) {
        Slot root = w.k.current().cspace();
        return root.type() == Slot.CNODE && i < 1 << root.radix() ? w.k.slot(root.cnodeBase() + i)
            : null;
    }

    private int type(int i) {
        Slot s = slot(i);
        return s == null ? Slot.NULL : s.type();
    }

    private int find(int type) {
        int from = any(Subject.SLOTS);
        for (int i = 0; i < Subject.SLOTS; i++) {
            int s = (from + i) % Subject.SLOTS;
            if (type(s) == type) {
                return s;
            }
        }
        return from;
    }

    /** The same, half of the time one that is shared with others, if there is any. */
    private int some(int type) {
        boolean half = any(2) == 0;
        int from = any(DOORS);
        for (int i = 0; half && i < DOORS; i++) {
            int s = Subject.FIRST_DOOR + (from + i) % DOORS;
            if (type(s) == type) {
                return s;
            }
        }
        return find(type);
    }

    private int filled() {
        int s = any(Subject.SLOTS);
        for (int i = 0; i < 20 && type(s) == Slot.NULL; i++) {
            s = any(Subject.SLOTS);
        }
        return s;
    }

    private int free() {
        for (int i = 0; i < 20; i++) {
            int s = FREE_FROM + any(Subject.SLOTS - FREE_FROM);
            if (type(s) == Slot.NULL) {
                return s;
            }
        }
        return FREE_FROM + any(FREE_FROM);
    }

    /** What can be deleted: mostly what was made, seldom what was given. */
    private int victim() {
        return any(12) == 0 ? 1 + any(FREE_FROM) : FREE_FROM + any(Subject.SLOTS - FREE_FROM);
    }

    private int address() {
        return Subject.V + (any(8) << 12);
    }

    private int wild() {
        return switch (any(6)) {
            case 0 -> -1;
            case 1 -> 1 << any(32);
            case 2 -> World.CODE + (any(8) << 12);
            case 3 -> 0x4000_0000 + (any(1 << 12) << 12);
            case 4 -> Abi.USER_TOP - any(3);
            default -> random.nextInt();
        };
    }

    private int[] words(int n) {
        return random.ints(n).toArray();
    }

    // ---- calls ----

    private void svc(int number, int cptr, int label, int[] extra, int... words) {
        Tcb t = w.k.current();
        for (int i = 2; i < 15; i++) {
            w.board.cpu.r[i] = random.nextInt();
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = any(50) == 0 ? wild() : words[i];
        }
        for (int i = 0; i < extra.length; i++) {
            extra[i] = !tame && any(50) == 0 ? any(2 * Subject.SLOTS) : extra[i];
        }
        w.board.cpu.cp15.setTpidrurw(random.nextInt());
        w.prepare(number, cptr, label, extra, words.length, words);
        w.bufferWord(t, Abi.BUFFER_RECEIVE_CNODE, !tame && any(30) == 0 ? filled()
            : Subject.CNODE);
        w.bufferWord(t, Abi.BUFFER_RECEIVE_INDEX, free());
        w.bufferWord(t, Abi.BUFFER_RECEIVE_DEPTH, 32);
        last = String.format("system call %d of slot %d, label %d, %s, %d words %s", number, cptr,
            label, Arrays.toString(extra), words.length,
            Arrays.toString(Arrays.copyOf(words, TOLD)));
        w.step(1);
    }

    private void call(int cptr, int label, int[] extra, int... words) {
        svc(any(4) == 0 ? Abi.SYS_SEND : Abi.SYS_CALL, cptr, label, extra, words);
    }

    /** A way to others that can be sent to or received from; any if there is none. */
    private int door() {
        int from = any(DOORS);
        for (int i = 0; i < DOORS; i++) {
            int s = Subject.FIRST_DOOR + (from + i) % DOORS;
            if (type(s) == Slot.ENDPOINT || type(s) == Slot.NOTIFICATION) {
                return s;
            }
        }
        return find(Slot.ENDPOINT);
    }

    /** Mostly to others, mostly with what the capability allows. */
    private void message() {
        int dice = any(10);
        int to = dice == 0 ? find(Slot.REPLY) : dice == 1 ? find(Slot.NOTIFICATION)
            : dice == 2 ? find(Slot.ENDPOINT) : door();
        int rights = type(to) == Slot.ENDPOINT || type(to) == Slot.NOTIFICATION
            ? slot(to).rights() : Abi.RIGHTS_ALL;
        boolean receives = any(5) > 0 && (rights & Abi.RIGHT_WRITE) == 0;
        int[] calls = receives ? RECEIVING : any(5) > 0 && (rights & Abi.RIGHT_READ) == 0 ? SENDING
            : MESSAGES;
        int[] extra = any(2) == 0 ? caps(filled(), find(Slot.FRAME)) : caps();
        svc(calls[any(calls.length)], to, any(3) == 0 ? 0 : any(9), extra,
            words(any(6) == 0 ? any(MOST_WORDS) : any(8)));
    }

    /** Any label of any capability with any words. */
    private void hostile() {
        int[] words = words(any(9));
        for (int i = 0; i < words.length; i++) {
            words[i] = any(2) == 0 ? wild() : any(Subject.SLOTS);
        }
        int label = any(52);
        boolean refrains = steady && (label == Abi.UNTYPED_RETYPE || label >= Abi.TCB_SET_PRIORITY
            && label <= Abi.TCB_SET_SCHED_PARAMS);
        call(any(4) == 0 ? random.nextInt() : filled(), refrains ? 0 : label,
            caps(filled(), filled(), filled()), words);
    }

    /** What a supervisor does to whom it supervises: the first doors are these. */
    private void power() {
        int t = Subject.FIRST_DOOR + any(2);
        int node = Subject.FIRST_DOOR + 2;
        switch (any(7)) {
            case 0 -> call(t, Abi.TCB_SUSPEND, caps());
            case 1 -> call(t, Abi.TCB_RESUME, caps());
            case 2 -> call(t, Abi.TCB_WRITE_REGISTERS, caps(), any(2), 3, World.CODE, 0, any(9));
            case 3 -> call(t, Abi.TCB_READ_REGISTERS, caps(), any(2), 1 + any(19));
            case 4 -> call(t, Abi.TCB_SET_PRIORITY, caps(Subject.THREAD), 98 + any(3));
            case 5 -> call(node, Abi.CNODE_DELETE, caps(), any(Subject.SLOTS), Subject.BITS);
            default -> call(node, Abi.CNODE_REVOKE, caps(), any(Subject.SLOTS), Subject.BITS);
        }
    }

    private boolean isOthers(int thread) {
        return tame && thread >= Subject.FIRST_DOOR;
    }

    private void invocation(int some) {
        // What maps the pages of others.
        int s = type(some) == Slot.FRAME ? some(Slot.FRAME) : some;
        switch (type(s)) {
            case Slot.UNTYPED -> {
                int object = any(Abi.OBJECT_COUNT);
                object = steady && object == Abi.OBJECT_TCB ? Abi.OBJECT_ENDPOINT : object;
                call(s, Abi.UNTYPED_RETYPE, caps(Subject.CNODE), object,
                    object == Abi.OBJECT_CNODE ? 1 + any(4) : 4 + any(9), 0, 0, free(),
                    1 + any(3) / 2);
            }
            case Slot.CNODE -> node();
            case Slot.THREAD -> thread(s);
            case Slot.FRAME -> call(s, any(3) == 0 ? Abi.PAGE_UNMAP : any(4) == 0
                ? Abi.PAGE_CLEAN_DATA + any(5) : Abi.PAGE_MAP, caps(find(Slot.PAGE_DIRECTORY)),
                address(), any(4), any(8));
            case Slot.PAGE_TABLE -> call(s, any(3) == 0 ? Abi.PAGE_TABLE_UNMAP : Abi.PAGE_TABLE_MAP,
                caps(find(Slot.PAGE_DIRECTORY)), address(), Abi.ATTRIBUTES_DEFAULT);
            case Slot.PAGE_DIRECTORY -> call(s, Abi.PD_CLEAN_DATA + any(4), caps(), address(),
                address() + 4096);
            case Slot.IRQ_HANDLER -> call(s, Abi.IRQ_ACK + any(3), caps(some(Slot.NOTIFICATION)));
            default -> message();
        }
    }

    private void node() {
        int n = Subject.CNODE;
        int to = free();
        switch (any(11)) {
            case 0, 1 -> call(n, Abi.CNODE_COPY, caps(n), to, 32, filled(), 32, any(16));
            case 2, 3 -> call(n, Abi.CNODE_MINT, caps(n), to, 32, filled(), 32, any(16),
                any(3) == 0 ? any(1 << 14) : any(9));
            case 4 -> call(n, Abi.CNODE_MOVE, caps(n), to, 32, victim(), 32);
            case 5 -> call(n, Abi.CNODE_MUTATE, caps(n), to, 32, victim(), 32, any(1 << 12));
            case 6 -> call(n, Abi.CNODE_ROTATE, caps(n, n), to, 32, 0, victim(), 32, 0, victim(),
                32);
            case 7 -> call(n, Abi.CNODE_REVOKE, caps(), any(2) == 0 ? filled() : victim(), 32);
            case 8 -> call(n, Abi.CNODE_CANCEL_BADGED_SENDS, caps(), some(Slot.ENDPOINT), 32);
            case 9 -> call(n, Abi.CNODE_SAVE_CALLER, caps(), to, 32);
            default -> call(n, Abi.CNODE_DELETE, caps(), victim(), 32);
        }
    }

    private void thread(int s) {
        int other = find(Slot.THREAD);
        // Copies of what is others' are treated as these.
        if (isOthers(s)) {
            power();
            return;
        }
        switch (any(12)) {
            case 0 -> call(s, Abi.TCB_SET_PRIORITY, caps(other), steady ? 100 : 98 + any(3));
            case 1, 2 -> call(s, Abi.TCB_SET_SPACE, caps(Subject.CNODE, find(Slot.PAGE_DIRECTORY)),
                some(Slot.ENDPOINT), 0, 0);
            case 3 -> call(s, Abi.TCB_WRITE_REGISTERS, caps(), any(2), 3, World.CODE, 0,
                random.nextInt());
            case 4 -> call(s, Abi.TCB_READ_REGISTERS, caps(), any(2), 1 + any(19));
            case 5 -> call(s, Abi.TCB_COPY_REGISTERS, caps(other), any(16));
            case 6 -> call(s, Abi.TCB_RESUME, caps());
            case 7 -> call(s, Abi.TCB_SUSPEND, caps());
            case 8 -> call(s, Abi.TCB_BIND_NOTIFICATION, caps(some(Slot.NOTIFICATION)));
            case 9 -> call(s, Abi.TCB_UNBIND_NOTIFICATION, caps());
            case 10 -> call(s, Abi.TCB_SET_IPC_BUFFER, caps(some(Slot.FRAME)), 512 * any(8));
            default -> call(s, any(2) == 0 ? Abi.TCB_SET_TLS_BASE : Abi.TCB_SET_FLAGS, caps(),
                any(9), any(9));
        }
    }
}
