package sel4j.tests.abi;

import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.kernel.Slots;
import sel4j.view.Frame;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Words and capabilities of a message from C to P: ABI syscalls-and-ipc 2.2, 2.3, 5.3, 5.5. */
final class TransferScenes {
    private TransferScenes() { }

    static void add(Scenes.Book b) {
        words(b);
        capabilities(b);
        slots(b);
        replies(b);
    }

    /** C sends capabilities to P, which has named a slot for one. */
    private static void send(Scene x, Slot... caps) {
        x.prepare(Abi.SYS_SEND, x.ep);
        Tcb p = x.receiver("P");
        name(x, x.buffer(p));
        announce(x, caps);
    }

    private static void name(Scene x, Frame buffer) {
        buffer.setWord(Abi.BUFFER_RECEIVE_CNODE, Abi.BOOT_CNODE);
        buffer.setWord(Abi.BUFFER_RECEIVE_INDEX, x.s.number(x.watched("slot")));
        buffer.setWord(Abi.BUFFER_RECEIVE_DEPTH, 32);
    }

    private static void announce(Scene x, Slot... caps) {
        x.c.setRegister(1, Scene.info(2, caps.length, 2));
        for (int i = 0; i < caps.length; i++) {
            x.buffer(x.c).setWord(Abi.BUFFER_CAPS + i, x.s.number(caps[i]));
        }
    }

    /** A capability to the message's endpoint, with badge 11. */
    private static Slot own(Scene x) {
        Slot s = x.s.empty();
        s.setEndpoint(x.endpoint(), 11, Abi.RIGHT_READ);
        Slots.insertCopy(x.s.k, x.ep, s);
        return s;
    }

    // ---- words ----

    private static void words(Scenes.Book b) {
        length(b, "no words", 0, x -> { });
        length(b, "four words", 4, x -> { });
        length(b, "six words", 6, x -> { });
        length(b, "six words, the sender has no buffer", 6,
            x -> Slots.clear(x.s.k, x.c.buffer()));
        length(b, "six words, the receiver has no buffer", 6,
            x -> Slots.clear(x.s.k, x.named("P").buffer()));
        length(b, "six words, the receiver's buffer is read-only", 6,
            x -> x.named("P").buffer().setFrameRights(Abi.FRAME_READ_ONLY));
        length(b, "six words, the sender's buffer is read-only", 6,
            x -> x.c.buffer().setFrameRights(Abi.FRAME_READ_ONLY));
        length(b, "six words, the sender's buffer is for the kernel only", 6,
            x -> x.c.buffer().setFrameRights(Abi.FRAME_KERNEL_ONLY));
        length(b, "six words, the receiver's buffer is a device frame", 6,
            x -> x.named("P").buffer().setFrameDevice(true));
    }

    private static void length(Scenes.Book b, String row, int n, Consumer<Scene> more) {
        b.add("Words", row, x -> {
            x.prepare(Abi.SYS_SEND, x.ep);
            x.receiver("P");
            x.c.setRegister(1, Scene.info(0xABCDE, 0, n));
            for (int i = 0; i < 4; i++) {
                x.c.setRegister(2 + i, 60 + i);
            }
            for (int i = 4; i < 8; i++) {
                x.buffer(x.c).setWord(1 + i, 60 + i);
            }
            more.accept(x);
        });
    }

    // ---- capabilities ----

