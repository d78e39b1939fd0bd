package sel4j.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Kinds;
import sel4j.view.Slot;

/** Checks of what must hold of all slots after every call (ABI bounded-syscalls 4). */
final class Invariants {
    private Invariants() { }

    /** Place of the first granule of RAM. */
    private static final int FIRST = 0x40000000 >>> 4;
    private static final byte[] NOBODY = new byte[4096];
    private static final int[] ZEROS = new int[4096];

    /** Index of the first granule from {@code i} on that an object owns; the length if none is. */
    private static int owned(byte[] owners, int i) {
        for (int from = i; from < owners.length; from += NOBODY.length) {
            int n = Math.min(NOBODY.length, owners.length - from);
            int found = Arrays.mismatch(owners, from, from + n, NOBODY, 0, n);
            if (found >= 0) {
                return from + found;
            }
        }
        return owners.length;
    }

    /** Whether the words are zero, from index {@code from} to before {@code to}. */
    private static boolean zero(int[] ram, int from, int to) {
        for (int i = from; i < to; i += ZEROS.length) {
            int n = Math.min(ZEROS.length, to - i);
            if (!Arrays.equals(ram, i, i + n, ZEROS, 0, n)) {
                return false;
            }
        }
        return true;
    }

    /** All slots that exist, but for the sentinel and the scratch slot. */
    static List<Slot> slots(Memory memory, Kernel k) {
        List<Slot> all = new ArrayList<>();
        byte[] owners = memory.owners();
        for (int i = owned(owners, 0); i < owners.length; i = owned(owners, i + 1)) {
            int p = FIRST + i;
            int owner = owners[i];
            boolean slot = owner == Kinds.CNODE || owner == Kinds.TCB && (p & 63) < 5
                || owner == Kinds.KERNEL && (p & 4095) < 160;
            if (slot) {
                all.add(k.slot(p));
            }
        }
        return all;
    }

    /** The ring from the sentinel's successor on. */
    static List<Slot> ring(Kernel k) {
        List<Slot> ring = new ArrayList<>();
        Set<Slot> seen = new HashSet<>();
        for (Slot s = k.root().next(); s != k.root(); s = s.next()) {
            if (!seen.add(s)) {
                throw new AssertionError("the ring does not close at " + show(s));
            }
            ring.add(s);
        }
        return ring;
    }

    static String show(Slot s) {
        return String.format("slot 0x%X type %d", s.place(), s.type());
    }

    static void check(boolean holds, String what, Slot s) {
        if (!holds) {
            throw new AssertionError(what + ": " + show(s));
        }
    }

    /** Checks everything in a test's world. */
    static void check(World w) {
        check(w.memory, w.k);
    }

    /** Checks everything. */
    static void check(Memory memory, Kernel k) {
        List<Slot> ring = ring(k);
        Set<Slot> linked = new HashSet<>(ring);
        check(k.root().type() == Slot.NULL && !k.root().revocable() && !k.root().firstBadged(),
            "the sentinel holds no capability and no flags", k.root());
        check(k.scratch().type() == Slot.NULL && k.scratch().next() == k.scratch(),
            "the scratch slot is empty between calls", k.scratch());
        for (Slot s : slots(memory, k)) {
            check(s.next().prev() == s && s.prev().next() == s, "neighbours know each other", s);
            if (s.type() == Slot.NULL) {
                check(s.next() == s && !s.revocable() && !s.firstBadged(),
                    "an empty slot stands alone, without flags", s);
            } else {
                check(linked.contains(s), "a filled slot is in the ring", s);
                retired(k, s);
                object(memory, k, s);
            }
        }
        for (int i = 0; i < ring.size(); i++) {
            check(ring.get(i).type() != Slot.NULL, "the ring holds filled slots only", ring.get(i));
            children(k, ring, i);
            if (ring.get(i).type() == Slot.UNTYPED) {
                untyped(memory, k, ring, ring.get(i));
            }
        }
    }

    /** The mark of a capability whose object is being retired is on no other one. */
    private static void retired(Kernel k, Slot s) {
        if (s.revocable() && !s.firstBadged()) {
            boolean waited = s.type() == Slot.ENDPOINT || s.type() == Slot.NOTIFICATION;
            check(waited && s.rights() == 0 || s.type() == Slot.ASID_POOL,
                "only what is retired is revocable but not first of its group", s);
            check(Cdt.isFinal(k, s), "what is retired is named by one capability only", s);
        }
    }

