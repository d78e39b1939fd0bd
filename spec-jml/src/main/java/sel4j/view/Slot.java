// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/**
 * A capability slot: one capability, and its place in the derivation ring. Proof view: plain
 * fields; without life all have their initial values.
 */
public final class Slot {
    public static final int NULL = 0;
    public static final int UNTYPED = 2;
    public static final int ENDPOINT = 4;
    public static final int NOTIFICATION = 6;
    public static final int REPLY = 8;
    public static final int CNODE = 10;
    public static final int THREAD = 12;
    public static final int ZOMBIE = 13;
    public static final int FRAME = 1;
    public static final int PAGE_TABLE = 7;
    public static final int PAGE_DIRECTORY = 9;
    public static final int ASID_POOL = 5;
    public static final int ASID_CONTROL = 11;
    public static final int IRQ_CONTROL = 14;
    public static final int IRQ_HANDLER = 30;
    public static final int DOMAIN = 62;
    public static final int SGI_SIGNAL = 63;

    /** This memory holds a Slot now. */
    /*@ spec_public @*/ private boolean live;

    /** Granule number of its first byte. */
    /*@ spec_public @*/ private int place;

    /** The case: one of the constants. */
    /*@ spec_public @*/ private int type;

    /*@ spec_public nullable @*/ private Slot next;

    /*@ spec_public nullable @*/ private Slot prev;

    /*@ spec_public @*/ private boolean revocable;

    /*@ spec_public @*/ private boolean firstBadged;

    /** Untyped: Place; device memory lies outside RAM, 0..268435455. */
    /*@ spec_public @*/ private int untypedBase;

    /** Untyped: Log2 of the size in bytes, 4..29. */
    /*@ spec_public @*/ private int untypedBits;

    /** Untyped. */
    /*@ spec_public @*/ private boolean untypedDevice;

    /** Untyped: Watermark: granules from the base that are in use, 0..67108863. */
    /*@ spec_public @*/ private int untypedFree;

    /** Endpoint. */
    /*@ spec_public nullable @*/ private Endpoint endpoint;

    /** Endpoint, Notification: 0..268435455. */
    /*@ spec_public @*/ private int badge;

    /** Endpoint, Notification, Reply: Bit 0 write, 1 read, 2 grant, 3 grant-reply, 0..15. */
    /*@ spec_public @*/ private int rights;

    /** Notification. */
    /*@ spec_public nullable @*/ private Notification notification;

    /** Reply. */
    /*@ spec_public nullable @*/ private Tcb replyTcb;

    /** Reply. */
    /*@ spec_public @*/ private boolean replyMaster;

    /** CNode: Place of the first slot, 0..268435455. */
    /*@ spec_public @*/ private int cnodeBase;

    /** CNode: Log2 of the number of slots, 1..25. */
    /*@ spec_public @*/ private int radix;

    /** CNode: 0..31. */
    /*@ spec_public @*/ private int guardBits;

    /** CNode: 0..262143. */
    /*@ spec_public @*/ private int guard;

    /** Thread. */
    /*@ spec_public nullable @*/ private Tcb thread;

    /** Zombie: Slots that may still hold capabilities, 0..67108863. */
    /*@ spec_public @*/ private int zombieCount;

    /** Zombie: Place / 2 of the first slot, 0..134217727. */
    /*@ spec_public @*/ private int zombieBase;

    /** Zombie: 0: the five slots of a thread, 0..25. */
    /*@ spec_public @*/ private int zombieRadix;

    /** Frame: Place / 256: physical page number, 0..1048575. */
    /*@ spec_public @*/ private int frameBase;

    /** Frame. */
    /*@ spec_public @*/ private boolean frameDevice;

    /** Frame: 0: not mapped, 0..131071. */
    /*@ spec_public @*/ private int frameAsid;

    /** Frame: 0 none, 1 kernel only, 2 read only, 3 read write, 0..3. */
    /*@ spec_public @*/ private int frameRights;

    /** Frame: Virtual page number of the mapping, 0..1048575. */
    /*@ spec_public @*/ private int frameAddress;

