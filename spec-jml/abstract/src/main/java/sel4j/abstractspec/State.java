package sel4j.abstractspec;

import java.util.List;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What there is. It never changes; an operation gives another one.
 *
 * @param held          what each slot holds, of those that hold something
 * @param tree          how capabilities were derived
 * @param objects       what objects are besides the capabilities in them
 * @param schedule      who runs, and who next
 * @param asids         the ASID pools by the high seven bits of ASIDs
 * @param irqs          1: a handler was given out, 2: the kernel's timer, 3: reserved; or nothing
 * @param fpuOwner      the thread whose floating point is in the unit, null if none
 * @param users         the memory of users
 * @param effects       what was done to the hardware, in this order
 * @param configuration what the builder of the kernel chose
 */
public record State(PMap<Slot, Held> held, Tree tree, PMap<Region, KernelObject> objects,
        Schedule schedule, PMap<Integer, Region> asids, PMap<Integer, Integer> irqs,
        Region fpuOwner, Users users, PVector<Effect> effects, Configuration configuration) {
    static final int IRQ_SIGNAL = 1;
    static final int IRQ_TIMER = 2;

    // ---- what it says ----

    /** The thread that runs. */
    public Region current() {
        return schedule.current();
    }

    /** A thread; null if it was deleted. */
    public Tcb tcb(Region thread) {
        return (Tcb) objects.get(thread);
    }

    KernelObject.Endpoint endpoint(Region object) {
        return (KernelObject.Endpoint) objects.get(object);
    }

    KernelObject.Notification notification(Region object) {
        return (KernelObject.Notification) objects.get(object);
    }

    /** Where the buffers of threads are from which the kernel reads: in words. */
    public List<Integer> buffers() {
        return objects.keySet().stream().filter(r -> objects.get(r) instanceof Tcb)
            .map(r -> Message.buffer(this, r, false)).filter(b -> b >= 0).toList();
    }

    /** The capability in a slot, {@link Cap#NULL} if it is empty. */
    public Cap cap(Slot s) {
        Held h = held.get(s);
        return h == null ? Cap.NULL : h.cap();
    }

    /** What a capability pointer of the current thread names, {@link Cap#NULL} if nothing. */
    public Cap pointed(int cptr) {
        Slot at = CSpace.pointer(this, cptr);
        return at == null ? Cap.NULL : cap(at);
    }

    /** Whether a slot is empty. */
    public boolean empty(Slot s) {
        return !held.containsKey(s);
    }

    /** All filled slots, parents before children. */
    public List<Slot> walk() {
        return tree.walk(null);
    }

    /** Whether no capability beside this one names its object. */
    boolean isFinal(Slot s) {
        Cap c = cap(s);
        return held.entrySet().stream().noneMatch(e -> Same.object(e.getValue().cap(), c)
            && !e.getKey().equals(s));
    }

    // ---- other states ----

    /** With another object, or an object that is another now. */
    public State with(Region r, KernelObject o) {
        return new State(held, tree, objects.plus(r, o), schedule, asids, irqs, fpuOwner, users,
            effects, configuration);
    }

    State withoutObject(Region r) {
        return new State(held, tree, objects.minus(r), schedule, asids, irqs, fpuOwner, users,
            effects, configuration);
    }

    State with(Schedule s) {
        return new State(held, tree, objects, s, asids, irqs, fpuOwner, users, effects,
            configuration);
    }

    State withAsids(PMap<Integer, Region> pools) {
        return new State(held, tree, objects, schedule, pools, irqs, fpuOwner, users, effects,
            configuration);
    }

    /** Of an interrupt; 0: nothing. */
    State withIrq(int irq, int what) {
        return new State(held, tree, objects, schedule, asids, what == 0 ? irqs.minus(irq)
            : irqs.plus(irq, what), fpuOwner, users, effects, configuration);
    }

    State withFpuOwner(Region thread) {
        return new State(held, tree, objects, schedule, asids, irqs, thread, users, effects,
            configuration);
    }

    /** With other memory of users. */
    public State with(Users u) {
        return new State(held, tree, objects, schedule, asids, irqs, fpuOwner, u, effects,
            configuration);
    }

    State effect(Effect.Kind kind, long a, long b) {
        return new State(held, tree, objects, schedule, asids, irqs, fpuOwner, users,
            effects.plus(new Effect(kind, a, b)), configuration);
    }

    /** Before another step: nothing was done to the hardware yet, and users have run. */
    public State before(KernelObject.Registers ofCurrent, Users memory) {
        return new State(held, tree, objects.plus(current(), tcb(current()).with(ofCurrent)),
            schedule, asids, irqs, fpuOwner, memory, TreePVector.empty(), configuration);
    }

    private State with(PMap<Slot, Held> h, Tree t) {
        return new State(h, t, objects, schedule, asids, irqs, fpuOwner, users, effects,
            configuration);
    }

    // ---- capabilities ----

    /** Another capability in a filled slot, which keeps its place in the tree. */
    State with(Slot s, Cap cap) {
        return with(held.plus(s, held.get(s).with(cap)), tree);
    }

    /** A new original, the first that was derived from a slot. */
    State withOriginal(Slot parent, Slot s, Cap cap) {
        return with(held.plus(s, new Held(cap, true, true)), tree.addFirst(parent, s));
    }

    /** A copy of what a slot holds, perhaps changed, in an empty one (ABI objects-and-caps 4.1). */
    State withCopy(Slot source, Slot s, Cap cap) {
        Cap from = cap(source);
        // A new badge begins a group; what interrupt control gives is new, and untyped memory.
        boolean original = cap.badge() != from.badge() || cap instanceof Cap.Untyped
            || from instanceof Cap.IrqControl;
        Held h = new Held(cap, original, original);
        State t = with(held.plus(s, h), Same.parent(held.get(source), h)
            ? tree.addFirst(source, s) : tree.addBehind(source, s));
        // Of memory that two capabilities name, the older one hands out nothing any more.
        return from instanceof Cap.Untyped u && cap instanceof Cap.Untyped
            ? t.with(source, u.full()) : t;
    }

    /** A capability leaves its slot, perhaps changed, for an empty one. */
    State withMoved(Slot from, Slot to, Cap cap) {
        return with(held.plus(to, held.get(from).with(cap)).minus(from), tree.replace(from, to));
    }

    /** A slot is emptied. */
    State without(Slot s) {
        PMap<Slot, Held> others = held;
        Slot next = tree.next(s);
        // The one behind it begins the badge group, if this did.
        if (held.get(s).first() && next != null) {
            Held n = held.get(next);
            others = others.plus(next, new Held(n.cap(), n.original(), true));
        }
        return with(others.minus(s), tree.remove(s));
    }
}