    /** The object of a capability exists and is of the right kind; accessors check it. */
    private static void object(Memory memory, Kernel k, Slot s) {
        int t = s.type();
        int p = Cap.placeOf(k, s);
        if (t == Slot.ENDPOINT) {
            k.endpoint(p);
        } else if (t == Slot.NOTIFICATION) {
            k.notification(p);
        } else if (t == Slot.THREAD) {
            k.tcb(p);
        } else if (t == Slot.CNODE) {
            check(memory.owner(p) == Kinds.CNODE, "a CNode is there", s);
        } else if (t == Slot.PAGE_TABLE) {
            k.pageTable(p);
        } else if (t == Slot.PAGE_DIRECTORY) {
            k.pageDirectory(p);
        } else if (t == Slot.FRAME && !s.frameDevice()) {
            check(memory.owner(p) == Kinds.FRAME, "a frame is there", s);
        } else if (t == Slot.ZOMBIE) {
            check(Cdt.isFinal(k, s), "a zombie is the last capability of its container", s);
            int slots = s.zombieRadix() == 0 ? 5 : 1 << s.zombieRadix();
            check(s.zombieCount() <= slots, "a zombie counts at most all slots", s);
            for (int i = s.zombieCount(); i < slots; i++) {
                Slot beyond = k.slot(p + i);
                check(beyond.type() == Slot.NULL, "slots beyond a zombie's count are empty",
                    beyond);
            }
        }
    }

    /** Descendants stand in a run: but for groups of one badge, no child is further on. */
    private static void children(Kernel k, List<Slot> ring, int i) {
        Slot a = ring.get(i);
        boolean badged = (a.type() == Slot.ENDPOINT || a.type() == Slot.NOTIFICATION)
            && a.badge() != 0;
        if (badged || a.type() == Slot.SGI_SIGNAL) {
            return;
        }
        int j = i + 1;
        while (j < ring.size() && Cdt.isParent(k, a, ring.get(j))) {
            j++;
        }
        for (; j < ring.size(); j++) {
            check(!Cdt.isParent(k, a, ring.get(j)), "descendants are contiguous", ring.get(j));
        }
    }

    /** Nothing lives above the watermark, RAM is zero there, and what lies below is derived. */
    private static void untyped(Memory memory, Kernel k, List<Slot> ring, Slot u) {
        int end = u.untypedBase() + (1 << (u.untypedBits() - 4));
        check(u.untypedBase() + u.untypedFree() <= end, "the watermark lies inside", u);
        check(end <= 0x10000000, "untyped memory ends below 2^32 bytes", u);
        check(u.untypedDevice() || 0x4000000 <= u.untypedBase() && end
            - 0x4000000 <= memory.bytes() >>> 4,
            "untyped memory of no device lies in RAM", u);
        for (Slot s : ring) {
            if (s != u && s.type() == Slot.UNTYPED) {
                int other = s.untypedBase() + (1 << (s.untypedBits() - 4));
                check(end <= s.untypedBase() + s.untypedFree() || other <= u.untypedBase()
                    + u.untypedFree(),
                    "no memory can be handed out by two untyped capabilities", s);
            }
            int p = Cap.placeOf(k, s);
            int bits = Cap.bitsOf(k, s);
            if (s != u && bits >= 0 && u.untypedBase() <= p && p + (1 << (bits - 4)) <= end
                    && !(s.type() == Slot.UNTYPED && s.untypedBits() == u.untypedBits())) {
                check(ring.indexOf(s) > ring.indexOf(u) && Cdt.isParent(k, u, s),
                    "what lies in untyped memory is derived from it", s);
                check(p + (1 << (bits - 4)) <= u.untypedBase() + u.untypedFree(),
                    "what was made lies below the watermark", s);
            }
        }
        if (!u.untypedDevice()) {
            int free = u.untypedBase() + u.untypedFree();
            for (int p = free; p < end; p++) {
                check(memory.owner(p) == 0, "no object lives above the watermark", u);
            }
            check(zero(memory.ram, (free - FIRST) * 4, (end - FIRST) * 4),
                "free memory is zero", u);
        }
    }
}
