package sel4j.abstractspec.security;

import java.util.List;
import java.util.Map;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Schedule;
import sel4j.abstractspec.Tcb;

/** How what there is once may change: interrupts, the ASID table, domains, who waits to run. */
final class GlobalRules {
    private static final PVector<Region> NOBODY = TreePVector.empty();

    private GlobalRules() { }

    static void judge(Change c) {
        boolean kernel = c.own(c.labels.kernel());
        for (int irq : Integrity.differing(c.before.irqs(), c.after.irqs())) {
            c.found(kernel || c.own(c.labels.ofIrq(irq)) ? Change.OWN : null, "interrupt " + irq,
                c.before.irqs().get(irq), c.after.irqs().get(irq));
        }
        for (int high : Integrity.differing(c.before.asids(), c.after.asids())) {
            Region was = c.before.asids().get(high);
            c.found(kernel || was != null && c.own(was) ? Change.OWN : null, "ASID pool " + high,
                was, c.after.asids().get(high));
        }
        domains(c, kernel);
        lost(c);
        order(c);
    }

    /** The schedule is for who controls it; a domain's turn ends when its ticks are over. */
    private static void domains(Change c, boolean kernel) {
        Schedule b = c.before.schedule();
        Schedule a = c.after.schedule();
        if (!b.turns().equals(a.turns()) || b.start() != a.start()) {
            c.found(kernel ? Change.OWN : null, "the domain schedule", b, a);
        }
        boolean next = b.domain() != a.domain() || b.index() != a.index();
        if (next || b.time() != a.time()) {
            // Time passes by the timer alone.
            boolean over = c.timer() || kernel || next && b.time() == 0;
            c.found(over ? "time passes" : null, "the domain's turn", b, a);
        }
    }

    /** Who can run and was not touched is not forgotten: it runs, or waits for its turn. */
    private static void lost(Change c) {
        for (Map.Entry<Region, KernelObject> e : c.after.objects().entrySet()) {
            Region r = e.getKey();
            if (e.getValue() instanceof Tcb t && t.state().runnable() && !c.own(r)
                    && !r.equals(c.after.current()) && !c.after.schedule().ready().getOrDefault(
                        new Schedule.Queue(t.domain(), t.priority()), NOBODY).contains(r)) {
                c.found(null, r + " of " + c.labels.of(r) + " can run and is forgotten");
            }
        }
    }

    /** Those of others who wait for their turn keep their order. */
    private static void order(Change c) {
        c.before.schedule().ready().forEach((queue, threads) -> {
            List<Region> is = c.after.schedule().ready().getOrDefault(queue, NOBODY);
            List<Region> was = threads.stream().filter(t -> !c.own(t) && is.contains(t)).toList();
            List<Region> stay = is.stream().filter(was::contains).toList();
            if (!was.equals(stay)) {
                c.found(null, "who waits for its turn, " + queue, was, stay);
            }
        });
    }
}
