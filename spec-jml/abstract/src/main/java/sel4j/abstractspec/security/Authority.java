package sel4j.abstractspec.security;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import sel4j.abstractspec.Cap;
import sel4j.abstractspec.Held;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.abstractspec.Rights;
import sel4j.abstractspec.Slot;
import sel4j.abstractspec.State;
import sel4j.abstractspec.Tcb;
import sel4j.abstractspec.ThreadState;

/**
 * The graph that a state gives: who can do what to whom, by the capabilities that it has, by what
 * its threads wait for, and by what its address spaces map.
 */
public final class Authority {
    /** Access of frames and mappings. */
    private static final int READ_ONLY = 2;
    private static final int READ_WRITE = 3;
    private static final int ASIDS_OF_POOL = 1 << 10;
    private static final String HOLDS = "holds";
    private static final String IS = "is";

    /** Why an edge is there: what something holds or is. */
    public record Cause(Object who, String how, Object what) {
        @Override
        public String toString() {
            return who + " " + how + " " + what;
        }
    }

    private final State s;
    private final Labels labels;
    private final Map<Edge, Cause> edges = new LinkedHashMap<>();
    private final Map<Integer, Region> directories = new HashMap<>();

    private Authority(State s, Labels labels) {
        this.s = s;
        this.labels = labels;
    }

    /**
     * What a state gives.
     *
     * @return edge -> where it comes from; without those of labels to themselves
     */
    public static Map<Edge, Cause> of(State s, Labels labels) {
        Authority a = new Authority(s, labels);
        s.asids().forEach((high, pool) -> ((KernelObject.AsidPool) s.objects().get(pool))
            .directories().forEach((low, d) -> a.directories.put(high * ASIDS_OF_POOL + low, d)));
        s.held().forEach(a::held);
        s.objects().forEach(a::object);
        Region space = s.schedule().space();
        if (space != null) {
            a.edge(labels.of(s.current()), Edge.Kind.CONTROL, labels.of(space),
                s.current(), "uses", space);
        }
        return a.edges;
    }

    private void edge(String from, Edge.Kind kind, String to, Object who, String how,
            Object what) {
        if (!from.equals(to)) {
            Edge e = new Edge(from, kind, to);
            if (!edges.containsKey(e)) {
                edges.put(e, new Cause(who, how, what));
            }
        }
    }

    // ---- capabilities ----

    private void held(Slot slot, Held h) {
        String from = labels.of(slot);
        give(from, slot, h.cap());
        // What was derived goes when its parent wants.
        Slot parent = s.tree().parents().get(slot);
        if (parent != null) {
            edge(labels.of(parent), h.cap() instanceof Cap.Reply ? Edge.Kind.DELETE_DERIVED
                : Edge.Kind.CONTROL, from, parent, "is the parent of", slot);
        }
    }

    private void give(String from, Slot slot, Cap c) {
        if (c instanceof Cap.Endpoint e) {
            meeting(from, slot, e, labels.of(e.object()), e.rights(), Edge.Kind.SEND);
        } else if (c instanceof Cap.Notification n) {
            meeting(from, slot, n, labels.of(n.object()), n.rights(), Edge.Kind.NOTIFY);
        } else if (c instanceof Cap.Reply r) {
            edge(from, Edge.Kind.REPLY, labels.of(r.thread()), slot, HOLDS, c);
            if (r.grant() || r.master()) {
                edge(from, Edge.Kind.CONTROL, labels.of(r.thread()), slot, HOLDS, c);
            }
        } else if (c instanceof Cap.Frame f) {
            memory(from, f.access(), f.region(), slot, HOLDS, c);
            space(from, f.asid(), slot, c);
        } else if (c instanceof Cap.IrqHandler h) {
            edge(from, Edge.Kind.CONTROL, labels.ofIrq(h.irq()), slot, HOLDS, c);
        } else if (c instanceof Cap.Sgi g) {
            edge(from, Edge.Kind.NOTIFY, labels.ofIrq(g.number()), slot, HOLDS, c);
        } else if (c instanceof Cap.AsidControl || c instanceof Cap.IrqControl
                || c instanceof Cap.Domain) {
            edge(from, Edge.Kind.CONTROL, labels.kernel(), slot, HOLDS, c);
        } else if (c.memory() != null) {
            // Untyped memory gives all that lies in it; the others are objects.
            labels.within(c.memory()).forEach(l -> edge(from, Edge.Kind.CONTROL, l, slot, HOLDS,
                c));
            if (c instanceof Cap.PageTable t) {
                space(from, t.asid(), slot, c);
            } else if (c instanceof Cap.PageDirectory d) {
                space(from, d.asid(), slot, c);
            }
        }
    }

