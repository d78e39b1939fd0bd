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

    private final State s;
    private final Labels labels;
    private final Map<Edge, String> edges = new LinkedHashMap<>();
    private final Map<Integer, Region> directories = new HashMap<>();

    private Authority(State s, Labels labels) {
        this.s = s;
        this.labels = labels;
    }

    /**
     * What a state gives.
     *
     * @return edge -> where it comes from, in words; without those of labels to themselves
     */
    public static Map<Edge, String> of(State s, Labels labels) {
        Authority a = new Authority(s, labels);
        s.asids().forEach((high, pool) -> ((KernelObject.AsidPool) s.objects().get(pool))
            .directories().forEach((low, d) -> a.directories.put(high * ASIDS_OF_POOL + low, d)));
        s.held().forEach(a::held);
        s.objects().forEach(a::object);
        Region space = s.schedule().space();
        if (space != null) {
            a.edge(labels.of(s.current()), Edge.Kind.CONTROL, labels.of(space),
                "the address space in use is", space);
        }
        return a.edges;
    }

    private void edge(String from, Edge.Kind kind, String to, String where, Object what) {
        if (!from.equals(to)) {
            Edge e = new Edge(from, kind, to);
            if (!edges.containsKey(e)) {
                edges.put(e, where + " " + what);
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
                : Edge.Kind.CONTROL, from, "derived from " + parent + " is", slot);
        }
    }

    private void give(String from, Slot slot, Cap c) {
        String where = slot + " holds";
        if (c instanceof Cap.Endpoint e) {
            meeting(from, where, e, labels.of(e.object()), e.rights(), Edge.Kind.SEND);
        } else if (c instanceof Cap.Notification n) {
            meeting(from, where, n, labels.of(n.object()), n.rights(), Edge.Kind.NOTIFY);
        } else if (c instanceof Cap.Reply r) {
            edge(from, Edge.Kind.REPLY, labels.of(r.thread()), where, c);
            if (r.grant() || r.master()) {
                edge(from, Edge.Kind.CONTROL, labels.of(r.thread()), where, c);
            }
        } else if (c instanceof Cap.Frame f) {
            memory(from, f.access(), f.region(), where, c);
            space(from, f.asid(), where, c);
        } else if (c instanceof Cap.IrqHandler h) {
            edge(from, Edge.Kind.CONTROL, labels.ofIrq(h.irq()), where, c);
        } else if (c instanceof Cap.Sgi g) {
            edge(from, Edge.Kind.NOTIFY, labels.ofIrq(g.number()), where, c);
        } else if (c instanceof Cap.AsidControl || c instanceof Cap.IrqControl
                || c instanceof Cap.Domain) {
            edge(from, Edge.Kind.CONTROL, labels.kernel(), where, c);
        } else if (c.memory() != null) {
            // Untyped memory gives all that lies in it; the others are objects.
            labels.within(c.memory()).forEach(l -> edge(from, Edge.Kind.CONTROL, l, where, c));
            if (c instanceof Cap.PageTable t) {
                space(from, t.asid(), where, c);
            } else if (c instanceof Cap.PageDirectory d) {
                space(from, d.asid(), where, c);
            }
        }
    }

    /** A capability that names an address space by number can change it. */
    private void space(String from, int asid, String where, Cap c) {
        Region d = asid == 0 ? null : directories.get(asid);
        if (d != null) {
            edge(from, Edge.Kind.CONTROL, labels.of(d), where, c);
        }
    }

    private void meeting(String from, String where, Cap c, String to, Rights r, Edge.Kind send) {
        edge(from, Edge.Kind.RESET, to, where, c);
        if (r.write()) {
            edge(from, send, to, where, c);
        }
        if (r.read()) {
            edge(from, Edge.Kind.RECEIVE, to, where, c);
        }
        if (c instanceof Cap.Endpoint) {
            if (r.grant()) {
                edge(from, Edge.Kind.GRANT, to, where, c);
            }
            if (r.write() && (r.grant() || r.grantReply())) {
                edge(from, Edge.Kind.CALL, to, where, c);
            }
        }
    }

    private void memory(String from, int access, Region frame, String where, Object what) {
        if (access >= READ_ONLY) {
            edge(from, Edge.Kind.READ, labels.of(frame), where, what);
        }
        if (access == READ_WRITE) {
            edge(from, Edge.Kind.WRITE, labels.of(frame), where, what);
        }
    }

    // ---- objects ----

    private void object(Region r, KernelObject o) {
        String from = labels.of(r);
        String where = r + " is";
        if (o instanceof Tcb t) {
            if (t.bound() != null) {
                edge(from, Edge.Kind.RECEIVE, labels.of(t.bound()), where, t);
                edge(from, Edge.Kind.RESET, labels.of(t.bound()), where, t);
            }
            waiting(from, t.state(), where);
        } else if (o instanceof KernelObject.AsidPool p) {
            p.directories().values().forEach(d -> edge(from, Edge.Kind.CONTROL, labels.of(d),
                where, "a pool with " + d));
        } else if (o instanceof KernelObject.PageTable t) {
            t.pages().values().forEach(m -> mapped(from, m, where));
        } else if (o instanceof KernelObject.PageDirectory d) {
            d.entries().values().forEach(e -> {
                if (e.table() == null) {
                    mapped(from, e.mapping(), where);
                } else {
                    edge(from, Edge.Kind.CONTROL, labels.of(e.table()), where, e);
                }
            });
        }
    }

    private void mapped(String from, KernelObject.Mapping m, String where) {
        memory(from, m.access(), m.frame(), where, m);
    }

    /** A thread that waits has what it waits with, whatever became of its capability. */
    private void waiting(String from, ThreadState w, String where) {
        if (w instanceof ThreadState.BlockedOnSend b) {
            String to = labels.of(b.endpoint());
            edge(from, Edge.Kind.SEND, to, where, w);
            if (b.grant()) {
                edge(from, Edge.Kind.GRANT, to, where, w);
            }
            if (b.call() && (b.grant() || b.grantReply())) {
                edge(from, Edge.Kind.CALL, to, where, w);
            }
        } else if (w instanceof ThreadState.BlockedOnReceive b) {
            edge(from, Edge.Kind.RECEIVE, labels.of(b.endpoint()), where, w);
            if (b.grant()) {
                edge(from, Edge.Kind.GRANT, labels.of(b.endpoint()), where, w);
            }
        } else if (w instanceof ThreadState.BlockedOnNotification b) {
            edge(from, Edge.Kind.RECEIVE, labels.of(b.notification()), where, w);
        }
    }
}
