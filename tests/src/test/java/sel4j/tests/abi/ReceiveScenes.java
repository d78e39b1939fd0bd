package sel4j.tests.abi;

import java.util.List;
import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.kernel.Notifications;
import sel4j.kernel.Scheduler;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Recv, NBRecv, ReplyRecv, Reply and Yield: ABI syscalls-and-ipc 5.2, 5.6, 8. */
final class ReceiveScenes {
    private ReceiveScenes() { }

    static void add(Scenes.Book b) {
        for (String group : List.of("Recv", "NBRecv", "ReplyRecv")) {
            int number = group.equals("Recv") ? Abi.SYS_RECV
                : group.equals("NBRecv") ? Abi.SYS_NB_RECV : Abi.SYS_REPLY_RECV;
            endpoint(b, group, x -> x.prepare(number, x.ep));
            notification(b, group, x -> x.prepare(number, x.ntfn));
            others(b, group, number);
        }
        replies(b, "ReplyRecv", Abi.SYS_REPLY_RECV);
        replies(b, "Reply", Abi.SYS_REPLY);
        b.add("Reply", "no reply is due", x -> x.prepare(Abi.SYS_REPLY, x.ep));
        yields(b);
    }

    private static void endpoint(Scenes.Book b, String group, Consumer<Scene> recv) {
        b.add(group, "endpoint: nobody waits", recv);
        b.add(group, "endpoint: nobody waits, no Grant",
            recv.andThen(x -> x.ep.setRights(Abi.RIGHT_READ)));
        b.add(group, "endpoint: another receiver waits", recv.andThen(x -> x.receiver("P")));
        b.add(group, "endpoint: two senders wait", recv.andThen(x -> {
            x.sender("P", false);
            x.sender("Q", false);
        }));
        b.add(group, "endpoint: a sender of higher priority waits", recv.andThen(x -> {
            x.sender("P", false);
            x.c.setPriority(20);
        }));
        b.add(group, "endpoint: a Call waits, with Grant",
            recv.andThen(x -> x.sender("P", true).setBlockingGrant(true)));
        b.add(group, "endpoint: a Call waits, with GrantReply, C has no Grant",
            recv.andThen(x -> {
                x.ep.setRights(Abi.RIGHT_READ);
                x.sender("P", true).setBlockingGrantReply(true);
            }));
        b.add(group, "endpoint: a Call waits, with neither",
            recv.andThen(x -> x.sender("P", true)));
        b.add(group, "endpoint: a fault waits", recv.andThen(x -> {
            Tcb t = x.sender("P", true);
            t.setBlockingGrant(true);
            t.setFaultType(Abi.USER_EXCEPTION);
        }));
        b.add(group, "endpoint: no Receive",
            recv.andThen(x -> handled(x).setRights(Abi.RIGHTS_ALL - Abi.RIGHT_READ)));
        b.add(group, "endpoint: a signal is there for the bound C", recv.andThen(x -> {
            Notifications.bind(x.s.k, x.c, x.notification());
            x.notification().setActive(true);
            x.notification().setSignals(12);
            x.sender("P", false);
        }));
        b.add(group, "endpoint: C is bound, but no signal is there", recv.andThen(x ->
            Notifications.bind(x.s.k, x.c, x.notification())));
    }

    /** C has a fault handler H, which waits at another endpoint; returns C's capability. */
    private static Slot handled(Scene x) {
        Slot other = x.s.endpoint();
        Tcb h = x.partner("H");
        h.setState(Abi.INACTIVE);
        sel4j.kernel.Queue.append(x.s.k, other.endpoint().receiveQueue(), h,
            Abi.BLOCKED_ON_RECEIVE);
        x.c.setFaultHandler(x.s.number(other));
        return x.ep;
    }

    private static void notification(Scenes.Book b, String group, Consumer<Scene> recv) {
        b.add(group, "notification: idle", recv);
        b.add(group, "notification: active", recv.andThen(ReceiveScenes::signalled));
        b.add(group, "notification: another thread waits", recv.andThen(x -> x.waiter("P")));
        b.add(group, "notification: bound to C", recv.andThen(x -> {
            signalled(x);
            Notifications.bind(x.s.k, x.c, x.notification());
        }));
        b.add(group, "notification: bound to another thread", recv.andThen(x -> {
            handled(x);
            signalled(x);
            Notifications.bind(x.s.k, x.partner("P"), x.notification());
        }));
        b.add(group, "notification: no Receive", recv.andThen(x -> {
            handled(x);
            x.ntfn.setRights(Abi.RIGHT_WRITE);
        }));
    }

    private static void signalled(Scene x) {
        x.notification().setActive(true);
        x.notification().setSignals(9);
    }

    private static void others(Scenes.Book b, String group, int number) {
        b.add(group, "empty slot", x -> {
            handled(x);
            x.prepare(number, x.s.empty());
        });
        b.add(group, "another object", x -> {
            handled(x);
            x.prepare(number, x.s.slot(Abi.BOOT_CNODE));
        });
        b.add(group, "the pointer names nothing", x -> {
            handled(x);
            x.prepare(number, x.ep);
            x.c.setRegister(0, 0x80000000);
        });
        if (number != Abi.SYS_REPLY_RECV) {
            b.add(group, "endpoint: a reply is still due", x -> {
                x.prepare(number, x.ep);
                x.caller("P", x.c);
            });
            b.add(group, "notification: a reply is still due", x -> {
                x.prepare(number, x.ntfn);
                x.caller("P", x.c);
            });
        }
    }

    private static void replies(Scenes.Book b, String group, int number) {
        Consumer<Scene> call = x -> x.prepare(number, x.ep);
        b.add(group, "P waits for the reply", call.andThen(x -> x.caller("P", x.c)));
        b.add(group, "P waits for the reply, and has a higher priority", call.andThen(x -> {
            x.caller("P", x.c);
            x.c.setPriority(20);
        }));
        b.add(group, "P waits on a fault, and is to restart", call.andThen(x -> {
            x.caller("P", x.c).setFaultType(Abi.USER_EXCEPTION);
            x.c.setRegister(1, Scene.info(0, 0, 1));
        }));
        b.add(group, "P waits on a fault, and is not to restart", call.andThen(x ->
            x.caller("P", x.c).setFaultType(Abi.USER_EXCEPTION)));
        b.add(group, "and then the pointer names nothing", call.andThen(x -> {
            handled(x);
            x.caller("P", x.c);
            x.c.setRegister(0, 0x80000000);
        }));
    }

    private static void yields(Scenes.Book b) {
        Consumer<Scene> call = x -> x.prepare(Abi.SYS_YIELD, x.ep);
        b.add("Yield", "nobody else is ready", call);
        b.add("Yield", "another of the same priority is ready", call.andThen(x -> ready(x, 255)));
        b.add("Yield", "another of lower priority is ready", call.andThen(x -> ready(x, 254)));
    }

    private static void ready(Scene x, int priority) {
        Tcb t = x.partner("P");
        t.setPriority(priority);
        t.setState(Abi.RUNNING);
        Scheduler.ready(x.s.k, t);
    }
}
