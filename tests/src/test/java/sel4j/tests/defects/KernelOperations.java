package sel4j.tests.defects;

import sel4j.aot.Check;
import sel4j.kernel.Abi;

/** The operations of {@link KernelCosts} that have a figure of seL4 beside them, by its names. */
final class KernelOperations extends KernelCosts {
    private static final int V = 0x30000000;

    KernelOperations(java.util.Set<Check> checks) {
        super(checks);
    }

    void all() {
        messages();
        signals();
        objects();
        capabilities();
        revocations();
        spaces();
        threads();
        faults();
        interrupts();
    }

    // ---- IPC ----

    private void messages() {
        int ep = u.endpoint();
        int server = waiting(Root.VSPACE, PRIORITY, ep);
        for (int words : new int[] {0, 4, 5, 64, 120}) {
            roundTrip("Call + ReplyRecv, " + words + " words", ep, server, new int[words]);
        }
        int other = u.endpoint();
        roundTrip("Call + ReplyRecv, 0 words, other address space", other,
            waiting(u.spaceWithCode(), PRIORITY, other), new int[0]);
        transfer();
        int strong = u.endpoint();
        int receiver = waiting(Root.VSPACE, HIGHER, strong);
        measure("Send to a waiting higher-priority receiver + its next Recv", () -> {
            svc(Abi.SYS_SEND, strong);
            runs(receiver);
            svc(Abi.SYS_RECV, strong);
        });
        rootRuns();
        int nothing = u.empty();
        measure("NBSend on a null capability", () -> svc(Abi.SYS_NB_SEND, nothing));
        measure("Call on a null capability", () -> svc(Abi.SYS_CALL, nothing));
        int quiet = u.endpoint();
        measure("NBRecv, empty endpoint", () -> svc(Abi.SYS_NB_RECV, quiet));
        rootRuns();
    }

    /** The second of two round trips. */
    private void roundTrip(String operation, int ep, int server, int[] words) {
        int info = Root.info(0, 0, words.length);
        Runnable trip = () -> {
            u.svc(Abi.SYS_CALL, ep, info, words);
            runs(server);
            u.svc(Abi.SYS_REPLY_RECV, ep, info, words);
            rootRuns();
        };
        trip.run();
        measure(operation, trip);
    }

    private void transfer() {
        int ep = u.endpoint();
        int server = thread(Root.VSPACE, HIGHER, 0);
        int frame = u.frame(0);
        u.ok(server, Abi.TCB_SET_IPC_BUFFER, caps(frame), 0x1000);
        int buffer = u.slot(frame).frameBase() << 12;
        u.setWord(buffer + 4 * Abi.BUFFER_RECEIVE_CNODE, Root.CNODE);
        u.setWord(buffer + 4 * Abi.BUFFER_RECEIVE_INDEX, u.empty());
        u.setWord(buffer + 4 * Abi.BUFFER_RECEIVE_DEPTH, 32);
        resume(server);
        svc(Abi.SYS_RECV, ep);
        u.extra(u.endpoint());
        measure("Call with one capability + ReplyRecv", () -> {
            u.svc(Abi.SYS_CALL, ep, Root.info(0, 1, 0));
            runs(server);
            svc(Abi.SYS_REPLY_RECV, ep);
        });
        rootRuns();
    }

    private void signals() {
        int n = u.notification();
        measure("Signal, no waiter", () -> svc(Abi.SYS_SEND, n));
        measure("Wait, already signalled", () -> svc(Abi.SYS_RECV, n));
        measure("Poll, inactive notification", () -> svc(Abi.SYS_NB_RECV, n));
        int low = u.notification();
        int weak = waiting(Root.VSPACE, LOWER, low);
        measure("Signal, lower-priority waiter", () -> svc(Abi.SYS_SEND, low));
        u.ok(weak, Abi.TCB_SUSPEND, caps());
        int high = u.notification();
        int strong = waiting(Root.VSPACE, HIGHER, high);
        measure("Signal, higher-priority waiter + its Wait", () -> {
            svc(Abi.SYS_SEND, high);
            runs(strong);
            svc(Abi.SYS_RECV, high);
        });
        measure("Yield, alone", () -> svc(Abi.SYS_YIELD, 0));
        rootRuns();
        int peer = thread(Root.VSPACE, PRIORITY, 0);
        u.ok(peer, Abi.TCB_RESUME, caps());
        measure("Yield, to a peer", () -> svc(Abi.SYS_YIELD, 0));
        runs(peer);
        svc(Abi.SYS_YIELD, 0);
        u.ok(peer, Abi.TCB_SUSPEND, caps());
    }