    /** A capability that names an address space by number can change it. */
    private void space(String from, int asid, Slot slot, Cap c) {
        Region d = asid == 0 ? null : directories.get(asid);
        if (d != null) {
            edge(from, Edge.Kind.CONTROL, labels.of(d), slot, HOLDS, c);
        }
    }

    private void meeting(String from, Slot slot, Cap c, String to, Rights r, Edge.Kind send) {
        edge(from, Edge.Kind.RESET, to, slot, HOLDS, c);
        if (r.write()) {
            edge(from, send, to, slot, HOLDS, c);
        }
        if (r.read()) {
            edge(from, Edge.Kind.RECEIVE, to, slot, HOLDS, c);
        }
        if (c instanceof Cap.Endpoint) {
            if (r.grant()) {
                edge(from, Edge.Kind.GRANT, to, slot, HOLDS, c);
            }
            if (r.write() && (r.grant() || r.grantReply())) {
                edge(from, Edge.Kind.CALL, to, slot, HOLDS, c);
            }
        }
    }

    private void memory(String from, int access, Region frame, Object who, String how,
            Object what) {
        if (access >= READ_ONLY) {
            edge(from, Edge.Kind.READ, labels.of(frame), who, how, what);
        }
        if (access == READ_WRITE) {
            edge(from, Edge.Kind.WRITE, labels.of(frame), who, how, what);
        }
    }

    // ---- objects ----

    private void object(Region r, KernelObject o) {
        String from = labels.of(r);
        if (o instanceof Tcb t) {
            if (t.bound() != null) {
                edge(from, Edge.Kind.RECEIVE, labels.of(t.bound()), r, IS, t);
                edge(from, Edge.Kind.RESET, labels.of(t.bound()), r, IS, t);
            }
            waiting(from, t.state(), r);
        } else if (o instanceof KernelObject.AsidPool p) {
            p.directories().values().forEach(d -> edge(from, Edge.Kind.CONTROL, labels.of(d),
                r, IS, p));
        } else if (o instanceof KernelObject.PageTable t) {
            t.pages().values().forEach(m -> mapped(from, m, r));
        } else if (o instanceof KernelObject.PageDirectory d) {
            d.entries().values().forEach(e -> {
                if (e.table() == null) {
                    mapped(from, e.mapping(), r);
                } else {
                    edge(from, Edge.Kind.CONTROL, labels.of(e.table()), r, "maps", e);
                }
            });
        }
    }

    private void mapped(String from, KernelObject.Mapping m, Region r) {
        memory(from, m.access(), m.frame(), r, "maps", m);
    }

    /** A thread that waits has what it waits with, whatever became of its capability. */
    private void waiting(String from, ThreadState w, Region r) {
        if (w instanceof ThreadState.BlockedOnSend b) {
            String to = labels.of(b.endpoint());
            edge(from, Edge.Kind.SEND, to, r, IS, w);
            if (b.grant()) {
                edge(from, Edge.Kind.GRANT, to, r, IS, w);
            }
            if (b.call() && (b.grant() || b.grantReply())) {
                edge(from, Edge.Kind.CALL, to, r, IS, w);
            }
        } else if (w instanceof ThreadState.BlockedOnReceive b) {
            edge(from, Edge.Kind.RECEIVE, labels.of(b.endpoint()), r, IS, w);
            if (b.grant()) {
                edge(from, Edge.Kind.GRANT, labels.of(b.endpoint()), r, IS, w);
            }
        } else if (w instanceof ThreadState.BlockedOnNotification b) {
            edge(from, Edge.Kind.RECEIVE, labels.of(b.notification()), r, IS, w);
        }
    }
}
