package sel4j.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import sel4j.platform.Memory;
import sel4j.platform.View;
import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Kinds;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The objects of a kernel in memory: what the predicates name are accessors of the execution views.
 * What has no words in memory, as which queue a sentinel is of, follows from where an object lies.
 */
public final class MemoryHeap extends Heap {
    /** A row of an object: its elements are read one by one. */
    private record Row(Object owner, Accessor accessor) { }

    /** A row of the kernel with an element for each granule of RAM: objects of one kind. */
    private record Places(int kind) { }

    private static final int SLOTS_OF_THREAD = 5;
    private static final int SLOTS_OF_KERNEL = 162;
    private static final int READY_QUEUES = 4096;
    private static final Map<String, Integer> PLACES = Map.of("slot", Kinds.SLOT, "tcb", Kinds.TCB,
        "endpoint", Kinds.ENDPOINT, "notification", Kinds.NOTIFICATION, "pageTable",
        Kinds.PAGE_TABLE, "pageDirectory", Kinds.PAGE_DIRECTORY, "asidPool", Kinds.ASID_POOL,
        "user", Kinds.FRAME);

    private final Memory memory;
    private final Kernel kernel;
    private final Map<String, List<Object>> objects = new HashMap<>();
    /** Of each sentinel the endpoint, the notification, or the number of the ready queue. */
    private final Map<Link, Object> heads = new IdentityHashMap<>();

    /** All that lives in a memory now. */
    public MemoryHeap(Memory memory, Kernel kernel) {
        this.memory = memory;
        this.kernel = kernel;
        int end = FIRST + (memory.bytes() >>> 4);
        for (int place = FIRST; place < end; place++) {
            int owner = memory.owner(place);
            if (owner != Memory.FREE && owner != Kinds.FRAME) {
                found(place, owner);
            }
        }
        for (int i = 0; i < READY_QUEUES; i++) {
            add("Link", kernel.ready(i));
            heads.put(kernel.ready(i), i);
        }
    }

    private void found(int place, int owner) {
        if (slotAt(place)) {
            add("Slot", kernel.slot(place));
        }
        if (!wholeAt(place, owner)) {
            return;
        }
        switch (owner) {
            case Kinds.TCB -> {
                add("Tcb", kernel.tcb(place));
                add("Link", kernel.tcb(place).link());
            }
            case Kinds.ENDPOINT -> {
                Endpoint e = kernel.endpoint(place);
                add("Endpoint", e);
                head(e.sendQueue(), e);
                head(e.receiveQueue(), e);
            }
            case Kinds.NOTIFICATION -> {
                Notification n = kernel.notification(place);
                add("Notification", n);
                head(n.waitQueue(), n);
            }
            case Kinds.PAGE_TABLE -> add("PageTable", kernel.pageTable(place));
            case Kinds.PAGE_DIRECTORY -> add("PageDirectory", kernel.pageDirectory(place));
            case Kinds.ASID_POOL -> add("AsidPool", kernel.asidPool(place));
            default -> { }
        }
    }

    private void head(Link sentinel, Object whole) {
        add("Link", sentinel);
        heads.put(sentinel, whole);
    }

    private void add(String kind, Object o) {
        objects.computeIfAbsent(kind, k -> new ArrayList<>()).add(o);
    }

    /** Whether a whole of this kind begins there; a reset that was cut leaves parts of wholes. */
    private boolean wholeAt(int place, int kind) {
        int granules = switch (kind) {
            case Kinds.TCB, Kinds.PAGE_TABLE -> 64;
            case Kinds.PAGE_DIRECTORY -> 1024;
            case Kinds.ASID_POOL -> 256;
            default -> 1;
        };
        return place % granules == 0 && memory.owner(place + granules - 1) == kind;
    }

    private boolean slotAt(int place) {
        int owner = memory.owner(place);
        return owner == Kinds.CNODE || owner == Kinds.TCB && place % 64 < SLOTS_OF_THREAD
                && wholeAt(place - place % 64, owner)
            || owner == Kinds.KERNEL && place - kernel.place() < SLOTS_OF_KERNEL;
    }

