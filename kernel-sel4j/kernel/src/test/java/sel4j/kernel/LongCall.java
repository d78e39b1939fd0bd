package sel4j.kernel;

import java.util.Arrays;
import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A call that takes many kernel entries, ready to be made by the current thread of a bench: its
 * registers are set, and the thread makes it again until it is no longer cut.
 */
final class LongCall {
    /** An interrupt that no handler has: taking it changes no memory. */
    private static final int NOBODYS = 40;
    /** The word of the kernel's variables that counts units of work. */
    private static final int WORK_UNITS = (0x402E0000 - 0x40000000) / 4 + 0x294;
    /** Priority of the thread that calls. */
    static final int PRIORITY = 10;

    final Bench b;
    final Tcb caller;

    private LongCall(Bench b, Tcb caller) {
        this.b = b;
        this.caller = caller;
        b.hw.recording = false;
    }

    /** What is looked at when a call was cut. */
    interface AtCut {
        void look(LongCall c);
    }

    /**
     * Makes the call to its end.
     *
     * @param offset units of work that are counted already: the first cut comes so much earlier
     * @param interrupt whether an interrupt that nobody listens to is pending at each cut
     * @return how often the call was cut
     */
    int run(int offset, boolean interrupt, AtCut atCut) {
        b.k.setWorkUnits(offset);
        b.hw.pending = interrupt;
        b.hw.acknowledge = interrupt ? NOBODYS : 1023;
        int cuts = 0;
        while (!entry()) {
            cuts++;
            atCut.look(this);
        }
        return cuts;
    }

    /** One entry; whether the call has ended. */
    boolean entry() {
        caller.setRegister(Abi.REG_RESTART_PC, Bench.PC);
        caller.setRegister(Abi.REG_NEXT_PC, Bench.PC + 4);
        Entry.syscall(b.k);
        return b.k.current() != caller || caller.register(Abi.REG_NEXT_PC) != Bench.PC;
    }

    /** All of memory but for the count of work. */
    int[] memory() {
        int[] words = b.memory.ram;
        words[WORK_UNITS] = 0;
        return words;
    }

    /** A call whose registers are set already. */
    static LongCall ready(Bench b, Tcb t) {
        return new LongCall(b, t);
    }

    /** A Call of a capability. */
    static LongCall call(Bench b, Tcb t, int cptr, int label, int caps, int... words) {
        t.setRegister(Abi.REG_SYSCALL, Abi.SYS_CALL);
        t.setRegister(0, cptr);
        t.setRegister(1, Bench.info(label, caps, words.length));
        for (int i = 0; i < Math.min(4, words.length); i++) {
            t.setRegister(Abi.REG_MR0 + i, words[i]);
        }
        for (int i = 4; i < words.length; i++) {
            Buffer.ofSender(b.k, t).setWord(Abi.BUFFER_MESSAGE + i, words[i]);
        }
        return new LongCall(b, t);
    }

    /** An operation on a slot of the common CNode. */
    static LongCall onSlot(Bench b, Tcb t, int label, int cptr) {
        return call(b, t, b.capOfCNode(), label, 0, cptr, 32);
    }

    // ---- the calls ----

    /** Revoke of untyped memory of which 10,000 capabilities were made: objects and copies. */
    static LongCall revoke() {
        Bench b = new Bench(32 << 20);
        Tcb t = b.running(PRIORITY);
        int untyped = b.emptySlot();
        b.slot(untyped).setUntyped(b.place(1 << 22), 22, false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(untyped));
        Slot node = b.slot(b.emptySlot());
        int first = b.container(node, 14);
        b.buffer(t);
        int[] types = {Abi.OBJECT_ENDPOINT, Abi.OBJECT_NOTIFICATION, Abi.OBJECT_TCB,
            Abi.OBJECT_CNODE, Abi.OBJECT_PAGE_TABLE, Abi.OBJECT_SMALL_PAGE};
        int made = 0;
        for (int type : types) {
            for (int n = 0; n < 2; n++, made += 250) {
                call(b, t, 0, 0, 0, type, 1, 0, 0, made, 250);
                b.k.setExtraCap(0, node);
                while (Untyped.decode(b.k, Abi.UNTYPED_RETYPE, 6, b.slot(untyped), true)
                        == Abi.PREEMPTED) {
                    b.k.setWorkUnits(0);
                }
            }
        }
        b.k.setExtraCap(0, null);
        for (int i = 0; made < 10000; i++, made++) {
            CNode.copy(b.k, b.k.slot(first + i % 1000), b.k.slot(first + made), 15, false, 0);
        }
        return onSlot(b, t, Abi.CNODE_REVOKE, untyped);
    }

    /** Retype of an endpoint out of 64 MiB that were in use and are not any more. */
    static LongCall reset() {
        Bench b = new Bench(128 << 20);
        Tcb t = b.running(PRIORITY);
        Arrays.fill(b.memory.ram, 64 << 18, 128 << 18, 0x5A5A5A5A);
        int untyped = b.emptySlot();
        b.slot(untyped).setUntyped(0x4400000, 26, false, 1 << 22);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(untyped));
        Frame buffer = b.buffer(t);
        buffer.setWord(Abi.BUFFER_CAPS, b.capOfCNode());
        return call(b, t, untyped, Abi.UNTYPED_RETYPE, 1, Abi.OBJECT_ENDPOINT, 0, 0, 0, 200, 1);
    }

    /** Deletion of an endpoint at which 1,000 threads wait, of priorities up to the caller's. */
    static LongCall endpoint() {
        Bench b = new Bench();
        Tcb t = b.running(PRIORITY);
        Endpoint e = b.endpoint();
        int cptr = b.cap(e, 0, Abi.RIGHTS_ALL);
        for (int i = 0; i < 1000; i++) {
            Queue.append(b.k, e.sendQueue(), b.thread(i % (PRIORITY + 1)), Abi.BLOCKED_ON_SEND);
        }
        return onSlot(b, t, Abi.CNODE_DELETE, cptr);
    }

    /** CancelBadgedSends at an endpoint with 1,000 senders, of which every third has the badge. */
    static LongCall badgedSends() {
        LongCall c = endpoint();
        Bench b = c.b;
        int cptr = b.cap(b.slot(1).endpoint(), 7, Abi.RIGHTS_ALL);
        for (Tcb t : b.threads) {
            t.setBlockingBadge(b.threads.indexOf(t) % 3 == 0 ? 7 : 8);
        }
        return onSlot(b, c.caller, Abi.CNODE_CANCEL_BADGED_SENDS, cptr);
    }

    /** Deletion of a pool with 1,024 address spaces, of which the caller's is one. */
    static LongCall pool() {
        Bench b = new Bench(32 << 20);
        Tcb t = b.running(PRIORITY);
        AsidPool pool = b.k.createAsidPool(b.place(4096));
        b.k.setAsidTable(1, pool);
        for (int i = 0; i < 1024; i++) {
            PageDirectory d = b.k.createPageDirectory(b.place(16384));
            pool.setDirectory(i, d);
            if (i % 5 == 0) {
                HardwareAsid.use(b.k, d, 1024 + i);
            }
        }
        t.vspace().setPageDirectory(pool.directory(500), true, 1524);
        Slots.insertOriginal(b.k, b.k.root(), t.vspace());
        int cptr = b.emptySlot();
        b.slot(cptr).setAsidPool(pool, 1024);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        return onSlot(b, t, Abi.CNODE_DELETE, cptr);
    }
}