    /** Frame: 0 4 KiB, 1 64 KiB, 2 1 MiB, 3 16 MiB, 0..3. */
    /*@ spec_public @*/ private int frameSize;

    /** PageTable. */
    /*@ spec_public nullable @*/ private PageTable pageTable;

    /** PageTable, PageDirectory. */
    /*@ spec_public @*/ private boolean mapped;

    /** PageTable, PageDirectory, AsidPool: 0..131071. */
    /*@ spec_public @*/ private int asid;

    /** PageTable: Virtual MiB number of the mapping, 0..4095. */
    /*@ spec_public @*/ private int tableAddress;

    /** PageDirectory. */
    /*@ spec_public nullable @*/ private PageDirectory pageDirectory;

    /** AsidPool. */
    /*@ spec_public nullable @*/ private AsidPool asidPool;

    /** IrqHandler: 0..255. */
    /*@ spec_public @*/ private int irq;

    /** SgiSignal: 0..15. */
    /*@ spec_public @*/ private int sgi;

    /** SgiSignal: 0..255. */
    /*@ spec_public @*/ private int sgiTarget;

    /** A Slot without life; its parts and constants are set for ever. */
    Slot(int place) {
        this.place = place;
        next = this;
        prev = this;
    }

    /** Becomes live with its initial values, which it has but for those that are not zero. */
    void create() {
        live = true;
    }

    /** Ceases to live; everything is zero again. */
    void forget() {
        live = false;
        type = 0;
        next = this;
        prev = this;
        revocable = false;
        firstBadged = false;
        untypedBase = 0;
        untypedBits = 0;
        untypedDevice = false;
        untypedFree = 0;
        endpoint = null;
        badge = 0;
        rights = 0;
        notification = null;
        replyTcb = null;
        replyMaster = false;
        cnodeBase = 0;
        radix = 0;
        guardBits = 0;
        guard = 0;
        thread = null;
        zombieCount = 0;
        zombieBase = 0;
        zombieRadix = 0;
        frameBase = 0;
        frameDevice = false;
        frameAsid = 0;
        frameRights = 0;
        frameAddress = 0;
        frameSize = 0;
        pageTable = null;
        mapped = false;
        asid = 0;
        tableAddress = 0;
        pageDirectory = null;
        asidPool = null;
        irq = 0;
        sgi = 0;
        sgiTarget = 0;
    }

