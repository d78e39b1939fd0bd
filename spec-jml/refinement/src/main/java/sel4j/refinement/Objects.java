package sel4j.refinement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePVector;
import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.platform.View;
import sel4j.view.AsidPool;
import sel4j.view.Endpoint;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Notification;
import sel4j.view.PageDirectory;
import sel4j.view.PageTable;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** What the words of objects mean, of all that capabilities name. */
final class Objects {
    private static final int WORDS_OF_PLACE = 4;
    private static final int FIRST_WORD = Memory.RAM_BASE / 4;

    /** A table as it was: its words and their meaning. */
    private record Kept(int[] words, KernelObject meaning) { }

    private final Memory memory;
    private final Kernel k;
    private final Map<Region, View> named = new HashMap<>();
    private final Map<Region, Kept> kept;
    private Map<Region, KernelObject> found = new HashMap<>();
    /** Thread -> endpoint or notification whose queue it is in. */
    private final Map<Region, Region> waiting = new HashMap<>();

    /** Of a memory, of which was known what {@code before} knows, null if nothing. */
    Objects(Memory memory, Kernel k, Objects before) {
        this.memory = memory;
        this.k = k;
        kept = before == null ? new HashMap<>() : before.kept;
        named.put(Caps.thread(k.idle()), k.idle());
    }

    /** What the capability in a slot names, if that is more than a capability says. */
    void add(Slot s) {
        switch (s.type()) {
            case Slot.ENDPOINT -> add(s.endpoint(), Abi.ENDPOINT_BITS);
            case Slot.NOTIFICATION -> add(s.notification(), Abi.NOTIFICATION_BITS);
            case Slot.THREAD -> add(s.thread(), Abi.TCB_BITS);
            case Slot.ZOMBIE -> {
                if (s.zombieRadix() == 0) {
                    add(k.tcb(2 * s.zombieBase()), Abi.TCB_BITS);
                }
            }
            case Slot.PAGE_TABLE -> add(s.pageTable(), Abi.PAGE_TABLE_BITS);
            case Slot.PAGE_DIRECTORY -> add(s.pageDirectory(), Abi.PAGE_DIRECTORY_BITS);
            case Slot.ASID_POOL -> add(s.asidPool(), Abi.ASID_POOL_BITS);
            default -> { }
        }
    }

    private void add(View object, int bits) {
        named.put(Caps.at(object, bits), object);
    }

    /** All of them; threads come last, since queues say what they wait for. */
    Map<Region, KernelObject> all() {
        found = new HashMap<>();
        waiting.clear();
        named.forEach((r, o) -> {
            if (o instanceof Endpoint e) {
                endpoint(r, e);
            } else if (o instanceof Notification n) {
                notification(r, n);
            } else if (o instanceof PageTable t) {
                found.put(r, kept(r, Abi.PTE_COUNT, () -> table(t)));
            } else if (o instanceof AsidPool p) {
                found.put(r, kept(r, Abi.ASIDS_PER_POOL, () -> pool(p)));
            } else if (o instanceof PageDirectory) {
                found.put(r, KernelObject.PageDirectory.EMPTY);
            }
        });
        named.forEach((r, o) -> {
            if (o instanceof Tcb t) {
                found.put(r, Threads.of(t, waiting.get(r)));
            }
        });
        // Into a directory without an ASID nobody can look.
        asids().values().forEach(p -> ((KernelObject.AsidPool) found.get(p)).directories().values()
            .forEach(r -> found.put(r, kept(r, Abi.USER_TOP >>> Abi.SECTION_BITS,
                () -> directory((PageDirectory) named.get(r))))));
        return found;
    }

    /** The meaning of a table, the same one as before if its words are the same. */
    private KernelObject kept(Region r, int words, Supplier<KernelObject> read) {
        int from = (int) r.start() * WORDS_OF_PLACE - FIRST_WORD;
        Kept old = kept.get(r);
        if (old != null && Arrays.equals(memory.ram, from, from + words, old.words, 0,
                old.words.length)) {
            return old.meaning;
        }
        KernelObject o = read.get();
        kept.put(r, new Kept(Arrays.copyOfRange(memory.ram, from, from + words), o));
        return o;
    }

    /** From now on these stand for what is in memory. */
    void keep(Map<Region, KernelObject> equal) {
        kept.replaceAll((r, old) -> found.containsKey(r) && old.meaning == found.get(r)
            ? new Kept(old.words, equal.get(r)) : old);
    }

    /** The threads of a queue, the first one first. */
    static List<Region> queue(Link sentinel) {
        List<Region> threads = new ArrayList<>();
        for (Link l = sentinel.next(); l != sentinel; l = l.next()) {
            threads.add(Caps.thread(l.tcb()));
        }
        return threads;
    }

    private void endpoint(Region r, Endpoint e) {
        List<Region> senders = queue(e.sendQueue());
        List<Region> receivers = queue(e.receiveQueue());
        senders.forEach(t -> waiting.put(t, r));
        receivers.forEach(t -> waiting.put(t, r));
        found.put(r, new KernelObject.Endpoint(TreePVector.from(senders),
            TreePVector.from(receivers)));
    }

    private void notification(Region r, Notification n) {
        List<Region> waiters = queue(n.waitQueue());
        waiters.forEach(t -> waiting.put(t, r));
        found.put(r, new KernelObject.Notification(n.active(), n.signals(),
            TreePVector.from(waiters), n.boundTcb() == null ? null : Caps.thread(n.boundTcb())));
    }

    // ---- address spaces ----

    /** The pools that the kernel's table has. */
    Map<Integer, Region> asids() {
        Map<Integer, Region> pools = new HashMap<>();
        for (int i = 0; i < Abi.ASID_POOL_COUNT; i++) {
            AsidPool p = k.asidTable(i);
            if (p != null) {
                pools.put(i, Caps.at(p, Abi.ASID_POOL_BITS));
            }
        }
        return pools;
    }

    private int word(int place, int i) {
        return memory.ram[place * WORDS_OF_PLACE - FIRST_WORD + i];
    }

    private KernelObject.AsidPool pool(AsidPool p) {
        PMap<Integer, Region> all = HashTreePMap.empty();
        for (int i = 0; i < Abi.ASIDS_PER_POOL; i++) {
            if (word(p.place(), i) != 0) {
                all = all.plus(i, Caps.at(p.directory(i), Abi.PAGE_DIRECTORY_BITS));
            }
        }
        return new KernelObject.AsidPool(all);
    }

    private KernelObject.PageTable table(PageTable t) {
        PMap<Integer, KernelObject.Mapping> all = HashTreePMap.empty();
        for (int i = 0; i < Abi.PTE_COUNT; i++) {
            if (word(t.place(), i) != 0) {
                all = all.plus(i, Mappings.of(t.pte(i)));
            }
        }
        return new KernelObject.PageTable(all);
    }

    private KernelObject.PageDirectory directory(PageDirectory d) {
        PMap<Integer, KernelObject.Entry> all = HashTreePMap.empty();
        for (int i = 0; i < Abi.USER_TOP >>> Abi.SECTION_BITS; i++) {
            if (word(d.place(), i) != 0) {
                all = all.plus(i, Mappings.of(d.pde(i)));
            }
        }
        return new KernelObject.PageDirectory(all);
    }
}
