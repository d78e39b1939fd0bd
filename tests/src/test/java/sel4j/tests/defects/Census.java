package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sel4j.kernel.Abi;
import sel4j.kernel.Cap;
import sel4j.platform.Memory;
import sel4j.view.AsidPool;
import sel4j.view.Kernel;
import sel4j.view.Kinds;
import sel4j.view.Slot;

/**
 * What there is in a system: capabilities, address spaces, interrupts, memory. When all that was
 * made is gone again, it is what it was.
 */
final class Census {
    private static final int THREAD_SLOTS = 5;
    private static final int ROOT_SLOTS = Abi.ROOT_CNODE_SLOTS;

    private final Root u;
    private final Kernel k;
    /** Slots of the root CNode from..to-1 do not count, nor at first what is in them. */
    private final int from;
    private final int to;
    private final Map<String, String> first;
    private final int keptFrom;
    private final int keptTo;

    /**
     * What there is now.
     *
     * @param kept an untyped that is not revoked in the end: what else is made of it may stay
     */
    Census(Root u, int from, int to, Slot kept) {
        keptFrom = kept.untypedBase();
        keptTo = end(kept);
        this.u = u;
        this.k = u.k;
        this.from = from;
        this.to = to;
        first = count(u.slot(u.untyped));
    }

    /** What the root task lives on and is not what it was: slots of its CNode and its thread. */
    String ownSlots() {
        return difference("capability at slot");
    }

    /** What is not as it was at first; nothing if all is. */
    String difference() {
        return difference("");
    }

    private String difference(String of) {
        Map<String, String> now = count(null);
        Set<String> names = new TreeSet<>(first.keySet());
        names.addAll(now.keySet());
        return names.stream().filter(n -> n.startsWith(of))
            .filter(n -> !Objects.equals(first.get(n), now.get(n)))
            .map(n -> n + ": " + first.get(n) + ", now " + now.get(n))
            .collect(Collectors.joining("; "));
    }

    /** Everything that counts, by name, but for what lies in some memory. */
    private Map<String, String> count(Slot butFor) {
        Map<String, String> all = new TreeMap<>();
        for (Slot s = k.root().next(); s != k.root(); s = s.next()) {
            int index = s.place() - u.root.cspace().cnodeBase();
            String name = "capability at " + where(s, index);
            boolean made = index >= from && index < to || butFor != null
                && s.place() >= butFor.untypedBase() && s.place() < end(butFor) || first != null
                && s.place() >= keptFrom && s.place() < keptTo && !first.containsKey(name);
            if (!made) {
                all.put(name, "type " + s.type() + " of place "
                    + Cap.placeOf(k, s) + " and bits " + Cap.bitsOf(k, s));
            }
        }
        for (int i = 0; i < Abi.ASID_POOL_COUNT; i++) {
            AsidPool pool = k.asidTable(i);
            for (int j = 0; pool != null && j < Abi.ASIDS_PER_POOL; j++) {
                if (pool.directory(j) != null) {
                    all.put("ASID " + (i * Abi.ASIDS_PER_POOL + j),
                        "directory at " + pool.directory(j).place());
                }
            }
        }
        for (int i = 0; i <= Abi.MAX_IRQ; i++) {
            if (k.irqState(i) != Abi.IRQ_INACTIVE) {
                all.put("interrupt " + i, "state " + k.irqState(i));
            }
        }
        return all;
    }

    private static int end(Slot untyped) {
        return untyped.untypedBase() + (1 << untyped.untypedBits() - Abi.GRANULE_BITS);
    }

    private String where(Slot s, int index) {
        int own = s.place() - u.root.place();
        return own >= 0 && own < THREAD_SLOTS ? "slot of the root task's thread " + own
            : index >= 0 && index < ROOT_SLOTS ? "slot " + index : "place " + s.place();
    }

    /** Nothing lives in RAM but what was there, and all else is zero; from a made-anew untyped. */
    void isFree(Slot untyped, int used) {
        int first = untyped.untypedBase();
        int end = end(untyped);
        assertEquals(used, untyped.untypedFree(), "granules in use");
        for (int place = first + used; place < end; place++) {
            int at = place;
            assertEquals(Memory.FREE, u.memory.owner(place),
                () -> Kinds.name(u.memory.owner(at)) + " at 0x" + Integer.toHexString(at));
            for (int i = 0; i < 4; i++) {
                assertEquals(0, u.memory.ram[(place - (Memory.RAM_BASE >>> 4)) * 4 + i],
                    "a word of free memory");
            }
        }
    }

    /** The threads that have capabilities or run. */
    Set<Integer> threads() {
        Set<Integer> places = new HashSet<>();
        for (Slot s = k.root().next(); s != k.root(); s = s.next()) {
            if (s.type() == Slot.THREAD) {
                places.add(s.thread().place());
            }
        }
        assertTrue(places.contains(k.current().place()) || k.current() == k.idle(),
            "the thread that runs has a capability");
        return places;
    }
}