    private static void capabilities(Scenes.Book b) {
        String g = "CapTransfer";
        b.add(g, "one", x -> send(x, x.s.notification()));
        b.add(g, "one, without Grant", x -> {
            send(x, x.s.notification());
            x.ep.setRights(Abi.RIGHT_WRITE);
        });
        b.add(g, "of the message's endpoint: unwrapped", x -> send(x, own(x)));
        b.add(g, "three of the message's endpoint", x -> send(x, own(x), own(x), own(x)));
        b.add(g, "unwrapped without Grant: neither", x -> {
            send(x, own(x));
            x.ep.setRights(Abi.RIGHT_WRITE);
        });
        b.add(g, "one, and one of the message's endpoint",
            x -> send(x, x.s.notification(), own(x)));
        b.add(g, "one of the message's endpoint, and two: one slot only",
            x -> send(x, own(x), x.s.notification(), x.s.cnode()));
        b.add(g, "of another endpoint", x -> send(x, x.s.endpoint()));
        b.add(g, "an empty slot", x -> send(x, x.s.empty(), own(x)));
        b.add(g, "untyped memory that is in use", x -> send(x, x.s.used(x.s.untyped(12))));
        b.add(g, "a page table that is not mapped", x -> send(x, x.s.pageTable()));
        b.add(g, "IRQ control is not copied", x -> send(x, x.s.slot(Abi.BOOT_IRQ_CONTROL)));
        b.add(g, "the sender has no buffer", x -> {
            send(x, x.s.notification());
            Slots.clear(x.s.k, x.c.buffer());
        });
        b.add(g, "the receiver has no buffer", x -> {
            send(x, x.s.notification());
            Slots.clear(x.s.k, x.named("P").buffer());
        });
        b.add(g, "of a waiting sender", x -> waiting(x, x.s.number(x.s.notification())));
        b.add(g, "of a waiting sender, the second is not found: none at all",
            x -> waiting(x, 0x80000000));
        b.add(g, "of a waiting sender without Grant", x -> {
            waiting(x, x.s.number(x.s.notification()));
            x.named("P").setBlockingGrant(false);
        });
    }

    /** P waits to send to C one of the message's endpoint, and another. */
    private static void waiting(Scene x, int second) {
        x.prepare(Abi.SYS_RECV, x.ep);
        name(x, x.buffer(x.c));
        Tcb p = x.sender("P", false);
        p.setBlockingGrant(true);
        p.setRegister(1, Scene.info(3, 2, 2));
        x.buffer(p).setWord(Abi.BUFFER_CAPS, x.s.number(own(x)));
        x.buffer(p).setWord(Abi.BUFFER_CAPS + 1, second);
    }

    private static void slots(Scenes.Book b) {
        slot(b, "it is not empty", x -> Abi.BUFFER_RECEIVE_INDEX, x -> x.s.number(x.ntfn));
        slot(b, "the pointer of the CNode names nothing", x -> Abi.BUFFER_RECEIVE_CNODE,
            x -> 0x80000000);
        slot(b, "no CNode", x -> Abi.BUFFER_RECEIVE_CNODE, x -> x.s.number(x.ntfn));
        slot(b, "the index names nothing", x -> Abi.BUFFER_RECEIVE_INDEX, x -> 0x80000000);
        slot(b, "depth 0", x -> Abi.BUFFER_RECEIVE_DEPTH, x -> 0);
        slot(b, "depth 33", x -> Abi.BUFFER_RECEIVE_DEPTH, x -> 33);
        slot(b, "depth 31", x -> Abi.BUFFER_RECEIVE_DEPTH, x -> 31);
        slot(b, "bits are left over", x -> Abi.BUFFER_RECEIVE_CNODE,
            x -> x.s.number(x.s.cnode()));
    }

    private static void slot(Scenes.Book b, String row,
            java.util.function.ToIntFunction<Scene> word,
            java.util.function.ToIntFunction<Scene> value) {
        b.add("ReceiveSlot", row, x -> {
            send(x, x.s.notification());
            x.buffer(x.named("P")).setWord(word.applyAsInt(x), value.applyAsInt(x));
        });
    }

    private static void replies(Scenes.Book b) {
        reply(b, "one, the receiver had Grant", true, x -> x.s.notification());
        reply(b, "one, the receiver had no Grant", false, x -> x.s.notification());
        reply(b, "an endpoint is never unwrapped", true, TransferScenes::own);
    }

    private static void reply(Scenes.Book b, String row, boolean grant,
            java.util.function.Function<Scene, Slot> cap) {
        b.add("ReplyTransfer", row, x -> {
            x.prepare(Abi.SYS_REPLY, x.ep);
            Tcb p = x.caller("P", x.c);
            x.c.caller().setRights(grant ? Abi.RIGHT_GRANT : 0);
            name(x, x.buffer(p));
            announce(x, cap.apply(x));
        });
    }
}
