package sel4j.tests.abi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import sel4j.kernel.Abi;
import sel4j.kernel.Queue;
import sel4j.kernel.Reply;
import sel4j.kernel.Slots;
import sel4j.view.Endpoint;
import sel4j.view.Frame;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Threads that meet at an endpoint or a notification, before a system call or a fault of thread C;
 * and afterwards, in words, what has become of them.
 *
 * <p>C is the root task, of the highest priority. Partners are called P, Q, H. Told are: who runs;
 * each thread's state and what changed in its registers and buffer; who owes a reply to whom; who
 * is bound; the endpoint and the notification when they are not idle; who is ready; what came into
 * slots that were empty.
 */
final class Scene {
    private static final String[] STATES = {"Inactive", "Running", "Restart", "BlockedOnReceive",
        "BlockedOnSend", "BlockedOnReply", "BlockedOnNotification", "Idle"};
    private static final int[] REGISTERS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16, 18, 19};

    private static final String[] NAMES = {"pc", "cpsr", "", "tpidrurw", "tpidruro"};

    final Stage s = new Stage();
    final Tcb c = s.caller();
    /** The endpoint and the notification of the scene, by the capability with which C calls. */
    final Slot ep = s.endpoint();
    final Slot ntfn = s.notification();
    private final Endpoint endpoint = ep.endpoint();
    private final Notification notification = ntfn.notification();
    private final Map<String, Tcb> threads = new LinkedHashMap<>();
    private final Map<String, Slot> capabilities = new LinkedHashMap<>();
    private final Map<Tcb, int[]> before = new LinkedHashMap<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    Scene() {
        ep.setBadge(5);
        ntfn.setBadge(6);
        threads.put("C", c);
        // The record of an earlier error says nothing about this call.
        s.k.setErrorType(Abi.REVOKE_FIRST);
        for (int i = 0; i < 15; i++) {
            c.setRegister(i, 0xC00 + i);
        }
        c.setRegister(Abi.REG_RESTART_PC, Stage.PC);
        c.setRegister(Abi.REG_NEXT_PC, Stage.PC + 4);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Notification notification() {
        return notification;
    }

    // ---- threads ----

    /** The capability of a thread. */
    Slot capability(String name) {
        return capabilities.get(name);
    }

    /** A partner, of a lower priority than C, with a buffer. */
    Tcb partner(String name) {
        Slot slot = s.stopped(50);
        Tcb t = slot.thread();
        Slot frame = s.frame();
        t.buffer().copyCapability(frame);
        Slots.insertCopy(s.k, frame, t.buffer());
        t.setBufferAddress(0x1000);
        for (int i = 0; i < 15; i++) {
            t.setRegister(i, (name.charAt(0) << 4) + i);
        }
        t.setRegister(Abi.REG_RESTART_PC, 0x2000);
        t.setRegister(Abi.REG_NEXT_PC, 0x2004);
        threads.put(name, t);
        capabilities.put(name, slot);
        return t;
    }

    Frame buffer(Tcb t) {
        return t.buffer().type() != Slot.FRAME ? null
            : s.k.frame(t.buffer().frameBase() * 256);
    }

    /** A partner waits to receive from the endpoint, through a capability with Grant. */
    Tcb receiver(String name) {
        Tcb t = partner(name);
        t.setBlockingGrant(true);
        Queue.append(s.k, endpoint().receiveQueue(), t, Abi.BLOCKED_ON_RECEIVE);
        return t;
    }

    /** A partner waits to send two words with badge 9: a Send, or a Call. */
    Tcb sender(String name, boolean call) {
        Tcb t = partner(name);
        t.setRegister(1, info(3, 0, 2));
        t.setBlockingBadge(9);
        t.setBlockingCall(call);
        Queue.append(s.k, endpoint().sendQueue(), t, Abi.BLOCKED_ON_SEND);
        return t;
    }

    /** A partner waits for the reply of a thread; the reply may carry capabilities. */
    Tcb caller(String name, Tcb of) {
        Tcb t = partner(name);
        t.setState(Abi.RUNNING);
        Reply.expect(s.k, t, of, true);
        return t;
    }

    /** A partner waits for the notification. */
    Tcb waiter(String name) {
        Tcb t = partner(name);
        Queue.append(s.k, notification().waitQueue(), t, Abi.BLOCKED_ON_NOTIFICATION);
        return t;
    }

    /** The thread of a name. */
    Tcb named(String name) {
        return threads.get(name);
    }

    /** An empty slot in which something may come. */
    Slot watched(String name) {
        Slot slot = s.empty();
        slots.put(name, slot);
        return slot;
    }

    static int info(int label, int caps, int length) {
        return label << 12 | caps << 7 | length;
    }

    /** The registers of C for a system call of two words, 17 and 18. */
    void prepare(int number, Slot cap) {
        c.setRegister(Abi.REG_SYSCALL, number);
        c.setRegister(0, s.number(cap));
        c.setRegister(1, info(2, 0, 2));
        c.setRegister(2, 17);
        c.setRegister(3, 18);
    }

    // ---- what became of them ----

    /** Remembers registers and buffers, to tell later what changed. */
    void remember() {
        threads.values().forEach(t -> before.put(t, registers(t)));
    }

    private int[] registers(Tcb t) {
        int[] all = new int[20 + 128];
        for (int i = 0; i < 20; i++) {
            all[i] = t.register(i);
        }
        Frame b = buffer(t);
        for (int i = 0; b != null && i < 128; i++) {
            all[20 + i] = b.word(i);
        }
        return all;
    }

    /** The scene in words. */
    String tell() {
        StringJoiner all = new StringJoiner("; ");
        all.add("runs " + threads.entrySet().stream().filter(e -> e.getValue() == s.k.current())
            .map(Map.Entry::getKey).findAny().orElse("nobody"));
        threads.forEach((name, t) -> all.add(name + " " + STATES[t.state()] + changes(t)));
        threads.forEach((name, t) -> {
            if (t.caller().type() == Slot.REPLY) {
                all.add(name + " owes " + name(t.caller().replyTcb())
                    + (t.caller().rights() == 0 ? " without grant" : ""));
            }
        });
        threads.forEach((name, t) -> {
            if (t.boundNotification() != null) {
                all.add(name + (t.boundNotification().boundTcb() == t ? " is bound" : " bound?"));
            }
        });
        endpointIn(all);
        String ready = ready();
        if (!ready.isEmpty()) {
            all.add("ready" + ready);
        }
        if (notification().active()) {
            all.add("signals " + notification().signals());
        }
        slots.forEach((name, slot) -> {
            if (slot.type() != Slot.NULL) {
                all.add(name + " holds type " + slot.type());
            }
        });
        s.told.stream().filter(l -> l.matches("(putChar|halt|dump).*")).forEach(all::add);
        return all.toString();
    }

    /** The threads in ready queues, of the highest priority first, each queue in order. */
    private String ready() {
        StringBuilder line = new StringBuilder();
        for (int p = 255; p >= 0; p--) {
            Link q = s.k.ready(p);
            for (Link n = q.next(); n != q; n = n.next()) {
                line.append(' ').append(name(n.tcb()));
            }
        }
        return line.toString();
    }

    private String name(Tcb t) {
        return threads.entrySet().stream().filter(e -> e.getValue() == t).map(Map.Entry::getKey)
            .findAny().orElse("?");
    }

    private void endpointIn(StringJoiner all) {
        for (String name : threads.keySet()) {
            Tcb t = threads.get(name);
            if (t.queue() == endpoint().sendQueue()) {
                all.add(name + " sends with badge " + t.blockingBadge()
                    + (t.blockingGrant() ? " grant" : "")
                    + (t.blockingGrantReply() ? " grantReply" : "")
                    + (t.blockingCall() ? " call" : "")
                    + (endpoint().sendQueue().next().tcb() == t ? " first" : ""));
            } else if (t.queue() == endpoint().receiveQueue()) {
                all.add(name + " receives" + (t.blockingGrant() ? " with grant" : "")
                    + (endpoint().receiveQueue().next().tcb() == t ? " first" : ""));
            } else if (t.faultType() != 0) {
                all.add(name + " has fault " + t.faultType());
            }
        }
    }

    private String changes(Tcb t) {
        int[] old = before.get(t);
        int[] now = registers(t);
        StringBuilder line = new StringBuilder();
        for (int i : REGISTERS) {
            if (old[i] != now[i]) {
                line.append(' ').append(i < 15 ? "r" + i : NAMES[i - 15]).append('=')
                    .append(number(now[i]));
            }
        }
        for (int i = 20; i < now.length; i++) {
            if (old[i] != now[i]) {
                line.append(" b").append(i - 20).append('=').append(number(now[i]));
            }
        }
        boolean again = now[Abi.REG_NEXT_PC] == old[Abi.REG_RESTART_PC];
        return line + (again ? " again" : now[17] != old[17] ? " at " + number(now[17]) : "");
    }

    private static String number(int v) {
        return v >= 0 && v < 1024 ? "" + v : "0x" + Integer.toHexString(v);
    }
}
