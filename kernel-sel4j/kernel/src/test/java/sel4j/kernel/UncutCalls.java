package sel4j.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Calls that are never cut, as long as they can be; each ready to be made. */
final class UncutCalls {
    private UncutCalls() { }

    private static final int SUPERSECTION = 3;

    /** All of them by name. */
    static Map<String, Supplier<LongCall>> all() {
        Map<String, Supplier<LongCall>> all = new LinkedHashMap<>();
        all.put("Retype of 256 threads", () -> retype(Abi.OBJECT_TCB, 0, 18));
        all.put("Retype of 256 page directories", () -> retype(Abi.OBJECT_PAGE_DIRECTORY, 0, 22));
        all.put("Retype of 256 endpoints", () -> retype(Abi.OBJECT_ENDPOINT, 0, 12));
        all.put("Retype of 256 CNodes", () -> retype(Abi.OBJECT_CNODE, 1, 13));
        all.put("Retype of 256 threads after a reset", UncutCalls::resetAndRetype);
        all.put("ASIDControl_MakePool", UncutCalls::makePool);
        all.put("ASIDPool_Assign", UncutCalls::assign);
        all.put("PageTable_Unmap", UncutCalls::unmapTable);
        all.put("ReplyRecv, longest messages, 32 levels", UncutCalls::replyRecv);
        return all;
    }

    private static int untyped(Bench b, int bits) {
        int cptr = b.emptySlot();
        b.slot(cptr).setUntyped(b.place(1 << bits), bits, false, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        return cptr;
    }

    private static LongCall retype(int type, int sizeBits, int bits) {
        Bench b = new Bench();
        Tcb t = b.running(LongCall.PRIORITY);
        int untyped = untyped(b, bits);
        int node = b.emptySlot();
        b.container(b.slot(node), 8);
        b.buffer(t).setWord(Abi.BUFFER_CAPS, node);
        return LongCall.call(b, t, untyped, Abi.UNTYPED_RETYPE, 1, type, sizeBits, 0, 0, 0, 256);
    }

    /** The last 99 chunks are zeroed, and 256 objects made, all in one entry. */
    private static LongCall resetAndRetype() {
        LongCall c = retype(Abi.OBJECT_TCB, 0, 18);
        c.b.slot(1).setUntypedFree((Abi.WORK_UNITS - 1) << (Abi.RESET_CHUNK_BITS - 4));
        return c;
    }

    /** Of memory that is to be zeroed, with the last number that is free. */
    private static LongCall makePool() {
        Bench b = new Bench();
        Tcb t = b.running(LongCall.PRIORITY);
        AsidPool other = b.k.createAsidPool(b.place(4096));
        for (int i = 0; i < Abi.ASID_POOL_COUNT - 1; i++) {
            b.k.setAsidTable(i, other);
        }
        int untyped = untyped(b, Abi.ASID_POOL_BITS);
        b.slot(untyped).setUntypedFree(256);
        int control = b.emptySlot();
        b.slot(control).setAsidControl();
        Slots.insertOriginal(b.k, b.k.root(), b.slot(control));
        Frame buffer = b.buffer(t);
        buffer.setWord(Abi.BUFFER_CAPS, untyped);
        buffer.setWord(Abi.BUFFER_CAPS + 1, b.capOfCNode());
        return LongCall.call(b, t, control, Abi.ASID_CONTROL_MAKE_POOL, 2, 200, 32);
    }

    /** Revoke of all pools but one; none has an address space. */
    static LongCall revokePools() {
        Bench b = new Bench();
        Tcb t = b.running(LongCall.PRIORITY);
        int untyped = untyped(b, 20);
        b.slot(untyped).setUntypedFree(1 << 16);
        for (int i = 1; i < Abi.ASID_POOL_COUNT; i++) {
            AsidPool pool = b.k.createAsidPool(b.slot(untyped).untypedBase() + 256 * i);
            b.k.setAsidTable(i, pool);
            Slot s = b.slot(b.emptySlot());
            s.setAsidPool(pool, 1024 * i);
            Slots.insertOriginal(b.k, b.slot(untyped), s);
        }
        return LongCall.onSlot(b, t, Abi.CNODE_REVOKE, untyped);
    }

    /** Revoke of 150 frames of 16 MiB, all mapped. */
    static LongCall revokeFrames() {
        Bench b = new Bench();
        Tcb t = b.running(LongCall.PRIORITY);
        PageDirectory d = pool(b, 1).directory(0);
        HardwareAsid.use(b.k, d, 1024);
        int untyped = b.emptySlot();
        b.slot(untyped).setUntyped(0x8000000, 29, true, 1 << 25);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(untyped));
        for (int i = 0; i < 150; i++) {
            Slot s = b.slot(b.emptySlot());
            s.setFrame((0x80 + i % 32) << 12, true, 0, Abi.FRAME_READ_WRITE, 0, SUPERSECTION);
            FrameMap.map(b.k, s, d, 1024, i << 24, Abi.FRAME_READ_WRITE, 3);
            Slots.insertOriginal(b.k, b.slot(untyped), s);
        }
        return LongCall.onSlot(b, t, Abi.CNODE_REVOKE, untyped);
    }