    // ---- objects and capabilities ----

    private void objects() {
        retype("Retype: endpoint", Abi.OBJECT_ENDPOINT, 0, 1);
        retype("Retype: TCB", Abi.OBJECT_TCB, 0, 1);
        retype("Retype: CNode of 16", Abi.OBJECT_CNODE, 4, 1);
        retype("Retype: 4 KiB frame", Abi.OBJECT_SMALL_PAGE, 0, 1);
        retype("Retype: 64 KiB frame", Abi.OBJECT_LARGE_PAGE, 0, 1);
        retype("Retype: 1 MiB frame", Abi.OBJECT_SECTION, 0, 1);
        retype("Retype: page table", Abi.OBJECT_PAGE_TABLE, 0, 1);
        retype("Retype: page directory", Abi.OBJECT_PAGE_DIRECTORY, 0, 1);
        retype("Retype: 16 endpoints", Abi.OBJECT_ENDPOINT, 0, 16);
        retype("Retype: 64 endpoints", Abi.OBJECT_ENDPOINT, 0, 64);
    }

    private void capabilities() {
        int[] from = caps(Root.CNODE);
        int ep = u.endpoint();
        int copy = u.empty();
        call("CNode Copy", Root.CNODE, Abi.CNODE_COPY, from, copy, 32, ep, 32, 15);
        call("CNode Mint", Root.CNODE, Abi.CNODE_MINT, from, u.empty(), 32, ep, 32, 15, 77);
        int moved = u.empty();
        call("CNode Move", Root.CNODE, Abi.CNODE_MOVE, from, moved, 32, copy, 32);
        delete("CNode Delete, not final", moved);
        delete("CNode Delete, empty slot", copy);
        delete("Delete last endpoint", u.endpoint());
        delete("Delete TCB", u.make(Abi.OBJECT_TCB, 0));
        delete("Delete configured TCB", thread(Root.VSPACE, LOWER, ep));
    }

    private void revocations() {
        int ep = u.endpoint();
        for (int i = 1; i <= 8; i++) {
            u.mint(ep, 15, i);
        }
        call("Revoke endpoint with 8 badged children", Root.CNODE, Abi.CNODE_REVOKE, caps(), ep,
            32);
        for (int n : new int[] {1, 16, 64}) {
            int from = u.make(Abi.OBJECT_UNTYPED, 10);
            u.ok(from, Abi.UNTYPED_RETYPE, caps(Root.CNODE), Abi.OBJECT_ENDPOINT, 0, 0, 0,
                empties(n), n);
            call("Revoke untyped with " + n + (n == 1 ? " endpoint" : " endpoints"), Root.CNODE,
                Abi.CNODE_REVOKE, caps(), from, 32);
        }
    }

    // ---- memory and threads ----

    private void spaces() {
        int table = u.make(Abi.OBJECT_PAGE_TABLE, 0);
        int[] root = caps(Root.VSPACE);
        call("PageTable Map", table, Abi.PAGE_TABLE_MAP, root, V, Abi.ATTRIBUTES_DEFAULT);
        int frame = u.frame(0);
        call("Page Map", frame, Abi.PAGE_MAP, root, V, 3, Abi.ATTRIBUTES_DEFAULT);
        call("Page Map again", frame, Abi.PAGE_MAP, root, V, 2, Abi.ATTRIBUTES_DEFAULT);
        call("Page CleanInvalidate 4 KiB", frame, Abi.PAGE_CLEAN_INVALIDATE_DATA, caps(), 0, 4096);
        call("Page Unmap", frame, Abi.PAGE_UNMAP, caps());
        call("PageTable Unmap", table, Abi.PAGE_TABLE_UNMAP, caps());
        call("ASID assign", Abi.BOOT_ASID_POOL, Abi.ASID_POOL_ASSIGN,
            caps(u.make(Abi.OBJECT_PAGE_DIRECTORY, 0)));
    }

