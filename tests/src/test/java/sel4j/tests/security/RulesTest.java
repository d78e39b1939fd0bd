package sel4j.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Fault;
import sel4j.abstractspec.Held;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Rights;
import sel4j.abstractspec.Schedule;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;
import sel4j.abstractspec.security.Edge;
import sel4j.abstractspec.security.Finding;
import sel4j.abstractspec.security.Integrity;
import sel4j.abstractspec.security.Labels;
import sel4j.abstractspec.security.Policy;
import sel4j.abstractspec.security.WellFormed;

/**
 * Each rule of integrity allows what it says and nothing else: states are changed by hand, with no
 * kernel, and judged as steps of one subject or another.
 */
class RulesTest {
    private static final int CALLER = 3;
    private static final int BUFFER_WORD = 20;

    private final Watch watch = new Watch();
    private final Household h = Household.service(watch);
    private final Labels labels = h.labels();
    private final Policy policy = h.policy();
    private State s;
    private final Region anna;
    private final Region bert;
    private final Region service;
    private final Region desk;
    private final Region post;
    private final Region bell;

    RulesTest() {
        watch.start(labels, policy, h.piece());
        s = watch.state();
        anna = thread("anna");
        bert = thread("bert");
        service = thread("service");
        desk = object("desk");
        post = object("post");
        bell = object("bell");
    }

    private Region thread(String label) {
        return s.objects().keySet().stream().filter(r -> labels.of(r).equals(label)
            && s.objects().get(r) instanceof Tcb && !r.equals(s.current())).findFirst()
            .orElseThrow();
    }

    private Region object(String label) {
        return s.objects().keySet().stream().filter(r -> labels.of(r).equals(label)).findFirst()
            .orElseThrow();
    }

    // ---- states made by hand ----

    private Tcb tcb(Region t) {
        return (Tcb) s.objects().get(t);
    }

    private static Tcb in(Tcb t, ThreadState w) {
        return new Tcb(t.registers(), w, t.fault(), t.priority(), t.maxPriority(), t.domain(),
            t.slice(), t.handler(), t.bufferAddress(), t.bound(), t.fpuOff(), t.name());
    }

    private static Tcb with(Tcb t, Fault f, Region bound, int slice) {
        return new Tcb(t.registers(), t.state(), f, t.priority(), t.maxPriority(), t.domain(),
            slice, t.handler(), t.bufferAddress(), bound, t.fpuOff(), t.name());
    }

    /** With other values in some registers. */
    private static Tcb told(Tcb t, int... registers) {
        List<Integer> words = new ArrayList<>(t.registers().words());
        for (int r : registers) {
            words.set(r, words.get(r) + 12);
        }
        return t.with(new KernelObject.Registers(words));
    }

    private static KernelObject.Endpoint waiting(List<Region> senders, List<Region> receivers) {
        return new KernelObject.Endpoint(TreePVector.from(senders), TreePVector.from(receivers));
    }

    private State without(State of, Region object) {
        return new State(of.held(), of.tree(), of.objects().minus(object), of.schedule(),
            of.asids(), of.irqs(), of.fpuOwner(), of.users(), of.effects(), of.configuration());
    }

    private static State with(State of, Schedule schedule) {
        return new State(of.held(), of.tree(), of.objects(), schedule, of.asids(), of.irqs(),
            of.fpuOwner(), of.users(), of.effects(), of.configuration());
    }

    private static State holding(State of, Slot slot, Cap c) {
        return new State(c == null ? of.held().minus(slot) : of.held().plus(slot,
            new Held(c, false, false)), of.tree(), of.objects(), of.schedule(), of.asids(),
            of.irqs(), of.fpuOwner(), of.users(), of.effects(), of.configuration());
    }

    /** Before and after with a thread that waited and was in no ready queue. */
    private State[] step(Region t, Tcb before, Tcb after) {
        return new State[] {s.with(t, before), s.with(t, after)};
    }

    // ---- judging ----