    private boolean live(View v) {
        int owner = memory.owner(v.place());
        if (v instanceof Slot) {
            return slotAt(v.place());
        } else if (v instanceof Link) {
            return owner == Kinds.TCB && wholeAt(v.place() - v.place() % 64, owner)
                || owner == Kinds.KERNEL || owner == Kinds.ENDPOINT
                || owner == Kinds.NOTIFICATION;
        }
        return owner == Accessor.kind(v.getClass()) && wholeAt(v.place(), owner);
    }

    private static Accessor of(Object o, String field) {
        if (o == null) {
            throw new IllegalStateException("reads ." + field + " of null");
        }
        return Accessor.of(o.getClass(), field);
    }

    @Override
    Iterable<?> objects(String kind) {
        return objects.getOrDefault(kind, List.of());
    }

    @Override
    long num(Object o, String field) {
        if (o instanceof Link l && field.equals("ready")) {
            return heads.get(l) instanceof Integer number ? number : -1;
        }
        return field.equals("place") && o instanceof View v ? v.place() : of(o, field).num(o);
    }

    @Override
    boolean is(Object o, String field) {
        if (field.equals("live") && o instanceof View v) {
            return live(v);
        } else if (o instanceof Link l && field.equals("sending")) {
            return heads.get(l) instanceof Endpoint e && e.sendQueue() == l;
        }
        return of(o, field).is(o);
    }

    @Override
    Object ref(Object o, String field) {
        if (o instanceof Kernel && PLACES.containsKey(field)) {
            return new Places(PLACES.get(field));
        } else if (o instanceof Link l) {
            switch (field) {
                case "tcb" -> {
                    return thread(l);
                }
                case "queue" -> {
                    Tcb t = thread(l);
                    return t == null ? l : t.queue();
                }
                case "endpoint" -> {
                    return heads.get(l) instanceof Endpoint e ? e : null;
                }
                case "notification" -> {
                    return heads.get(l) instanceof Notification n ? n : null;
                }
                default -> { }
            }
        }
        if (o instanceof Pte e && field.equals("whole")) {
            return kernel.pageTable(e.place() - e.place() % 64);
        } else if (o instanceof Pde e && field.equals("whole")) {
            return kernel.pageDirectory(e.place() - e.place() % 1024);
        }
        Accessor a = of(o, field);
        return a.count() > 0 ? new Row(o, a) : a.ref(o);
    }

    private Tcb thread(Link l) {
        return memory.owner(l.place()) == Kinds.TCB ? l.tcb() : null;
    }

    @Override
    long num(Object row, long i) {
        return row instanceof Row r ? r.accessor.num(r.owner, Math.toIntExact(i)) : none(row);
    }

    @Override
    boolean is(Object row, long i) {
        return row instanceof Places p ? memory.owner(FIRST + (int) i) == p.kind : none(row) > 0;
    }

    @Override
    Object ref(Object row, long i) {
        if (row instanceof Row r) {
            return r.accessor.ref(r.owner, Math.toIntExact(i));
        }
        int place = FIRST + Math.toIntExact(i);
        int kind = ((Places) row).kind;
        if (kind == Kinds.SLOT ? !slotAt(place) : memory.owner(place) != kind
                || !wholeAt(place, kind)) {
            return null;
        }
        return switch (kind) {
            case Kinds.SLOT -> kernel.slot(place);
            case Kinds.TCB -> kernel.tcb(place);
            case Kinds.ENDPOINT -> kernel.endpoint(place);
            case Kinds.NOTIFICATION -> kernel.notification(place);
            case Kinds.PAGE_TABLE -> kernel.pageTable(place);
            case Kinds.PAGE_DIRECTORY -> kernel.pageDirectory(place);
            default -> kernel.asidPool(place);
        };
    }

    @Override
    long length(Object row) {
        return row instanceof Row r ? r.accessor.count() : memory.bytes() >>> 4;
    }

    private static long none(Object row) {
        throw new IllegalStateException("no row of numbers or flags: " + row);
    }
}
