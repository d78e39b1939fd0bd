package sel4j.tests.abi;

import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.kernel.Entry;
import sel4j.kernel.Slots;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Faults of C, their messages to its handler H, and the answers: ABI syscalls-and-ipc 6, 7. */
final class FaultScenes {
    private FaultScenes() { }

    static void add(Scenes.Book b) {
        kinds(b, "", x -> handler(x));
        kinds(b, ", the handler has no buffer", x -> {
            Tcb h = handler(x);
            Slots.clear(x.s.k, h.buffer());
        });
        handlers(b);
        answers(b);
        debug(b);
    }

    /** Calls of other numbers, which are no faults: section 1.2. */
    private static void debug(Scenes.Book b) {
        String g = "OtherCalls";
        b.add(g, "SetTLSBase", x -> x.prepare(Abi.SYS_SET_TLS_BASE, x.ep));
        b.add(g, "DebugPutChar", x -> x.prepare(Abi.SYS_DEBUG_PUT_CHAR, x.ep));
        b.add(g, "DebugHalt", x -> x.prepare(Abi.SYS_DEBUG_HALT, x.ep));
        b.add(g, "DebugDumpScheduler", x -> x.prepare(Abi.SYS_DEBUG_DUMP_SCHEDULER, x.ep));
        b.add(g, "DebugSnapshot", x -> x.prepare(Abi.SYS_DEBUG_SNAPSHOT, x.ep));
        b.add(g, "DebugCapIdentify", x -> x.prepare(Abi.SYS_DEBUG_CAP_IDENTIFY, x.ep));
        b.add(g, "DebugCapIdentify of nothing", x -> {
            x.prepare(Abi.SYS_DEBUG_CAP_IDENTIFY, x.ep);
            x.c.setRegister(0, 0x80000000);
        });
    }

    /** H waits at the endpoint that is C's fault handler. */
    private static Tcb handler(Scene x) {
        x.c.setFaultHandler(x.s.number(x.ep));
        return x.receiver("H");
    }

    private static void kinds(Scenes.Book b, String more, Consumer<Scene> set) {
        String g = "FaultMessage";
        b.add(g, "unknown system call" + more, set.andThen(x -> x.prepare(-100, x.ep)));
        b.add(g, "undefined instruction" + more, set, x -> Entry.undefined(x.s.k));
        b.add(g, "data abort" + more, set, x -> Entry.dataAbort(x.s.k));
        b.add(g, "prefetch abort" + more, set, x -> Entry.prefetchAbort(x.s.k));
        lookup(b, g, "guard mismatch, sending" + more, set, Abi.SYS_SEND, 0x80000000);
        lookup(b, g, "guard mismatch, receiving" + more, set, Abi.SYS_RECV, 0x80000000);
        b.add(g, "invalid root: no handler is found either" + more, set.andThen(x -> {
            x.prepare(Abi.SYS_CALL, x.ep);
            Slots.clear(x.s.k, x.c.cspace());
        }));
        b.add(g, "depth mismatch" + more, set.andThen(x -> nested(x, 25)));
        b.add(g, "guard longer than what is left" + more, set.andThen(x -> nested(x, 29)));
        b.add(g, "missing capability" + more, set.andThen(x -> x.prepare(Abi.SYS_RECV,
            x.s.empty())));
    }

    /** C's space is a CNode of 16 slots; slot 1 leads to itself behind a guard of some bits. */
    private static void nested(Scene x, int guardBits) {
        Slot node = x.s.cnode();
        Slot at = x.s.k.slot(node.cnodeBase() + 1);
        at.copyCapability(node);
        at.setGuardBits(guardBits);
        Slots.insertCopy(x.s.k, node, at);
        Slot handler = x.s.k.slot(node.cnodeBase() + 2);
        handler.copyCapability(x.ep);
        Slots.insertCopy(x.s.k, x.ep, handler);
        x.prepare(Abi.SYS_SEND, x.ep);
        x.c.setFaultHandler(0x20000000);
        x.c.setRegister(0, 0x10000000);
        Slots.clear(x.s.k, x.c.cspace());
        x.c.cspace().copyCapability(node);
        Slots.insertCopy(x.s.k, node, x.c.cspace());
    }

