package sel4j.tests.abi;

import java.util.List;
import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.kernel.Notifications;
import sel4j.kernel.Slots;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Send, NBSend and Call: ABI syscalls-and-ipc 4, 5.1, 5.5, 8. */
final class SendScenes {
    private static final int NOWHERE = 0x80000000;

    private SendScenes() { }

    static void add(Scenes.Book b) {
        endpoint(b, "Send", Abi.SYS_SEND);
        endpoint(b, "NBSend", Abi.SYS_NB_SEND);
        endpoint(b, "Call", Abi.SYS_CALL);
        for (String group : List.of("Send", "NBSend", "Call")) {
            int number = group.equals("Send") ? Abi.SYS_SEND
                : group.equals("Call") ? Abi.SYS_CALL : Abi.SYS_NB_SEND;
            notification(b, group, number);
            others(b, group, number);
        }
    }

    private static Consumer<Scene> to(int number, Consumer<Scene> more) {
        return x -> {
            x.prepare(number, x.ep);
            more.accept(x);
        };
    }

    private static void endpoint(Scenes.Book b, String group, int number) {
        b.add(group, "endpoint: nobody waits", to(number, x -> { }));
        b.add(group, "endpoint: nobody waits, no Grant",
            to(number, x -> x.ep.setRights(Abi.RIGHT_WRITE + Abi.RIGHT_GRANT_REPLY)));
        b.add(group, "endpoint: another sender waits", to(number, x -> x.sender("P", false)));
        b.add(group, "endpoint: two receivers wait", to(number, x -> {
            x.receiver("P");
            x.receiver("Q");
        }));
        b.add(group, "endpoint: a receiver waits, it has no Grant",
            to(number, x -> x.receiver("P").setBlockingGrant(false)));
        b.add(group, "endpoint: a receiver waits, GrantReply without Grant", to(number, x -> {
            x.ep.setRights(Abi.RIGHT_WRITE + Abi.RIGHT_GRANT_REPLY);
            x.receiver("P");
        }));
        b.add(group, "endpoint: a receiver waits, Send alone", to(number, x -> {
            x.ep.setRights(Abi.RIGHT_WRITE);
            x.receiver("P");
        }));
        b.add(group, "endpoint: a receiver of higher priority waits", to(number, x -> {
            x.receiver("P");
            x.c.setPriority(20);
        }));
        b.add(group, "endpoint: no Send",
            to(number, x -> x.ep.setRights(Abi.RIGHTS_ALL - Abi.RIGHT_WRITE)));
    }

    private static void notification(Scenes.Book b, String group, int number) {
        Consumer<Scene> idle = x -> x.prepare(number, x.ntfn);
        b.add(group, "notification: idle", idle);
        b.add(group, "notification: active", idle.andThen(x -> {
            x.notification().setActive(true);
            x.notification().setSignals(9);
        }));
        b.add(group, "notification: two threads wait", idle.andThen(x -> {
            x.waiter("P");
            x.waiter("Q");
        }));
        b.add(group, "notification: the bound thread receives", idle.andThen(x ->
            Notifications.bind(x.s.k, x.receiver("P"), x.notification())));
        b.add(group, "notification: the bound thread waits for a reply", idle.andThen(x ->
            Notifications.bind(x.s.k, x.caller("P", x.partner("Q")), x.notification())));
        b.add(group, "notification: the bound thread waits to send", idle.andThen(x ->
            Notifications.bind(x.s.k, x.sender("P", true), x.notification())));
        b.add(group, "notification: no Send",
            idle.andThen(x -> x.ntfn.setRights(Abi.RIGHT_READ)));
    }

    /** The reply capability, no longer in the caller slot, by which C answers P. */
    private static Slot reply(Scene x, int rights) {
        Tcb p = x.partner("P");
        Slot slot = x.watched("reply");
        p.setState(Abi.BLOCKED_ON_REPLY);
        slot.setReply(p, false, rights);
        Slots.insertCopy(x.s.k, p.master(), slot);
        return slot;
    }

    private static void others(Scenes.Book b, String group, int number) {
        b.add(group, "reply capability", x -> x.prepare(number, reply(x, Abi.RIGHT_GRANT)));
        b.add(group, "reply capability of a thread that waits on a fault", x -> {
            x.prepare(number, reply(x, 0));
            x.named("P").setFaultType(Abi.VM_FAULT);
        });
        b.add(group, "empty slot", x -> x.prepare(number, x.s.empty()));
        b.add(group, "the pointer names nothing", x -> {
            x.prepare(number, x.ep);
            x.c.setRegister(0, NOWHERE);
            x.receiver("H");
            x.c.setFaultHandler(x.s.number(x.ep));
        });
        b.add(group, "an extra capability is not found", x -> {
            x.prepare(number, x.s.slot(Abi.BOOT_CNODE));
            x.c.setRegister(1, Scene.info(Abi.CNODE_DELETE, 2, 2));
            x.buffer(x.c).setWord(Abi.BUFFER_CAPS + 1, NOWHERE);
            x.receiver("H");
            x.c.setFaultHandler(x.s.number(x.ep));
        });
        b.add(group, "a kernel object that refuses", x -> {
            x.prepare(number, x.s.slot(Abi.BOOT_CNODE));
            x.c.setRegister(1, Scene.info(Abi.CNODE_DELETE, 0, 1));
        });
        b.add(group, "a kernel object that performs", x -> {
            Slot t = x.s.stopped(3);
            x.prepare(number, t);
            x.c.setRegister(1, Scene.info(Abi.TCB_SET_TLS_BASE, 0, 1));
        });
        b.add(group, "a kernel object that answers with data", x -> {
            x.prepare(number, x.s.stopped(3));
            x.c.setRegister(1, Scene.info(Abi.TCB_SET_FLAGS, 0, 2));
        });
        b.add(group, "one word of two, without a buffer", x -> {
            x.prepare(number, x.s.slot(Abi.BOOT_CNODE));
            x.c.setRegister(1, Scene.info(Abi.CNODE_DELETE, 0, 1));
            x.c.setRegister(2, x.s.number(x.watched("slot")));
            x.c.setRegister(3, 32);
            Slots.clear(x.s.k, x.c.buffer());
        });
        for (int i = 0; i < 2; i++) {
            boolean buffer = i == 0;
            b.add(group, "five words, " + (buffer ? "with" : "without") + " a buffer", x -> {
                x.prepare(number, x.s.stopped(3));
                x.c.setRegister(1, Scene.info(Abi.TCB_WRITE_REGISTERS, 0, 5));
                x.c.setRegister(2, 0);
                x.c.setRegister(3, 3);
                if (!buffer) {
                    Slots.clear(x.s.k, x.c.buffer());
                }
            });
        }
        b.add(group, "itself is suspended", x -> {
            x.prepare(number, x.s.slot(Abi.BOOT_TCB));
            x.c.setRegister(1, Scene.info(Abi.TCB_SUSPEND, 0, 0));
        });
    }
}