    private static Slot directory(Bench b, int asid) {
        Slot s = b.slot(b.emptySlot());
        s.setPageDirectory(b.k.createPageDirectory(b.place(16384)), asid != 0, asid);
        Slots.insertOriginal(b.k, b.k.root(), s);
        return s;
    }

    private static int number(Bench b, Slot s) {
        return s.place() - b.cnode;
    }

    private static AsidPool pool(Bench b, int used) {
        AsidPool pool = b.k.createAsidPool(b.place(4096));
        b.k.setAsidTable(1, pool);
        PageDirectory d = directory(b, 1024).pageDirectory();
        for (int i = 0; i < used; i++) {
            pool.setDirectory(i, d);
        }
        return pool;
    }

    /** The last ASID of a pool is given out. */
    private static LongCall assign() {
        Bench b = new Bench();
        Tcb t = b.running(LongCall.PRIORITY);
        AsidPool pool = pool(b, 1023);
        int cptr = b.emptySlot();
        b.slot(cptr).setAsidPool(pool, 1024);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        b.buffer(t).setWord(Abi.BUFFER_CAPS, number(b, directory(b, 0)));
        return LongCall.call(b, t, cptr, Abi.ASID_POOL_ASSIGN, 1);
    }

    private static LongCall unmapTable() {
        Bench b = new Bench();
        Tcb t = b.running(LongCall.PRIORITY);
        PageDirectory d = pool(b, 1).directory(0);
        PageTable table = b.k.createPageTable(b.place(1024));
        int cptr = b.emptySlot();
        b.slot(cptr).setPageTable(table, false, 0, 0);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        PageTables.map(b.k, b.slot(cptr), d, 1024, 0x100000, false);
        return LongCall.call(b, t, cptr, Abi.PAGE_TABLE_UNMAP, 0);
    }

    /** All 16 MiB of a frame, in pieces; this one is cut. */
    static LongCall flush() {
        Bench b = new Bench(64 << 20);
        Tcb t = b.running(LongCall.PRIORITY);
        PageDirectory d = pool(b, 1).directory(0);
        int place = b.place(1 << 24);
        b.k.createFrame(place, 24);
        int cptr = b.emptySlot();
        b.slot(cptr).setFrame(place / 256, false, 0, Abi.FRAME_READ_WRITE, 0, SUPERSECTION);
        Slots.insertOriginal(b.k, b.k.root(), b.slot(cptr));
        FrameMap.map(b.k, b.slot(cptr), d, 1024, 0x1000000, Abi.FRAME_READ_WRITE, 3);
        return LongCall.call(b, t, cptr, Abi.PAGE_CLEAN_INVALIDATE_DATA, 0, 0, 1 << 24);
    }

    /** The thread finds the endpoint under pointer 0, 32 CNodes deep. */
    private static void deep(Bench b, Tcb t, Endpoint e) {
        Slots.clear(b.k, t.cspace());
        Slot s = t.cspace();
        for (int i = 0; i < Abi.WORD_BITS; i++) {
            s = b.k.slot(b.container(s, 1));
        }
        s.setEndpoint(e, 5, Abi.RIGHTS_ALL);
        Slots.insertOriginal(b.k, b.k.root(), s);
    }

    /** A server answers a client and receives from another, both 120 words with three caps. */
    private static LongCall replyRecv() {
        Bench b = new Bench();
        Endpoint e = b.endpoint();
        Tcb server = b.ready(LongCall.PRIORITY);
        Tcb first = b.ready(LongCall.PRIORITY);
        Tcb second = b.ready(LongCall.PRIORITY);
        int info = Bench.info(1, 3, Abi.MAX_MESSAGE_LENGTH);
        for (Tcb t : new Tcb[] {server, first, second}) {
            deep(b, t, e);
            b.buffer(t);
        }
        b.syscallOf(server, Abi.SYS_RECV, 0, 0);
        b.syscallOf(first, Abi.SYS_CALL, 0, info);
        b.syscallOf(second, Abi.SYS_CALL, 0, info);
        b.run(server);
        server.setRegister(Abi.REG_SYSCALL, Abi.SYS_REPLY_RECV);
        server.setRegister(0, 0);
        server.setRegister(1, info);
        return LongCall.ready(b, server);
    }
}