    private List<Finding> judge(String subject, State[] step, Integer... words) {
        return Integrity.judge(policy, labels, step[0], step[1], Set.of(subject), Set.of(words));
    }

    private void allows(String rule, String subject, State[] step, Integer... words) {
        List<Finding> found = judge(subject, step, words);
        assertEquals(List.of(), Integrity.broken(found), rule);
        assertTrue(found.stream().anyMatch(f -> f.rule().equals(rule)), rule + ": " + found);
    }

    private void refuses(String subject, State[] step, Integer... words) {
        List<Finding> found = judge(subject, step, words);
        assertTrue(found.stream().anyMatch(f -> !f.allowed()), () -> subject + " may: " + found);
    }

    private static final ThreadState RUNNING = new ThreadState.Running();

    @Test
    void aMessageIsReceived() {
        Tcb waits = in(tcb(service), new ThreadState.BlockedOnReceive(desk, false));
        Tcb told = told(in(waits, RUNNING), 0, 1, 2, 3, 4, 5);
        allows("receives a message", "anna", step(service, waits, told));
        refuses("clock", step(service, waits, told));
        refuses("device", step(service, waits, told));
        refuses("anna", step(service, waits, told(told, 6)));
        refuses("anna", step(service, waits, in(told, new ThreadState.Inactive())));
        refuses("anna", step(service, waits, with(told, null, bell, told.slice())));
        Tcb elsewhere = in(tcb(bert), new ThreadState.BlockedOnReceive(post, false));
        refuses("service", step(bert, elsewhere, in(elsewhere, RUNNING)));
    }

    @Test
    void aSignalIsReceived() {
        Tcb waits = in(tcb(service), new ThreadState.BlockedOnNotification(bell));
        allows("receives a signal", "anna", step(service, waits, told(in(waits, RUNNING), 0)));
        refuses("anna", step(service, waits, told(in(waits, RUNNING), 0, 1)));
        refuses("bert", step(service, waits, told(in(waits, RUNNING), 0)));
        Tcb bound = with(in(tcb(service), new ThreadState.BlockedOnReceive(post, false)), null,
            bell, 5);
        allows("receives a signal where it waits for messages", "device", step(service,
            with(bound, null, h.subjects.get(2).memory, 5), told(with(in(bound, RUNNING), null,
                h.subjects.get(2).memory, 5), 0)));
        refuses("bert", step(service, bound, told(in(bound, RUNNING), 0)));
    }

    @Test
    void aSenderIsReceivedFrom() {
        Tcb calls = in(tcb(anna), new ThreadState.BlockedOnSend(desk, 1, false, true, true));
        Tcb sends = in(tcb(anna), new ThreadState.BlockedOnSend(desk, 1, false, true, false));
        Tcb answer = in(calls, new ThreadState.BlockedOnReply());
        allows("is received from", "service", step(anna, calls, answer));
        allows("is received from", "service", step(anna, sends, in(sends, RUNNING)));
        refuses("service", step(anna, calls, in(calls, RUNNING)));
        refuses("service", step(anna, sends, answer));
        refuses("service", step(anna, calls, told(answer, 2)));
        refuses("bert", step(anna, calls, answer));
    }

    @Test
    void whatItWaitedForIsDeleted() {
        Tcb sends = in(tcb(anna), new ThreadState.BlockedOnSend(post, 3, false, false, false));
        Tcb again = in(sends, new ThreadState.Restart());
        State[] deleted = step(anna, sends, again);
        deleted[1] = without(deleted[1], post);
        allows("where it waited is deleted", "bert", deleted);
        allows("its last capability is deleted", "bert", deleted);
        refuses("service", deleted);
        refuses("bert", step(anna, sends, again));
        deleted[1] = without(s.with(anna, told(again, 15)), post);
        refuses("bert", deleted);
    }

