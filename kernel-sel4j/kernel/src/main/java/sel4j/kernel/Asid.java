package sel4j.kernel;

import sel4j.view.AsidPool;
import sel4j.view.Kernel;
import sel4j.view.PageDirectory;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * Address space identifiers: which page directory an ASID names, and how that ends.
 *
 * <p>An ASID has 17 bits: the upper 7 choose a pool of the kernel's table, the lower 10 an entry of
 * the pool. ASID 0 names nothing. The tags of the TLB are a different thing: see
 * {@link HardwareAsid}. Source: ABI boot-and-memory 6, objects-and-caps 7.1.
 */
public final class Asid {
    private Asid() { }

    /** log2 of the entries of a pool. */
    private static final int LOW_BITS = 10;

    /** Units of work that looking through a pool is worth. */
    private static final int SCAN_UNITS = 16;

    /**
     * The page directory that an ASID names now.
     *
     * @param asid 0..2^17-1
     * @return null when the ASID is 0, its pool is not there, or its entry is empty
     */
    /*@ public normal_behavior
      @ requires k.asidTable != null && k.asidTable.length == 128 && 0 <= asid && asid <= 131071;
      @ requires asid != 0 && k.asidTable[asid / 1024] != null ==> k.asidTable[asid / 1024].live
      @   && k.asidTable[asid / 1024].directory != null
      @   && k.asidTable[asid / 1024].directory.length == 1024;
      @ ensures asid == 0 || k.asidTable[asid / 1024] == null ==> \result == null;
      @ ensures asid != 0 && k.asidTable[asid / 1024] != null
      @   ==> \result == k.asidTable[asid / 1024].directory[asid % 1024];
      @ assignable \strictly_nothing; @*/
    public static /*@ nullable @*/ PageDirectory directory(Kernel k, int asid) {
        if (asid == 0) {
            return null;
        }
        AsidPool pool = k.asidTable(Bits.right(asid, LOW_BITS));
        if (pool == null) {
            return null;
        }
        return pool.directory(Bits.low(asid, LOW_BITS));
    }

    /**
     * Checks that a page directory capability still names its directory.
     *
     * @param directory a slot with a page directory capability that has an ASID
     * @param number what an error calls the capability: 0 invoked, 1 first extra
     * @return OK or ERROR
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && directory.live && directory.type == Slot.PAGE_DIRECTORY;
      @ requires 0 <= directory.asid && directory.asid <= 131071;
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires (\forall int i; 0 <= i && i < 128; k.asidTable[i] != null ==> k.asidTable[i].live);
      @ requires (\forall AsidPool p; p.directory != null && p.directory.length == 1024
      @   && (\forall int i; 0 <= i && i < 1024;
      @     p.directory[i] != null ==> p.directory[i].live));
      @ ensures Inv.inv(k) && (\result == Abi.OK || \result == Abi.ERROR);
      @ ensures \result == Abi.OK <==> directory.asid != 0
      @   && k.asidTable[directory.asid / 1024] != null
      @   && k.asidTable[directory.asid / 1024].directory[directory.asid % 1024]
      @     == directory.pageDirectory;
      @ assignable k.lookupType, k.errorType, k.errorSource, k.errorArg0; @*/
    public static int check(Kernel k, Slot directory, int number) {
        PageDirectory named = directory(k, directory.asid());
        // The ASID names no address space.
        if (named == null) {
            return invalidRoot(k);
        }
        // The ASID belongs to another page directory.
        if (named != directory.pageDirectory()) {
            return Errors.invalidCapability(k, number);
        }
        return Abi.OK;
    }

    /** The lookup of an address space has failed. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR && k.lookupType == Abi.INVALID_ROOT;
      @ ensures k.errorType == Abi.FAILED_LOOKUP && !k.errorSource;
      @ assignable k.lookupType, k.errorType, k.errorSource; @*/
    static int invalidRoot(Kernel k) {
        Errors.invalidRoot(k);
        return Errors.failedLookup(k, false);
    }

    /**
     * Switches the processor to the address space of a thread: its page directory when its
     * capability still names it, else the kernel's own directory, where every user access faults.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && t.live;
      @ ensures Inv.inv(k) && t.live;
      @ ensures k.current == \old(k.current) && k.candidate == \old(k.candidate);
      @ ensures k.reschedule == \old(k.reschedule);
      @ ensures (\forall Tcb x; !\fresh(x) ==> x.state == \old(x.state)
      @   && x.link.queue == \old(x.link.queue));
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void switchTo(Kernel k, Tcb t) {
        Slot root = t.vspace();
        if (root.type() == Slot.PAGE_DIRECTORY && root.mapped()) {
            PageDirectory directory = root.pageDirectory();
            if (directory(k, root.asid()) == directory) {
                HardwareAsid.use(k, directory, root.asid());
                return;
            }
        }
        k.hw().setAddressSpace(k.globalDirectory().place(), HardwareAsid.NONE);
    }

    /**
     * Finalises the last capability of a page directory: its ASID, if it has one and it still names
     * this directory, names nothing any more.
     */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.PAGE_DIRECTORY;
      @ ensures Inv.inv(k) && slot.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static void deleteDirectory(Kernel k, Slot slot) {
        if (!slot.mapped()) {
            return;
        }
        PageDirectory directory = slot.pageDirectory();
        int asid = slot.asid();
        if (directory(k, asid) == directory) {
            HardwareAsid.drop(k, directory);
            k.asidTable(Bits.right(asid, LOW_BITS)).setDirectory(Bits.low(asid, LOW_BITS), null);
            switchTo(k, k.current());
        }
    }