    private static void lookup(Scenes.Book b, String group, String row, Consumer<Scene> set,
            int number, int cptr) {
        b.add(group, row, set.andThen(x -> {
            x.prepare(number, x.ep);
            x.c.setRegister(0, cptr);
        }));
    }

    private static void handlers(Scenes.Book b) {
        Consumer<Scene> fault = x -> {
            x.prepare(-100, x.ep);
            x.c.setFaultHandler(x.s.number(x.ep));
        };
        String g = "FaultHandler";
        b.add(g, "nobody waits", fault);
        b.add(g, "nobody waits, GrantReply alone", fault.andThen(
            x -> x.ep.setRights(Abi.RIGHT_WRITE + Abi.RIGHT_GRANT_REPLY)));
        b.add(g, "H waits, GrantReply alone", fault.andThen(x -> {
            handler(x);
            x.ep.setRights(Abi.RIGHT_WRITE + Abi.RIGHT_GRANT_REPLY);
        }));
        b.add(g, "H waits, Grant alone", fault.andThen(x -> {
            handler(x);
            x.ep.setRights(Abi.RIGHT_WRITE + Abi.RIGHT_GRANT);
        }));
        b.add(g, "neither Grant nor GrantReply", fault.andThen(x -> {
            handler(x);
            x.ep.setRights(Abi.RIGHT_WRITE + Abi.RIGHT_READ);
        }));
        b.add(g, "no Send", fault.andThen(x -> {
            handler(x);
            x.ep.setRights(Abi.RIGHTS_ALL - Abi.RIGHT_WRITE);
        }));
        b.add(g, "no endpoint", fault.andThen(x -> {
            handler(x);
            x.c.setFaultHandler(x.s.number(x.ntfn));
        }));
        b.add(g, "an empty slot", fault.andThen(x -> {
            handler(x);
            x.c.setFaultHandler(0);
        }));
        b.add(g, "the pointer names nothing", fault.andThen(x -> {
            handler(x);
            x.c.setFaultHandler(0x80000000);
        }));
        b.add(g, "announced capabilities are not sent", fault.andThen(x -> {
            handler(x);
            x.c.setRegister(1, Scene.info(2, 3, 2));
            x.buffer(x.c).setWord(Abi.BUFFER_CAPS, x.s.number(x.ep));
        }));
    }

    private static void answers(Scenes.Book b) {
        answer(b, "CapFault", Abi.CAP_FAULT, 14, true);
        answer(b, "VMFault", Abi.VM_FAULT, 14, true);
        answer(b, "UnknownSyscall", Abi.UNKNOWN_SYSCALL, 14, true);
        answer(b, "UnknownSyscall, without a buffer", Abi.UNKNOWN_SYSCALL, 14, false);
        answer(b, "UnknownSyscall, of two words", Abi.UNKNOWN_SYSCALL, 2, true);
        answer(b, "UserException", Abi.USER_EXCEPTION, 14, true);
        answer(b, "UserException, of two words", Abi.USER_EXCEPTION, 2, true);
    }

    private static void answer(Scenes.Book b, String row, int type, int length, boolean buffer) {
        for (int label = 0; label < 2; label++) {
            int l = label;
            b.add("FaultReply", row + (l == 0 ? ": restart" : ": do not restart"), x -> {
                x.caller("P", x.c).setFaultType(type);
                x.prepare(Abi.SYS_REPLY, x.ep);
                for (int i = 0; i < length; i++) {
                    int word = i << 28 | 0x7F0 + i;
                    if (i < 4) {
                        x.c.setRegister(2 + i, word);
                    } else {
                        x.buffer(x.c).setWord(1 + i, word);
                    }
                }
                x.c.setRegister(1, Scene.info(l, 0, length));
                if (!buffer) {
                    Slots.clear(x.s.k, x.c.buffer());
                }
            });
        }
    }
}