    @Test
    void itsSendingIsCancelled() {
        Tcb sends = in(tcb(anna), new ThreadState.BlockedOnSend(desk, 1, false, true, true));
        State[] plain = step(anna, sends, in(sends, new ThreadState.Restart()));
        refuses("bert", plain);
        Slot own = new Slot(h.subjects.get(1).memory, 0);
        for (Rights r : List.of(Rights.ALL, Rights.of(7))) {
            for (int badge : new int[] {1, 2}) {
                State[] step = {holding(plain[0], own, new Cap.Endpoint(desk, badge, r)), plain[1]};
                if (badge == 1 && r.equals(Rights.ALL)) {
                    allows("its sending is cancelled", "bert", step);
                } else {
                    refuses("bert", step);
                }
            }
        }
    }

    @Test
    void aCallIsAnswered() {
        Tcb waits = in(tcb(anna), new ThreadState.BlockedOnReply());
        Slot caller = new Slot(service, CALLER);
        Cap reply = new Cap.Reply(anna, false, false);
        State[] answered = step(anna, waits, told(in(waits, RUNNING), 0, 1, 2));
        answered[0] = holding(answered[0], caller, reply);
        allows("is answered", "service", answered);
        refuses("bert", answered);
        State[] kept = {answered[0], holding(answered[1], caller, reply)};
        refuses("service", kept);
        State[] more = {answered[0], s.with(anna, told(in(waits, RUNNING), 8))};
        refuses("service", more);
        Tcb fault = with(waits, new Fault.VmFault(1, 2, false), null, waits.slice());
        State[] goesOn = {holding(s.with(anna, fault), caller, reply),
            s.with(anna, in(waits, new ThreadState.Restart()))};
        allows("its fault is answered", "service", goesOn);
        refuses("service", new State[] {goesOn[0], s.with(anna, told(in(waits,
            new ThreadState.Restart()), 2))});
        refuses("service", new State[] {goesOn[0], s.with(anna, in(fault,
            new ThreadState.Restart()))});
    }

    @Test
    void aReplyCapabilityComesAndGoes() {
        Slot caller = new Slot(service, CALLER);
        Cap reply = new Cap.Reply(anna, false, false);
        State waits = s.with(service, in(tcb(service), new ThreadState.BlockedOnReceive(desk,
            false)));
        State[] called = {waits, holding(waits, caller, reply)};
        allows("gets a reply capability", "anna", called);
        refuses("bert", called);
        refuses("anna", new State[] {s, holding(s, caller, reply)});
        refuses("anna", new State[] {waits, holding(waits, new Slot(service, 2), reply)});
        refuses("anna", new State[] {waits, holding(waits, caller,
            new Cap.Reply(anna, false, true))});
        State[] back = {holding(s, caller, reply), s};
        allows("its reply capability is taken back", "anna", back);
        refuses("bert", back);
    }

    @Test
    void timePassesByTheClock() {
        Region t = s.current();
        Tcb less = with(tcb(t), null, tcb(t).bound(), tcb(t).slice() - 1);
        allows("its time passes", "clock", step(t, tcb(t), less));
        refuses("device", step(t, tcb(t), less));
        Region other = labels.of(t).equals("bert") ? anna : bert;
        refuses("clock", step(other, tcb(other), with(tcb(other), null, null, 1)));
        Schedule c = s.schedule();
        refuses("anna", new State[] {s, with(s, new Schedule(c.current(), c.candidate(), c.due(),
            c.ready(), c.domain(), c.index(), c.start(), c.time() + 1, c.turns(), c.space()))});
    }

    @Test
    void whoCanRunIsNotForgottenNorOvertaken() {
        Schedule c = s.schedule();
        Schedule.Queue q = c.ready().keySet().iterator().next();
        List<Region> all = new ArrayList<>(c.ready().get(q));
        all.removeIf(t -> labels.of(t).equals("bert"));
        refuses("anna", new State[] {s, with(s, ready(c, q, all))});
        List<Region> turned = new ArrayList<>(c.ready().get(q));
        Collections.reverse(turned);
        refuses("anna", new State[] {s, with(s, ready(c, q, turned))});
    }