    /** Whether the pool of a capability is in the kernel's table, where the capability says. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL;
      @ ensures \result ==> (\exists int i; 0 <= i && i < k.asidTable.length;
      @   k.asidTable[i] == slot.asidPool);
      @ assignable \strictly_nothing; @*/
    static boolean installed(Kernel k, Slot slot) {
        return k.asidTable(Bits.right(slot.asid(), LOW_BITS)) == slot.asidPool();
    }

    /** The entry of an installed pool that is the current thread's address space; -1 if none is. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL;
      @ ensures -1 <= \result && \result < Abi.ASIDS_PER_POOL;
      @ assignable \strictly_nothing; @*/
    private static int ownEntry(Kernel k, Slot slot) {
        Slot root = k.current().vspace();
        if (root.type() == Slot.PAGE_DIRECTORY && root.mapped()
                && Bits.right(root.asid(), LOW_BITS) == Bits.right(slot.asid(), LOW_BITS)) {
            return Bits.low(root.asid(), LOW_BITS);
        }
        return -1;
    }

    /**
     * Lets go of the address spaces of an installed pool, but for the current thread's own; each is
     * a unit of work.
     *
     * @return whether none is left; if not the call has to return and be made again
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL;
      @ ensures Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ ensures (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
      @ assignable \everything; @*/
    static boolean emptyPool(Kernel k, Slot slot) {
        AsidPool pool = slot.asidPool();
        int own = ownEntry(k, slot);
        int left = Abi.ASIDS_PER_POOL;
        /*@ loop_invariant 0 <= left && left <= Abi.ASIDS_PER_POOL;
          @ loop_invariant Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL && pool.live;
          @ loop_invariant (\forall Slot x; !\fresh(x) ==> x.type == \old(x.type));
          @ decreases left; @*/
        while (left > 0) {
            left = left - 1;
            if (left != own && pool.directory(left) != null) {
                dropEntry(k, pool, left);
                if (Delete.preemptionPoint(k)) {
                    return false;
                }
            }
        }
        Delete.charge(k, SCAN_UNITS);
        return true;
    }

    /** The address space of an entry of a pool, if there is one, loses its ASID. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && pool.live && 0 <= i && i < Abi.ASIDS_PER_POOL;
      @ ensures Inv.inv(k) && pool.live;
      @ assignable \everything; @*/
    private static void dropEntry(Kernel k, AsidPool pool, int i) {
        PageDirectory directory = pool.directory(i);
        if (directory != null) {
            HardwareAsid.drop(k, directory);
            pool.setDirectory(i, null);
        }
    }

    /**
     * Finalises the last capability of an ASID pool, in which at most the current thread's address
     * space is left: when it is installed, none of its ASIDs names anything any more.
     */
    /*@ public normal_behavior
      @ requires Inv.idle(k);
      @ requires Inv.inv(k) && slot.live && slot.type == Slot.ASID_POOL;
      @ ensures Inv.inv(k) && slot.live;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures Inv.idle(k);
      @ ensures (\forall Slot x; !\fresh(x) && \old(Inv.alive(x)) ==> Inv.alive(x));
      @ assignable \everything; @*/
    public static void deletePool(Kernel k, Slot slot) {
        if (!installed(k, slot)) {
            return;
        }
        int own = ownEntry(k, slot);
        if (own >= 0) {
            dropEntry(k, slot.asidPool(), own);
        }
        k.setAsidTable(Bits.right(slot.asid(), LOW_BITS), null);
        switchTo(k, k.current());
    }

    /** Invocations of the ASID control and of ASID pools; see {@link AsidPools}. */
    /*@ public normal_behavior
      @ requires Inv.inv(k) && slot.live && Inv.extraSlots(k) && Inv.settled();
      @ requires slot.type == Slot.ASID_CONTROL || slot.type == Slot.ASID_POOL;
      @ requires slot.type == Slot.ASID_POOL
      @   ==> 0 <= slot.asid && slot.asid <= 130048 && slot.asid % 1024 == 0;
      @ requires (\forall PageDirectory d; 0 <= d.place);
      @ requires k.asidTable != null && k.asidTable.length == 128;
      @ requires (\forall int i; 0 <= i && i < 128; k.asidTable[i] != null ==> k.asidTable[i].live);
      @ requires (\forall AsidPool p; p.directory != null && p.directory.length == 1024
      @   && (\forall int i; 0 <= i && i < 1024;
      @     p.directory[i] != null ==> p.directory[i].live));
      @ ensures Inv.inv(k);
      @ ensures \result == Abi.OK || \result == Abi.ERROR;
      @ ensures k.root == \old(k.root) && k.scratch == \old(k.scratch);
      @ ensures \old(Inv.idle(k)) ==> Inv.idle(k);
      @ ensures \old(Inv.settled()) ==> Inv.settled();
      @ assignable \everything; @*/
    public static int decode(Kernel k, int label, int length, Slot slot, boolean call) {
        if (slot.type() == Slot.ASID_CONTROL) {
            return AsidPools.decodeMakePool(k, label, length, slot);
        }
        // A pool that is being deleted gives out nothing more.
        if (Retire.begun(k, slot)) {
            return Errors.invalidCapability(k, 0);
        }
        return AsidPools.decodeAssign(k, label, slot);
    }
}
