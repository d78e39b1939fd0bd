package sel4j.tests.security;

import static sel4j.abstractspec.security.Edge.Kind.CALL;
import static sel4j.abstractspec.security.Edge.Kind.CONTROL;
import static sel4j.abstractspec.security.Edge.Kind.GRANT;
import static sel4j.abstractspec.security.Edge.Kind.NOTIFY;
import static sel4j.abstractspec.security.Edge.Kind.READ;
import static sel4j.abstractspec.security.Edge.Kind.RECEIVE;
import static sel4j.abstractspec.security.Edge.Kind.RESET;
import static sel4j.abstractspec.security.Edge.Kind.SEND;
import static sel4j.abstractspec.security.Edge.Kind.WRITE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.security.Edge;
import sel4j.abstractspec.security.Labels;
import sel4j.abstractspec.security.Policy;
import sel4j.abstractspec.security.WellFormed;
import sel4j.hosted.HostedSystem;
import sel4j.kernel.Abi;
import sel4j.view.Tcb;

/**
 * Subjects that live together, and the policy that was meant when they were given their
 * capabilities: it is written down beside these, not derived from them.
 */
final class Household {
    /** All that nobody else has. */
    static final String SYSTEM = "system";
    static final String CLOCK = "clock";
    static final String DEVICE = "device";
    /** The page that all execute. */
    static final String PROGRAM = "program";
    static final int DEVICE_IRQ = 77;
    static final String LOW = "low";
    static final String HIGH = "high";
    private static final int PRIORITY = 100;
    private static final int RW = Abi.RIGHT_READ | Abi.RIGHT_WRITE;
    private static final int MEETING_BITS = 6;
    private static final int FRAME_BITS = 12;

    final World w;
    /** The root task's capability of a page that is shared, if there is one. */
    int page;
    final List<Subject> subjects = new ArrayList<>();
    private final Map<Region, String> memory = new HashMap<>();
    private final Map<Integer, String> irqs = new HashMap<>(Map.of(Abi.TIMER_IRQ, CLOCK));
    private Policy policy = Policy.NONE;

    private Household(HostedSystem.Witness witness) {
        w = new World(witness);
        memory.put(Subject.frame(w.slot(w.codeFrame())), PROGRAM);
    }

    /** The label of everything. */
    Labels labels() {
        return new Labels(memory, irqs, SYSTEM);
    }

    /** The policy, with what follows from it. */
    Policy policy() {
        Policy p = policy;
        for (String l : p.labels()) {
            p = p.with(SYSTEM, l, CONTROL);
        }
        return WellFormed.complete(p.with(SYSTEM, CLOCK, CONTROL).with(SYSTEM, DEVICE, CONTROL));
    }

    /** Whether a thread's label controls another subject. */
    boolean isSupervisor(Tcb t) {
        return policy.supervisors().contains(labels().of(new Region(t.place(), Abi.TCB_BITS)));
    }

    /** The memory that all of them live in. */
    Region piece() {
        return Subject.region(w.slot(w.piece));
    }

    private Subject subject(String label) {
        Subject s = new Subject(w, label, 2);
        subjects.add(s);
        memory.put(s.memory, label);
        may(SYSTEM, label, CONTROL);
        may(label, PROGRAM, READ);
        return s;
    }

    /** An object of a label of its own, in the root task's CNode. */
    private int shared(String label, int type) {
        int from = w.make(w.piece, Abi.OBJECT_UNTYPED, type == Abi.OBJECT_SMALL_PAGE ? FRAME_BITS
            : MEETING_BITS);
        memory.put(Subject.region(w.slot(from)), label);
        return w.make(from, type, 0);
    }

    private void may(String from, String to, Edge.Kind... kinds) {
        policy = policy.with(from, to, kinds);
    }

    private Household running() {
        for (Subject s : subjects) {
            for (int i = 0; i < s.threads.length; i++) {
                s.start(i, PRIORITY);
            }
        }
        w.svc(Abi.SYS_RECV, w.bell, 0, World.caps());
        return this;
    }

    /**
     * Two clients call a service, which cannot give them capabilities. One of them also signals it;
     * the other is sent to by the first. The service writes a page that both read, and handles an
     * interrupt.
     */
    static Household service(HostedSystem.Witness witness) {
        Household h = new Household(witness);
        Subject a = h.subject("anna");
        Subject b = h.subject("bert");
        Subject s = h.subject("service");
        int desk = h.shared("desk", Abi.OBJECT_ENDPOINT);
        // The service cannot tell them apart, and handles the faults of one.
        a.faultsTo(a.door(desk, Abi.RIGHT_WRITE | Abi.RIGHT_GRANT_REPLY, 1));
        b.door(desk, Abi.RIGHT_WRITE | Abi.RIGHT_GRANT_REPLY, 1);
        s.door(desk, Abi.RIGHT_READ, 0);
        h.may("anna", "desk", CALL, SEND, RESET);
        h.may("bert", "desk", CALL, SEND, RESET);
        h.may("service", "desk", RECEIVE, RESET);
        int bell = h.shared("bell", Abi.OBJECT_NOTIFICATION);
        a.door(bell, Abi.RIGHT_WRITE, 4);
        s.door(bell, Abi.RIGHT_READ, 0);
        h.may("anna", "bell", NOTIFY, RESET);
        h.may("service", "bell", RECEIVE, RESET);
        int post = h.shared("post", Abi.OBJECT_ENDPOINT);
        a.door(post, Abi.RIGHT_WRITE, 3);
        b.door(post, Abi.RIGHT_READ, 0);
        h.may("anna", "post", SEND, RESET);
        h.may("bert", "post", RECEIVE, RESET);
        // Who deletes the last of these deletes the endpoint.
        h.w.ok(Abi.BOOT_CNODE, Abi.CNODE_DELETE, World.caps(), post, 32);
        h.page = h.shared("page", Abi.OBJECT_SMALL_PAGE);
        a.door(h.page, Abi.RIGHT_READ, 0);
        b.door(h.page, Abi.RIGHT_READ, 0);
        s.door(h.page, RW, 0);
        h.may("anna", "page", READ);
        h.may("bert", "page", READ);
        h.may("service", "page", READ, WRITE);
        h.device(s);
        return h.running();
    }