    private void threads() {
        int t = u.make(Abi.OBJECT_TCB, 0);
        int fault = u.endpoint();
        call("TCB Configure", t, Abi.TCB_CONFIGURE, caps(Root.CNODE, Root.VSPACE, u.frame(0)),
            fault, 0, 0, 0x1000);
        call("TCB SetPriority", t, Abi.TCB_SET_PRIORITY, caps(Root.TCB), LOWER);
        int[] context = new int[2 + Abi.CONTEXT_WORDS];
        context[1] = Abi.CONTEXT_WORDS;
        context[2] = Root.CODE;
        call("TCB WriteRegisters", t, Abi.TCB_WRITE_REGISTERS, caps(), context);
        call("TCB ReadRegisters", t, Abi.TCB_READ_REGISTERS, caps(), 0, Abi.CONTEXT_WORDS);
        call("TCB Resume", t, Abi.TCB_RESUME, caps());
        call("TCB Suspend", t, Abi.TCB_SUSPEND, caps());
    }

    // ---- faults and interrupts ----

    private void faults() {
        faultRound("page-fault IPC round", LOAD, 0);
        faultRound("undefined-instruction round", UNDEFINED, 0);
        faultRound("unknown-syscall round", Root.CODE, 1234);
    }

    /** A thread faults, and the root task, which handles that, answers and waits again. */
    private void faultRound(String operation, int pc, int number) {
        int ep = u.endpoint();
        int faulty = thread(Root.VSPACE, LOWER, ep);
        u.ok(faulty, Abi.TCB_RESUME, caps());
        svc(Abi.SYS_RECV, ep);
        for (int i = 0; i < 2; i++) {
            runs(faulty);
            u.board.cpu.r[2] = 0;
            u.board.cpu.r[7] = number;
            u.board.cpu.r[15] = pc;
            Runnable round = () -> {
                u.step(1);
                rootRuns();
                svc(Abi.SYS_REPLY_RECV, ep);
                othersRun();
            };
            if (i == 0) {
                round.run();
            } else {
                measure(operation, round);
            }
        }
        u.board.cpu.r[2] = 0;
        u.board.cpu.r[15] = LOAD;
        u.step(1);
        rootRuns();
        u.ok(faulty, Abi.TCB_SUSPEND, caps());
    }

    private void interrupts() {
        measure("timer tick, no switch", () -> interrupt(Abi.TIMER_IRQ));
        rootRuns();
        // It executes an instruction when the tick has come, and that is no call.
        int peer = u.thread(Root.CODE + 4, PRIORITY, 0);
        u.ok(peer, Abi.TCB_RESUME, caps());
        while (u.root.timeSlice() > 1) {
            interrupt(Abi.TIMER_IRQ);
            rootRuns();
        }
        measure("timer tick, round-robin switch", () -> interrupt(Abi.TIMER_IRQ));
        runs(peer);
        svc(Abi.SYS_YIELD, 0);
        u.ok(peer, Abi.TCB_SUSPEND, caps());
        int handler = u.empty();
        call("IRQControl Get", Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(Root.CNODE), 100,
            handler, 32);
        int bell = u.notification();
        call("IRQHandler SetNotification", handler, Abi.IRQ_SET_HANDLER, caps(bell));
        measure("device interrupt, no waiter", () -> interrupt(100));
        call("IRQHandler Ack", handler, Abi.IRQ_ACK, caps());
        svc(Abi.SYS_NB_RECV, bell);
        int driver = waiting(Root.VSPACE, HIGHER, bell);
        measure("device interrupt, wakes and switches to its handler", () -> interrupt(100));
        runs(driver);
    }
}