    private static Schedule ready(Schedule c, Schedule.Queue q, List<Region> threads) {
        return new Schedule(c.current(), c.candidate(), c.due(), c.ready().plus(q,
            TreePVector.from(threads)), c.domain(), c.index(), c.start(), c.time(), c.turns(),
            c.space());
    }

    @Test
    void placesToMeetChangeByRightsOnly() {
        State[] comes = {s, s.with(desk, waiting(List.of(anna), List.of()))};
        allows("who waits at it", "anna", comes);
        refuses("service", comes);
        refuses("anna", new State[] {s, s.with(desk, waiting(List.of(), List.of(anna)))});
        State[] first = {s.with(desk, waiting(List.of(bert), List.of())),
            s.with(desk, waiting(List.of(anna, bert), List.of()))};
        refuses("anna", first);
        State[] signalled = {s, s.with(bell, new KernelObject.Notification(true, 4,
            TreePVector.empty(), null))};
        allows("its signals", "anna", signalled);
        refuses("service", signalled);
        State[] taken = {signalled[1], signalled[0]};
        allows("its signals", "service", taken);
        refuses("anna", taken);
    }

    @Test
    void memoryChangesByWriteOrMessage() {
        int own = word(h.subjects.get(0).memory);
        int others = word(h.subjects.get(1).memory);
        State[] nothing = {s, s};
        allows("may be written", "anna", nothing, own);
        refuses("anna", nothing, others);
        int page = h.w.slot(h.page).frameBase() << 10;
        allows("may be written", "service", nothing, page);
        refuses("anna", nothing, page);
        Tcb waits = in(tcb(service), new ThreadState.BlockedOnReceive(desk, false));
        State[] told = step(service, waits, in(waits, RUNNING));
        Cap.Frame f = (Cap.Frame) s.cap(new Slot(service, 4));
        allows("a message in the buffer of who receives it", "anna", told,
            word(f.region()) + BUFFER_WORD);
        refuses("anna", told, word(f.region()) + BUFFER_WORD + 128);
        refuses("anna", nothing, word(f.region()) + BUFFER_WORD);
    }

    private static int word(Region r) {
        return (int) (r.start() * 4);
    }

    @Test
    void nothingElseOfOthersChanges() {
        Region table = s.objects().keySet().stream().filter(r -> labels.of(r).equals("bert")
            && s.objects().get(r) instanceof KernelObject.PageTable).findFirst().orElseThrow();
        refuses("anna", new State[] {s, s.with(table, KernelObject.PageTable.EMPTY)});
        refuses("anna", new State[] {s, s.with(bert, told(tcb(bert), 9))});
        refuses("anna", new State[] {s, without(s, bert)});
        refuses("anna", new State[] {s, holding(s, new Slot(bert, 0), Cap.NULL)});
        refuses("anna", new State[] {s, s.with(new Region(h.subjects.get(1).memory.end() - 1, 4),
            KernelObject.Endpoint.IDLE)});
        // Not even of oneself in a mode that users do not have.
        refuses("bert", new State[] {s, s.with(bert, told(tcb(bert), 16))});
    }

    @Test
    void aPolicyThatPromisesTooMuchIsToldSo() {
        assertEquals(List.of(), WellFormed.faults(policy));
        Policy shared = policy.with("anna", "desk", Edge.Kind.GRANT);
        assertTrue(WellFormed.faults(shared).stream().anyMatch(f -> f.startsWith(
            "anna CONTROL service is missing")), () -> "" + WellFormed.faults(shared));
        for (Edge e : List.of(new Edge("service", Edge.Kind.REPLY, "anna"), new Edge("anna",
                Edge.Kind.DELETE_DERIVED, "service"), new Edge("anna", Edge.Kind.SEND, "desk"))) {
            Policy less = policy.without(e);
            assertTrue(WellFormed.faults(less).stream().anyMatch(f -> f.startsWith(
                e + " is missing")), () -> e + ": " + WellFormed.faults(less));
            assertTrue(WellFormed.complete(less).edges().contains(e));
        }
    }
}