    /*@ public normal_behavior
      @ ensures \result == place;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int place() {
        return place;
    }

    public Slot next() {
        //@ assert live;
        return next;
    }

    public void setNext(Slot v) {
        //@ assert live;
        next = v;
    }

    public Slot prev() {
        //@ assert live;
        return prev;
    }

    public void setPrev(Slot v) {
        //@ assert live;
        prev = v;
    }

    public boolean revocable() {
        //@ assert live;
        return revocable;
    }

    public void setRevocable(boolean v) {
        //@ assert live;
        revocable = v;
    }

    public boolean firstBadged() {
        //@ assert live;
        return firstBadged;
    }

    public void setFirstBadged(boolean v) {
        //@ assert live;
        firstBadged = v;
    }

    /*@ public normal_behavior
      @ requires live;
      @ ensures \result == type;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int type() {
        return type;
    }

    /*@ public normal_behavior
      @ requires live && type == UNTYPED;
      @ ensures \result == untypedBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int untypedBase() {
        return untypedBase;
    }

    public void setUntypedBase(int v) {
        //@ assert live && type == UNTYPED && 0 <= v && v <= 268435455;
        untypedBase = v;
    }

    /*@ public normal_behavior
      @ requires live && type == UNTYPED;
      @ ensures \result == untypedBits;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int untypedBits() {
        return untypedBits;
    }

    public void setUntypedBits(int v) {
        //@ assert live && type == UNTYPED && 4 <= v && v <= 29;
        untypedBits = v;
    }

    public boolean untypedDevice() {
        //@ assert live && type == UNTYPED;
        return untypedDevice;
    }

    public void setUntypedDevice(boolean v) {
        //@ assert live && type == UNTYPED;
        untypedDevice = v;
    }

    /*@ public normal_behavior
      @ requires live && type == UNTYPED;
      @ ensures \result == untypedFree;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int untypedFree() {
        return untypedFree;
    }

    public void setUntypedFree(int v) {
        //@ assert live && type == UNTYPED && 0 <= v && v <= 67108863;
        untypedFree = v;
    }

    public Endpoint endpoint() {
        //@ assert live && type == ENDPOINT;
        return endpoint;
    }

    public void setEndpoint(Endpoint v) {
        //@ assert live && type == ENDPOINT;
        endpoint = v;
    }

    /*@ public normal_behavior
      @ requires live && (type == ENDPOINT || type == NOTIFICATION);
      @ ensures \result == badge;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int badge() {
        return badge;
    }

    public void setBadge(int v) {
        /*@ assert live && (type == ENDPOINT || type == NOTIFICATION) && 0 <= v
                && v <= 268435455; @*/
        badge = v;
    }

    /*@ public normal_behavior
      @ requires live && (type == ENDPOINT || type == NOTIFICATION || type == REPLY);
      @ ensures \result == rights;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int rights() {
        return rights;
    }

    public void setRights(int v) {
        /*@ assert live && (type == ENDPOINT || type == NOTIFICATION || type == REPLY) && 0 <= v
                && v <= 15; @*/
        rights = v;
    }

    public Notification notification() {
        //@ assert live && type == NOTIFICATION;
        return notification;
    }

    public void setNotification(Notification v) {
        //@ assert live && type == NOTIFICATION;
        notification = v;
    }

    public Tcb replyTcb() {
        //@ assert live && type == REPLY;
        return replyTcb;
    }

    public void setReplyTcb(Tcb v) {
        //@ assert live && type == REPLY;
        replyTcb = v;
    }

    public boolean replyMaster() {
        //@ assert live && type == REPLY;
        return replyMaster;
    }

    public void setReplyMaster(boolean v) {
        //@ assert live && type == REPLY;
        replyMaster = v;
    }

    /*@ public normal_behavior
      @ requires live && type == CNODE;
      @ ensures \result == cnodeBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int cnodeBase() {
        return cnodeBase;
    }

    public void setCnodeBase(int v) {
        //@ assert live && type == CNODE && 0 <= v && v <= 268435455;
        cnodeBase = v;
    }

    /*@ public normal_behavior
      @ requires live && type == CNODE;
      @ ensures \result == radix;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int radix() {
        return radix;
    }

    public void setRadix(int v) {
        //@ assert live && type == CNODE && 1 <= v && v <= 25;
        radix = v;
    }

    /*@ public normal_behavior
      @ requires live && type == CNODE;
      @ ensures \result == guardBits;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int guardBits() {
        return guardBits;
    }

    public void setGuardBits(int v) {
        //@ assert live && type == CNODE && 0 <= v && v <= 31;
        guardBits = v;
    }

    /*@ public normal_behavior
      @ requires live && type == CNODE;
      @ ensures \result == guard;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int guard() {
        return guard;
    }

    public void setGuard(int v) {
        //@ assert live && type == CNODE && 0 <= v && v <= 262143;
        guard = v;
    }

    public Tcb thread() {
        //@ assert live && type == THREAD;
        return thread;
    }

    /*@ public normal_behavior
      @ requires live && type == ZOMBIE;
      @ ensures \result == zombieCount;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int zombieCount() {
        return zombieCount;
    }

    public void setZombieCount(int v) {
        //@ assert live && type == ZOMBIE && 0 <= v && v <= 67108863;
        zombieCount = v;
    }

    /*@ public normal_behavior
      @ requires live && type == ZOMBIE;
      @ ensures \result == zombieBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int zombieBase() {
        return zombieBase;
    }

    public void setZombieBase(int v) {
        //@ assert live && type == ZOMBIE && 0 <= v && v <= 134217727;
        zombieBase = v;
    }

    /*@ public normal_behavior
      @ requires live && type == ZOMBIE;
      @ ensures \result == zombieRadix;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int zombieRadix() {
        return zombieRadix;
    }

    public void setZombieRadix(int v) {
        //@ assert live && type == ZOMBIE && 0 <= v && v <= 25;
        zombieRadix = v;
    }

    /*@ public normal_behavior
      @ requires live && type == FRAME;
      @ ensures \result == frameBase;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int frameBase() {
        return frameBase;
    }

    public void setFrameBase(int v) {
        //@ assert live && type == FRAME && 0 <= v && v <= 1048575;
        frameBase = v;
    }

    public boolean frameDevice() {
        //@ assert live && type == FRAME;
        return frameDevice;
    }

    public void setFrameDevice(boolean v) {
        //@ assert live && type == FRAME;
        frameDevice = v;
    }

    /*@ public normal_behavior
      @ requires live && type == FRAME;
      @ ensures \result == frameAsid;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int frameAsid() {
        return frameAsid;
    }

    public void setFrameAsid(int v) {
        //@ assert live && type == FRAME && 0 <= v && v <= 131071;
        frameAsid = v;
    }

    /*@ public normal_behavior
      @ requires live && type == FRAME;
      @ ensures \result == frameRights;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int frameRights() {
        return frameRights;
    }

    public void setFrameRights(int v) {
        //@ assert live && type == FRAME && 0 <= v && v <= 3;
        frameRights = v;
    }

    /*@ public normal_behavior
      @ requires live && type == FRAME;
      @ ensures \result == frameAddress;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int frameAddress() {
        return frameAddress;
    }

    public void setFrameAddress(int v) {
        //@ assert live && type == FRAME && 0 <= v && v <= 1048575;
        frameAddress = v;
    }

    /*@ public normal_behavior
      @ requires live && type == FRAME;
      @ ensures \result == frameSize;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int frameSize() {
        return frameSize;
    }

    public void setFrameSize(int v) {
        //@ assert live && type == FRAME && 0 <= v && v <= 3;
        frameSize = v;
    }

    public PageTable pageTable() {
        //@ assert live && type == PAGE_TABLE;
        return pageTable;
    }

    public void setPageTable(PageTable v) {
        //@ assert live && type == PAGE_TABLE;
        pageTable = v;
    }

    public boolean mapped() {
        //@ assert live && (type == PAGE_TABLE || type == PAGE_DIRECTORY);
        return mapped;
    }

    public void setMapped(boolean v) {
        //@ assert live && (type == PAGE_TABLE || type == PAGE_DIRECTORY);
        mapped = v;
    }

    /*@ public normal_behavior
      @ requires live && (type == PAGE_TABLE || type == PAGE_DIRECTORY || type == ASID_POOL);
      @ ensures \result == asid;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int asid() {
        return asid;
    }

    public void setAsid(int v) {
        /*@ assert live && (type == PAGE_TABLE || type == PAGE_DIRECTORY || type == ASID_POOL)
                && 0 <= v && v <= 131071; @*/
        asid = v;
    }

    /*@ public normal_behavior
      @ requires live && type == PAGE_TABLE;
      @ ensures \result == tableAddress;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int tableAddress() {
        return tableAddress;
    }

    public void setTableAddress(int v) {
        //@ assert live && type == PAGE_TABLE && 0 <= v && v <= 4095;
        tableAddress = v;
    }

    public PageDirectory pageDirectory() {
        //@ assert live && type == PAGE_DIRECTORY;
        return pageDirectory;
    }

    public void setPageDirectory(PageDirectory v) {
        //@ assert live && type == PAGE_DIRECTORY;
        pageDirectory = v;
    }

    public AsidPool asidPool() {
        //@ assert live && type == ASID_POOL;
        return asidPool;
    }

    public void setAsidPool(AsidPool v) {
        //@ assert live && type == ASID_POOL;
        asidPool = v;
    }

    /*@ public normal_behavior
      @ requires live && type == IRQ_HANDLER;
      @ ensures \result == irq;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int irq() {
        return irq;
    }

    public void setIrq(int v) {
        //@ assert live && type == IRQ_HANDLER && 0 <= v && v <= 255;
        irq = v;
    }

    /*@ public normal_behavior
      @ requires live && type == SGI_SIGNAL;
      @ ensures \result == sgi;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int sgi() {
        return sgi;
    }

    public void setSgi(int v) {
        //@ assert live && type == SGI_SIGNAL && 0 <= v && v <= 15;
        sgi = v;
    }

    /*@ public normal_behavior
      @ requires live && type == SGI_SIGNAL;
      @ ensures \result == sgiTarget;
      @ assignable \strictly_nothing;
      @ helper @*/
    public int sgiTarget() {
        return sgiTarget;
    }

    public void setSgiTarget(int v) {
        //@ assert live && type == SGI_SIGNAL && 0 <= v && v <= 255;
        sgiTarget = v;
    }

    public void setNull() {
        //@ assert live;
        this.type = NULL;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setUntyped(int untypedBase, int untypedBits, boolean untypedDevice,
            int untypedFree) {
        //@ assert live;
        //@ assert 0 <= untypedBase && untypedBase <= 268435455;
        //@ assert 4 <= untypedBits && untypedBits <= 29;
        //@ assert 0 <= untypedFree && untypedFree <= 67108863;
        this.type = UNTYPED;
        this.untypedBase = untypedBase;
        this.untypedBits = untypedBits;
        this.untypedDevice = untypedDevice;
        this.untypedFree = untypedFree;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setEndpoint(Endpoint endpoint, int badge, int rights) {
        //@ assert live;
        //@ assert 0 <= badge && badge <= 268435455;
        //@ assert 0 <= rights && rights <= 15;
        this.type = ENDPOINT;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = endpoint;
        this.badge = badge;
        this.rights = rights;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setNotification(Notification notification, int badge, int rights) {
        //@ assert live;
        //@ assert 0 <= badge && badge <= 268435455;
        //@ assert 0 <= rights && rights <= 15;
        this.type = NOTIFICATION;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = badge;
        this.rights = rights;
        this.notification = notification;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setReply(Tcb replyTcb, boolean replyMaster, int rights) {
        //@ assert live;
        //@ assert 0 <= rights && rights <= 15;
        this.type = REPLY;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = rights;
        this.notification = null;
        this.replyTcb = replyTcb;
        this.replyMaster = replyMaster;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setCNode(int cnodeBase, int radix, int guardBits, int guard) {
        //@ assert live;
        //@ assert 0 <= cnodeBase && cnodeBase <= 268435455;
        //@ assert 1 <= radix && radix <= 25;
        //@ assert 0 <= guardBits && guardBits <= 31;
        //@ assert 0 <= guard && guard <= 262143;
        this.type = CNODE;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = cnodeBase;
        this.radix = radix;
        this.guardBits = guardBits;
        this.guard = guard;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setThread(Tcb thread) {
        //@ assert live;
        this.type = THREAD;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = thread;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setZombie(int zombieCount, int zombieBase, int zombieRadix) {
        //@ assert live;
        //@ assert 0 <= zombieCount && zombieCount <= 67108863;
        //@ assert 0 <= zombieBase && zombieBase <= 134217727;
        //@ assert 0 <= zombieRadix && zombieRadix <= 25;
        this.type = ZOMBIE;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = zombieCount;
        this.zombieBase = zombieBase;
        this.zombieRadix = zombieRadix;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setFrame(int frameBase, boolean frameDevice, int frameAsid, int frameRights,
            int frameAddress, int frameSize) {
        //@ assert live;
        //@ assert 0 <= frameBase && frameBase <= 1048575;
        //@ assert 0 <= frameAsid && frameAsid <= 131071;
        //@ assert 0 <= frameRights && frameRights <= 3;
        //@ assert 0 <= frameAddress && frameAddress <= 1048575;
        //@ assert 0 <= frameSize && frameSize <= 3;
        this.type = FRAME;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = frameBase;
        this.frameDevice = frameDevice;
        this.frameAsid = frameAsid;
        this.frameRights = frameRights;
        this.frameAddress = frameAddress;
        this.frameSize = frameSize;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setPageTable(PageTable pageTable, boolean mapped, int asid, int tableAddress) {
        //@ assert live;
        //@ assert 0 <= asid && asid <= 131071;
        //@ assert 0 <= tableAddress && tableAddress <= 4095;
        this.type = PAGE_TABLE;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = pageTable;
        this.mapped = mapped;
        this.asid = asid;
        this.tableAddress = tableAddress;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setPageDirectory(PageDirectory pageDirectory, boolean mapped, int asid) {
        //@ assert live;
        //@ assert 0 <= asid && asid <= 131071;
        this.type = PAGE_DIRECTORY;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = mapped;
        this.asid = asid;
        this.tableAddress = 0;
        this.pageDirectory = pageDirectory;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setAsidPool(AsidPool asidPool, int asid) {
        //@ assert live;
        //@ assert 0 <= asid && asid <= 131071;
        this.type = ASID_POOL;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = asid;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = asidPool;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setAsidControl() {
        //@ assert live;
        this.type = ASID_CONTROL;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setIrqControl() {
        //@ assert live;
        this.type = IRQ_CONTROL;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setIrqHandler(int irq) {
        //@ assert live;
        //@ assert 0 <= irq && irq <= 255;
        this.type = IRQ_HANDLER;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = irq;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setDomain() {
        //@ assert live;
        this.type = DOMAIN;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = 0;
        this.sgiTarget = 0;
    }

    public void setSgiSignal(int sgi, int sgiTarget) {
        //@ assert live;
        //@ assert 0 <= sgi && sgi <= 15;
        //@ assert 0 <= sgiTarget && sgiTarget <= 255;
        this.type = SGI_SIGNAL;
        this.untypedBase = 0;
        this.untypedBits = 0;
        this.untypedDevice = false;
        this.untypedFree = 0;
        this.endpoint = null;
        this.badge = 0;
        this.rights = 0;
        this.notification = null;
        this.replyTcb = null;
        this.replyMaster = false;
        this.cnodeBase = 0;
        this.radix = 0;
        this.guardBits = 0;
        this.guard = 0;
        this.thread = null;
        this.zombieCount = 0;
        this.zombieBase = 0;
        this.zombieRadix = 0;
        this.frameBase = 0;
        this.frameDevice = false;
        this.frameAsid = 0;
        this.frameRights = 0;
        this.frameAddress = 0;
        this.frameSize = 0;
        this.pageTable = null;
        this.mapped = false;
        this.asid = 0;
        this.tableAddress = 0;
        this.pageDirectory = null;
        this.asidPool = null;
        this.irq = 0;
        this.sgi = sgi;
        this.sgiTarget = sgiTarget;
    }

    public void copyCapability(Slot from) {
        //@ assert live && from.live;
        type = from.type;
        untypedBase = from.untypedBase;
        untypedBits = from.untypedBits;
        untypedDevice = from.untypedDevice;
        untypedFree = from.untypedFree;
        endpoint = from.endpoint;
        badge = from.badge;
        rights = from.rights;
        notification = from.notification;
        replyTcb = from.replyTcb;
        replyMaster = from.replyMaster;
        cnodeBase = from.cnodeBase;
        radix = from.radix;
        guardBits = from.guardBits;
        guard = from.guard;
        thread = from.thread;
        zombieCount = from.zombieCount;
        zombieBase = from.zombieBase;
        zombieRadix = from.zombieRadix;
        frameBase = from.frameBase;
        frameDevice = from.frameDevice;
        frameAsid = from.frameAsid;
        frameRights = from.frameRights;
        frameAddress = from.frameAddress;
        frameSize = from.frameSize;
        pageTable = from.pageTable;
        mapped = from.mapped;
        asid = from.asid;
        tableAddress = from.tableAddress;
        pageDirectory = from.pageDirectory;
        asidPool = from.asidPool;
        irq = from.irq;
        sgi = from.sgi;
        sgiTarget = from.sgiTarget;
    }
}