    private void device(Subject s) {
        int handler = w.empty();
        w.ok(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, World.caps(Abi.BOOT_CNODE), DEVICE_IRQ,
            handler, 32);
        w.ok(handler, Abi.IRQ_SET_HANDLER, World.caps(s.bell));
        s.door(handler, Abi.RIGHTS_ALL, 0);
        irqs.put(DEVICE_IRQ, DEVICE);
        may(s.label, DEVICE, CONTROL);
        may(DEVICE, s.label, NOTIFY, RECEIVE, RESET);
    }

    /**
     * Two components pass capabilities to each other, so that they are one subject; another one
     * only sends to them, and is signalled.
     */
    static Household family(HostedSystem.Witness witness) {
        Household h = new Household(witness);
        Subject a = h.subject("family");
        Subject b = h.subject("family");
        Subject c = h.subject("guest");
        int table = h.shared("family", Abi.OBJECT_ENDPOINT);
        a.door(table, Abi.RIGHTS_ALL, 0);
        b.door(table, Abi.RIGHTS_ALL, 7);
        int door = h.shared("door", Abi.OBJECT_ENDPOINT);
        c.door(door, Abi.RIGHT_WRITE, 5);
        a.door(door, Abi.RIGHT_READ, 0);
        b.door(door, Abi.RIGHT_READ, 0);
        h.may("guest", "door", SEND, RESET);
        // With all rights and the guest's badge its messages can be cancelled.
        a.door(door, Abi.RIGHTS_ALL, 5);
        h.may("family", "door", CALL, SEND, GRANT, RECEIVE, RESET);
        int bell = h.shared("bell", Abi.OBJECT_NOTIFICATION);
        a.door(bell, Abi.RIGHT_WRITE, 1);
        b.door(bell, Abi.RIGHT_WRITE, 2);
        c.door(bell, Abi.RIGHT_READ, 0);
        h.may("family", "bell", NOTIFY, RESET);
        h.may("guest", "bell", RECEIVE, RESET);
        return h.running();
    }

    /**
     * A supervisor has the threads and the CNode of one of two peers that call each other; the
     * other peer owns the endpoint of both, so that it can take it away.
     */
    static Household supervised(HostedSystem.Witness witness) {
        Household h = new Household(witness);
        Subject ward = h.subject("ward");
        Subject peer = h.subject("peer");
        Subject guard = h.subject("guard");
        guard.door(ward.threads[0], Abi.RIGHTS_ALL, 0);
        guard.door(ward.threads[1], Abi.RIGHTS_ALL, 0);
        guard.door(ward.node, Abi.RIGHTS_ALL, 0);
        h.may("guard", "ward", CONTROL);
        h.pair(ward, peer, "there");
        h.pair(peer, ward, "back");
        return h.running();
    }

    /**
     * Two that are apart: the one writes a page that the other reads, and signals it, and there is
     * no way back.
     */
    static Household apart(HostedSystem.Witness witness) {
        Household h = new Household(witness);
        Subject low = h.subject(LOW);
        Subject high = h.subject(HIGH);
        h.page = h.shared("page", Abi.OBJECT_SMALL_PAGE);
        low.door(h.page, RW, 0);
        high.door(h.page, Abi.RIGHT_READ, 0);
        h.may(LOW, "page", READ, WRITE);
        h.may(HIGH, "page", READ);
        int flag = h.shared("flag", Abi.OBJECT_NOTIFICATION);
        low.door(flag, Abi.RIGHT_WRITE, 1);
        high.door(flag, Abi.RIGHT_READ, 0);
        h.may(LOW, "flag", NOTIFY, RESET);
        h.may(HIGH, "flag", RECEIVE, RESET);
        // Who handles a device can let it signal whom it may signal itself.
        h.may(DEVICE, "flag", NOTIFY, RESET);
        h.device(low);
        return h;
    }

    /** One calls another. */
    private void pair(Subject caller, Subject called, String label) {
        int e = shared(label, Abi.OBJECT_ENDPOINT);
        caller.faultsTo(caller.door(e, Abi.RIGHT_WRITE | Abi.RIGHT_GRANT_REPLY, 9));
        called.door(e, Abi.RIGHT_READ, 0);
        may(caller.label, label, CALL, SEND, RESET);
        may(called.label, label, RECEIVE, RESET);
    }
}
