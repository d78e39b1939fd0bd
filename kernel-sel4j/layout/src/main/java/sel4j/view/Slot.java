// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

import sel4j.platform.Memory;
import sel4j.platform.View;

/**
 * A capability slot: one capability, and its place in the derivation ring. Its accessors read and
 * write RAM.
 */
public final class Slot extends View {
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

    private static final int KIND = Kinds.SLOT;
    private static final Memory.Factory<Slot> FACTORY = Slot::new;

    private Slot(Memory memory, int word) {
        super(memory, word);
    }

    /** The view of the Slot whose first word is ram[word]. */
    static Slot at(Memory memory, int word) {
        return memory.view(KIND, word, FACTORY);
    }

    /** w2[31:4], itself if zero. */
    public Slot next() {
        int r = memory.ram[word + 2] & 0xFFFFFFF0;
        return r == 0 ? this : Slot.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w2[31:4], itself if zero. */
    public void setNext(Slot next) {
        memory.ram[word + 2] = memory.ram[word + 2] & 0xF | (next == this ? 0 : next.reference());
    }

    /** w3[31:4], itself if zero. */
    public Slot prev() {
        int r = memory.ram[word + 3] & 0xFFFFFFF0;
        return r == 0 ? this : Slot.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w3[31:4], itself if zero. */
    public void setPrev(Slot prev) {
        memory.ram[word + 3] = memory.ram[word + 3] & 0xF | (prev == this ? 0 : prev.reference());
    }

    /** w2[0]. */
    public boolean revocable() {
        return (memory.ram[word + 2] & 1) != 0;
    }

    /** w2[0]. */
    public void setRevocable(boolean revocable) {
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFFE | (revocable ? 1 : 0);
    }

    /** w2[1]. */
    public boolean firstBadged() {
        return (memory.ram[word + 2] & 2) != 0;
    }

    /** w2[1]. */
    public void setFirstBadged(boolean firstBadged) {
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFFD | (firstBadged ? 2 : 0);
    }

    /** The case: one of the constants. */
    public int type() {
        int w = memory.ram[word];
        return (w & 0xF) < 0xE ? w & 0xF : w & 0xFF;
    }

    /** w0[31:4]: place; device memory lies outside RAM. Demands case Untyped. */
    public int untypedBase() {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedBase", "Untyped", type());
        }
        return memory.ram[word] >>> 4;
    }

    /** w0[31:4]: place; device memory lies outside RAM. Demands case Untyped. */
    public void setUntypedBase(int untypedBase) {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedBase", "Untyped", type());
        }
        if (untypedBase < 0 || untypedBase > 0xFFFFFFF) {
            throw Stop.range(this, "untypedBase", untypedBase);
        }
        memory.ram[word] = memory.ram[word] & 0xF | untypedBase << 4;
    }

    /** w1[4:0], 4..29: log2 of the size in bytes. Demands case Untyped. */
    public int untypedBits() {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedBits", "Untyped", type());
        }
        return memory.ram[word + 1] & 0x1F;
    }

    /** w1[4:0], 4..29: log2 of the size in bytes. Demands case Untyped. */
    public void setUntypedBits(int untypedBits) {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedBits", "Untyped", type());
        }
        if (untypedBits < 4 || untypedBits > 29) {
            throw Stop.range(this, "untypedBits", untypedBits);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFE0 | untypedBits;
    }

    /** w1[5]. Demands case Untyped. */
    public boolean untypedDevice() {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedDevice", "Untyped", type());
        }
        return (memory.ram[word + 1] & 0x20) != 0;
    }

    /** w1[5]. Demands case Untyped. */
    public void setUntypedDevice(boolean untypedDevice) {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedDevice", "Untyped", type());
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFDF | (untypedDevice ? 0x20 : 0);
    }

    /** w1[31:6]: watermark: granules from the base that are in use. Demands case Untyped. */
    public int untypedFree() {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedFree", "Untyped", type());
        }
        return memory.ram[word + 1] >>> 6;
    }

    /** w1[31:6]: watermark: granules from the base that are in use. Demands case Untyped. */
    public void setUntypedFree(int untypedFree) {
        if ((memory.ram[word] & 0xF) != 2) {
            throw Stop.type(this, "untypedFree", "Untyped", type());
        }
        if (untypedFree < 0 || untypedFree > 0x3FFFFFF) {
            throw Stop.range(this, "untypedFree", untypedFree);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0x3F | untypedFree << 6;
    }

    /** w0[31:4], null if none. Demands case Endpoint. */
    public Endpoint endpoint() {
        if ((memory.ram[word] & 0xF) != 4) {
            throw Stop.type(this, "endpoint", "Endpoint", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : Endpoint.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:4], null if none. Demands case Endpoint. */
    public void setEndpoint(Endpoint endpoint) {
        if ((memory.ram[word] & 0xF) != 4) {
            throw Stop.type(this, "endpoint", "Endpoint", type());
        }
        memory.ram[word] = memory.ram[word] & 0xF | (endpoint == null ? 0 : endpoint.reference());
    }

    /** w1[31:4]. Demands case Endpoint or Notification. */
    public int badge() {
        int type = type();
        if (type != ENDPOINT && type != NOTIFICATION) {
            throw Stop.type(this, "badge", "Endpoint or Notification", type());
        }
        return memory.ram[word + 1] >>> 4;
    }

    /** w1[31:4]. Demands case Endpoint or Notification. */
    public void setBadge(int badge) {
        int type = type();
        if (type != ENDPOINT && type != NOTIFICATION) {
            throw Stop.type(this, "badge", "Endpoint or Notification", type());
        }
        if (badge < 0 || badge > 0xFFFFFFF) {
            throw Stop.range(this, "badge", badge);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xF | badge << 4;
    }

    /**
     * w1[3:0]: bit 0 write, 1 read, 2 grant, 3 grant-reply. Demands case Endpoint or Notification
     * or Reply.
     */
    public int rights() {
        int type = type();
        if (type != ENDPOINT && type != NOTIFICATION && type != REPLY) {
            throw Stop.type(this, "rights", "Endpoint or Notification or Reply", type());
        }
        return memory.ram[word + 1] & 0xF;
    }

    /**
     * w1[3:0]: bit 0 write, 1 read, 2 grant, 3 grant-reply. Demands case Endpoint or Notification
     * or Reply.
     */
    public void setRights(int rights) {
        int type = type();
        if (type != ENDPOINT && type != NOTIFICATION && type != REPLY) {
            throw Stop.type(this, "rights", "Endpoint or Notification or Reply", type());
        }
        if (rights < 0 || rights > 15) {
            throw Stop.range(this, "rights", rights);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFF0 | rights;
    }

    /** w0[31:4], null if none. Demands case Notification. */
    public Notification notification() {
        if ((memory.ram[word] & 0xF) != 6) {
            throw Stop.type(this, "notification", "Notification", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : Notification.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:4], null if none. Demands case Notification. */
    public void setNotification(Notification notification) {
        if ((memory.ram[word] & 0xF) != 6) {
            throw Stop.type(this, "notification", "Notification", type());
        }
        memory.ram[word] = memory.ram[word] & 0xF
                | (notification == null ? 0 : notification.reference());
    }

    /** w0[31:4], null if none. Demands case Reply. */
    public Tcb replyTcb() {
        if ((memory.ram[word] & 0xF) != 8) {
            throw Stop.type(this, "replyTcb", "Reply", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : Tcb.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:4], null if none. Demands case Reply. */
    public void setReplyTcb(Tcb replyTcb) {
        if ((memory.ram[word] & 0xF) != 8) {
            throw Stop.type(this, "replyTcb", "Reply", type());
        }
        memory.ram[word] = memory.ram[word] & 0xF | (replyTcb == null ? 0 : replyTcb.reference());
    }

    /** w1[4]. Demands case Reply. */
    public boolean replyMaster() {
        if ((memory.ram[word] & 0xF) != 8) {
            throw Stop.type(this, "replyMaster", "Reply", type());
        }
        return (memory.ram[word + 1] & 0x10) != 0;
    }

    /** w1[4]. Demands case Reply. */
    public void setReplyMaster(boolean replyMaster) {
        if ((memory.ram[word] & 0xF) != 8) {
            throw Stop.type(this, "replyMaster", "Reply", type());
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFEF | (replyMaster ? 0x10 : 0);
    }

    /** w0[31:4]: place of the first slot. Demands case CNode. */
    public int cnodeBase() {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "cnodeBase", "CNode", type());
        }
        return memory.ram[word] >>> 4;
    }

    /** w0[31:4]: place of the first slot. Demands case CNode. */
    public void setCnodeBase(int cnodeBase) {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "cnodeBase", "CNode", type());
        }
        if (cnodeBase < 0 || cnodeBase > 0xFFFFFFF) {
            throw Stop.range(this, "cnodeBase", cnodeBase);
        }
        memory.ram[word] = memory.ram[word] & 0xF | cnodeBase << 4;
    }

    /** w1[4:0], 1..25: log2 of the number of slots. Demands case CNode. */
    public int radix() {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "radix", "CNode", type());
        }
        return memory.ram[word + 1] & 0x1F;
    }

    /** w1[4:0], 1..25: log2 of the number of slots. Demands case CNode. */
    public void setRadix(int radix) {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "radix", "CNode", type());
        }
        if (radix < 1 || radix > 25) {
            throw Stop.range(this, "radix", radix);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFE0 | radix;
    }

    /** w1[9:5]. Demands case CNode. */
    public int guardBits() {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "guardBits", "CNode", type());
        }
        return memory.ram[word + 1] >>> 5 & 0x1F;
    }

    /** w1[9:5]. Demands case CNode. */
    public void setGuardBits(int guardBits) {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "guardBits", "CNode", type());
        }
        if (guardBits < 0 || guardBits > 31) {
            throw Stop.range(this, "guardBits", guardBits);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFC1F | guardBits << 5;
    }

    /** w1[27:10]. Demands case CNode. */
    public int guard() {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "guard", "CNode", type());
        }
        return memory.ram[word + 1] >>> 10 & 0x3FFFF;
    }

    /** w1[27:10]. Demands case CNode. */
    public void setGuard(int guard) {
        if ((memory.ram[word] & 0xF) != 0xA) {
            throw Stop.type(this, "guard", "CNode", type());
        }
        if (guard < 0 || guard > 0x3FFFF) {
            throw Stop.range(this, "guard", guard);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xF00003FF | guard << 10;
    }

    /** w0[31:4], null if none. Demands case Thread. */
    public Tcb thread() {
        if ((memory.ram[word] & 0xF) != 0xC) {
            throw Stop.type(this, "thread", "Thread", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : Tcb.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[29:4]: slots that may still hold capabilities. Demands case Zombie. */
    public int zombieCount() {
        if ((memory.ram[word] & 0xF) != 0xD) {
            throw Stop.type(this, "zombieCount", "Zombie", type());
        }
        return memory.ram[word] >>> 4 & 0x3FFFFFF;
    }

    /** w0[29:4]: slots that may still hold capabilities. Demands case Zombie. */
    public void setZombieCount(int zombieCount) {
        if ((memory.ram[word] & 0xF) != 0xD) {
            throw Stop.type(this, "zombieCount", "Zombie", type());
        }
        if (zombieCount < 0 || zombieCount > 0x3FFFFFF) {
            throw Stop.range(this, "zombieCount", zombieCount);
        }
        memory.ram[word] = memory.ram[word] & 0xC000000F | zombieCount << 4;
    }

    /** w1[31:5]: place / 2 of the first slot. Demands case Zombie. */
    public int zombieBase() {
        if ((memory.ram[word] & 0xF) != 0xD) {
            throw Stop.type(this, "zombieBase", "Zombie", type());
        }
        return memory.ram[word + 1] >>> 5;
    }

    /** w1[31:5]: place / 2 of the first slot. Demands case Zombie. */
    public void setZombieBase(int zombieBase) {
        if ((memory.ram[word] & 0xF) != 0xD) {
            throw Stop.type(this, "zombieBase", "Zombie", type());
        }
        if (zombieBase < 0 || zombieBase > 0x7FFFFFF) {
            throw Stop.range(this, "zombieBase", zombieBase);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0x1F | zombieBase << 5;
    }

    /** w1[4:0], 0..25: 0: the five slots of a thread. Demands case Zombie. */
    public int zombieRadix() {
        if ((memory.ram[word] & 0xF) != 0xD) {
            throw Stop.type(this, "zombieRadix", "Zombie", type());
        }
        return memory.ram[word + 1] & 0x1F;
    }

    /** w1[4:0], 0..25: 0: the five slots of a thread. Demands case Zombie. */
    public void setZombieRadix(int zombieRadix) {
        if ((memory.ram[word] & 0xF) != 0xD) {
            throw Stop.type(this, "zombieRadix", "Zombie", type());
        }
        if (zombieRadix < 0 || zombieRadix > 25) {
            throw Stop.range(this, "zombieRadix", zombieRadix);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFE0 | zombieRadix;
    }

    /** w0[31:12]: place / 256: physical page number. Demands case Frame. */
    public int frameBase() {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameBase", "Frame", type());
        }
        return memory.ram[word] >>> 12;
    }

    /** w0[31:12]: place / 256: physical page number. Demands case Frame. */
    public void setFrameBase(int frameBase) {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameBase", "Frame", type());
        }
        if (frameBase < 0 || frameBase > 0xFFFFF) {
            throw Stop.range(this, "frameBase", frameBase);
        }
        memory.ram[word] = memory.ram[word] & 0xFFF | frameBase << 12;
    }

    /** w0[4]. Demands case Frame. */
    public boolean frameDevice() {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameDevice", "Frame", type());
        }
        return (memory.ram[word] & 0x10) != 0;
    }

    /** w0[4]. Demands case Frame. */
    public void setFrameDevice(boolean frameDevice) {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameDevice", "Frame", type());
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFFFEF | (frameDevice ? 0x10 : 0);
    }

    /** w0[11:5] ++ w1[11:2]: 0: not mapped. Demands case Frame. */
    public int frameAsid() {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameAsid", "Frame", type());
        }
        return (memory.ram[word] >>> 5 & 0x7F) << 10 | (memory.ram[word + 1] >>> 2 & 0x3FF);
    }

    /** w0[11:5] ++ w1[11:2]: 0: not mapped. Demands case Frame. */
    public void setFrameAsid(int frameAsid) {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameAsid", "Frame", type());
        }
        if (frameAsid < 0 || frameAsid > 0x1FFFF) {
            throw Stop.range(this, "frameAsid", frameAsid);
        }
        memory.ram[word] = memory.ram[word] & 0xFFFFF01F | (frameAsid >>> 10) << 5;
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFF003 | (frameAsid & 0x3FF) << 2;
    }

    /** w1[1:0]: 0 none, 1 kernel only, 2 read only, 3 read write. Demands case Frame. */
    public int frameRights() {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameRights", "Frame", type());
        }
        return memory.ram[word + 1] & 3;
    }

    /** w1[1:0]: 0 none, 1 kernel only, 2 read only, 3 read write. Demands case Frame. */
    public void setFrameRights(int frameRights) {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameRights", "Frame", type());
        }
        if (frameRights < 0 || frameRights > 3) {
            throw Stop.range(this, "frameRights", frameRights);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFFC | frameRights;
    }

    /** w1[31:12]: virtual page number of the mapping. Demands case Frame. */
    public int frameAddress() {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameAddress", "Frame", type());
        }
        return memory.ram[word + 1] >>> 12;
    }

    /** w1[31:12]: virtual page number of the mapping. Demands case Frame. */
    public void setFrameAddress(int frameAddress) {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameAddress", "Frame", type());
        }
        if (frameAddress < 0 || frameAddress > 0xFFFFF) {
            throw Stop.range(this, "frameAddress", frameAddress);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFF | frameAddress << 12;
    }

    /** w2[3:2]: 0 4 KiB, 1 64 KiB, 2 1 MiB, 3 16 MiB. Demands case Frame. */
    public int frameSize() {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameSize", "Frame", type());
        }
        return memory.ram[word + 2] >>> 2 & 3;
    }

    /** w2[3:2]: 0 4 KiB, 1 64 KiB, 2 1 MiB, 3 16 MiB. Demands case Frame. */
    public void setFrameSize(int frameSize) {
        if ((memory.ram[word] & 0xF) != 1) {
            throw Stop.type(this, "frameSize", "Frame", type());
        }
        if (frameSize < 0 || frameSize > 3) {
            throw Stop.range(this, "frameSize", frameSize);
        }
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3 | frameSize << 2;
    }

    /** w0[31:4], null if none. Demands case PageTable. */
    public PageTable pageTable() {
        if ((memory.ram[word] & 0xF) != 7) {
            throw Stop.type(this, "pageTable", "PageTable", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : PageTable.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:4], null if none. Demands case PageTable. */
    public void setPageTable(PageTable pageTable) {
        if ((memory.ram[word] & 0xF) != 7) {
            throw Stop.type(this, "pageTable", "PageTable", type());
        }
        memory.ram[word] = memory.ram[word] & 0xF | (pageTable == null ? 0 : pageTable.reference());
    }

    /** w1[17]. Demands case PageTable or PageDirectory. */
    public boolean mapped() {
        int type = type();
        if (type != PAGE_TABLE && type != PAGE_DIRECTORY) {
            throw Stop.type(this, "mapped", "PageTable or PageDirectory", type());
        }
        return (memory.ram[word + 1] & 0x20000) != 0;
    }

    /** w1[17]. Demands case PageTable or PageDirectory. */
    public void setMapped(boolean mapped) {
        int type = type();
        if (type != PAGE_TABLE && type != PAGE_DIRECTORY) {
            throw Stop.type(this, "mapped", "PageTable or PageDirectory", type());
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFDFFFF | (mapped ? 0x20000 : 0);
    }

    /** w1[16:0]. Demands case PageTable or PageDirectory or AsidPool. */
    public int asid() {
        int type = type();
        if (type != PAGE_TABLE && type != PAGE_DIRECTORY && type != ASID_POOL) {
            throw Stop.type(this, "asid", "PageTable or PageDirectory or AsidPool", type());
        }
        return memory.ram[word + 1] & 0x1FFFF;
    }

    /** w1[16:0]. Demands case PageTable or PageDirectory or AsidPool. */
    public void setAsid(int asid) {
        int type = type();
        if (type != PAGE_TABLE && type != PAGE_DIRECTORY && type != ASID_POOL) {
            throw Stop.type(this, "asid", "PageTable or PageDirectory or AsidPool", type());
        }
        if (asid < 0 || asid > 0x1FFFF) {
            throw Stop.range(this, "asid", asid);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFE0000 | asid;
    }

    /** w1[31:20]: virtual MiB number of the mapping. Demands case PageTable. */
    public int tableAddress() {
        if ((memory.ram[word] & 0xF) != 7) {
            throw Stop.type(this, "tableAddress", "PageTable", type());
        }
        return memory.ram[word + 1] >>> 20;
    }

    /** w1[31:20]: virtual MiB number of the mapping. Demands case PageTable. */
    public void setTableAddress(int tableAddress) {
        if ((memory.ram[word] & 0xF) != 7) {
            throw Stop.type(this, "tableAddress", "PageTable", type());
        }
        if (tableAddress < 0 || tableAddress > 4095) {
            throw Stop.range(this, "tableAddress", tableAddress);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFF | tableAddress << 20;
    }

    /** w0[31:4], null if none. Demands case PageDirectory. */
    public PageDirectory pageDirectory() {
        if ((memory.ram[word] & 0xF) != 9) {
            throw Stop.type(this, "pageDirectory", "PageDirectory", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : PageDirectory.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:4], null if none. Demands case PageDirectory. */
    public void setPageDirectory(PageDirectory pageDirectory) {
        if ((memory.ram[word] & 0xF) != 9) {
            throw Stop.type(this, "pageDirectory", "PageDirectory", type());
        }
        memory.ram[word] = memory.ram[word] & 0xF
                | (pageDirectory == null ? 0 : pageDirectory.reference());
    }

    /** w0[31:4], null if none. Demands case AsidPool. */
    public AsidPool asidPool() {
        if ((memory.ram[word] & 0xF) != 5) {
            throw Stop.type(this, "asidPool", "AsidPool", type());
        }
        int r = memory.ram[word] & 0xFFFFFFF0;
        return r == 0 ? null : AsidPool.at(memory, (r - Memory.WINDOW_BASE) >>> 2);
    }

    /** w0[31:4], null if none. Demands case AsidPool. */
    public void setAsidPool(AsidPool asidPool) {
        if ((memory.ram[word] & 0xF) != 5) {
            throw Stop.type(this, "asidPool", "AsidPool", type());
        }
        memory.ram[word] = memory.ram[word] & 0xF | (asidPool == null ? 0 : asidPool.reference());
    }

    /** w1[7:0]. Demands case IrqHandler. */
    public int irq() {
        if ((memory.ram[word] & 0xFF) != 0x1E) {
            throw Stop.type(this, "irq", "IrqHandler", type());
        }
        return memory.ram[word + 1] & 0xFF;
    }

    /** w1[7:0]. Demands case IrqHandler. */
    public void setIrq(int irq) {
        if ((memory.ram[word] & 0xFF) != 0x1E) {
            throw Stop.type(this, "irq", "IrqHandler", type());
        }
        if (irq < 0 || irq > 255) {
            throw Stop.range(this, "irq", irq);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFF00 | irq;
    }

    /** w1[3:0]. Demands case SgiSignal. */
    public int sgi() {
        if ((memory.ram[word] & 0xFF) != 0x3F) {
            throw Stop.type(this, "sgi", "SgiSignal", type());
        }
        return memory.ram[word + 1] & 0xF;
    }

    /** w1[3:0]. Demands case SgiSignal. */
    public void setSgi(int sgi) {
        if ((memory.ram[word] & 0xFF) != 0x3F) {
            throw Stop.type(this, "sgi", "SgiSignal", type());
        }
        if (sgi < 0 || sgi > 15) {
            throw Stop.range(this, "sgi", sgi);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFFFF0 | sgi;
    }

    /** w1[11:4]. Demands case SgiSignal. */
    public int sgiTarget() {
        if ((memory.ram[word] & 0xFF) != 0x3F) {
            throw Stop.type(this, "sgiTarget", "SgiSignal", type());
        }
        return memory.ram[word + 1] >>> 4 & 0xFF;
    }

    /** w1[11:4]. Demands case SgiSignal. */
    public void setSgiTarget(int sgiTarget) {
        if ((memory.ram[word] & 0xFF) != 0x3F) {
            throw Stop.type(this, "sgiTarget", "SgiSignal", type());
        }
        if (sgiTarget < 0 || sgiTarget > 255) {
            throw Stop.range(this, "sgiTarget", sgiTarget);
        }
        memory.ram[word + 1] = memory.ram[word + 1] & 0xFFFFF00F | sgiTarget << 4;
    }

    /** Becomes case Null; all bits of other cases become zero. */
    public void setNull() {
        memory.ram[word] = 0;
        memory.ram[word + 1] = 0;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case Untyped of untypedBase, untypedBits, untypedDevice, untypedFree; all bits of
     * other cases become zero.
     */
    public void setUntyped(int untypedBase, int untypedBits, boolean untypedDevice,
            int untypedFree) {
        if (untypedBase < 0 || untypedBase > 0xFFFFFFF) {
            throw Stop.range(this, "untypedBase", untypedBase);
        }
        if (untypedBits < 4 || untypedBits > 29) {
            throw Stop.range(this, "untypedBits", untypedBits);
        }
        if (untypedFree < 0 || untypedFree > 0x3FFFFFF) {
            throw Stop.range(this, "untypedFree", untypedFree);
        }
        memory.ram[word] = untypedBase << 4 | 2;
        memory.ram[word + 1] = untypedBits | (untypedDevice ? 0x20 : 0) | untypedFree << 6;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case Endpoint of endpoint, badge, rights; all bits of other cases become zero. */
    public void setEndpoint(Endpoint endpoint, int badge, int rights) {
        if (badge < 0 || badge > 0xFFFFFFF) {
            throw Stop.range(this, "badge", badge);
        }
        if (rights < 0 || rights > 15) {
            throw Stop.range(this, "rights", rights);
        }
        memory.ram[word] = (endpoint == null ? 0 : endpoint.reference()) | 4;
        memory.ram[word + 1] = badge << 4 | rights;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case Notification of notification, badge, rights; all bits of other cases become
     * zero.
     */
    public void setNotification(Notification notification, int badge, int rights) {
        if (badge < 0 || badge > 0xFFFFFFF) {
            throw Stop.range(this, "badge", badge);
        }
        if (rights < 0 || rights > 15) {
            throw Stop.range(this, "rights", rights);
        }
        memory.ram[word] = (notification == null ? 0 : notification.reference()) | 6;
        memory.ram[word + 1] = badge << 4 | rights;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case Reply of replyTcb, replyMaster, rights; all bits of other cases become zero.
     */
    public void setReply(Tcb replyTcb, boolean replyMaster, int rights) {
        if (rights < 0 || rights > 15) {
            throw Stop.range(this, "rights", rights);
        }
        memory.ram[word] = (replyTcb == null ? 0 : replyTcb.reference()) | 8;
        memory.ram[word + 1] = (replyMaster ? 0x10 : 0) | rights;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case CNode of cnodeBase, radix, guardBits, guard; all bits of other cases become
     * zero.
     */
    public void setCNode(int cnodeBase, int radix, int guardBits, int guard) {
        if (cnodeBase < 0 || cnodeBase > 0xFFFFFFF) {
            throw Stop.range(this, "cnodeBase", cnodeBase);
        }
        if (radix < 1 || radix > 25) {
            throw Stop.range(this, "radix", radix);
        }
        if (guardBits < 0 || guardBits > 31) {
            throw Stop.range(this, "guardBits", guardBits);
        }
        if (guard < 0 || guard > 0x3FFFF) {
            throw Stop.range(this, "guard", guard);
        }
        memory.ram[word] = cnodeBase << 4 | 0xA;
        memory.ram[word + 1] = radix | guardBits << 5 | guard << 10;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case Thread of thread; all bits of other cases become zero. */
    public void setThread(Tcb thread) {
        memory.ram[word] = (thread == null ? 0 : thread.reference()) | 0xC;
        memory.ram[word + 1] = 0;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case Zombie of zombieCount, zombieBase, zombieRadix; all bits of other cases become
     * zero.
     */
    public void setZombie(int zombieCount, int zombieBase, int zombieRadix) {
        if (zombieCount < 0 || zombieCount > 0x3FFFFFF) {
            throw Stop.range(this, "zombieCount", zombieCount);
        }
        if (zombieBase < 0 || zombieBase > 0x7FFFFFF) {
            throw Stop.range(this, "zombieBase", zombieBase);
        }
        if (zombieRadix < 0 || zombieRadix > 25) {
            throw Stop.range(this, "zombieRadix", zombieRadix);
        }
        memory.ram[word] = zombieCount << 4 | 0xD;
        memory.ram[word + 1] = zombieBase << 5 | zombieRadix;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case Frame of frameBase, frameDevice, frameAsid, frameRights, frameAddress,
     * frameSize; all bits of other cases become zero.
     */
    public void setFrame(int frameBase, boolean frameDevice, int frameAsid, int frameRights,
            int frameAddress, int frameSize) {
        if (frameBase < 0 || frameBase > 0xFFFFF) {
            throw Stop.range(this, "frameBase", frameBase);
        }
        if (frameAsid < 0 || frameAsid > 0x1FFFF) {
            throw Stop.range(this, "frameAsid", frameAsid);
        }
        if (frameRights < 0 || frameRights > 3) {
            throw Stop.range(this, "frameRights", frameRights);
        }
        if (frameAddress < 0 || frameAddress > 0xFFFFF) {
            throw Stop.range(this, "frameAddress", frameAddress);
        }
        if (frameSize < 0 || frameSize > 3) {
            throw Stop.range(this, "frameSize", frameSize);
        }
        memory.ram[word] = frameBase << 12 | (frameDevice ? 0x10 : 0) | (frameAsid >>> 10) << 5 | 1;
        memory.ram[word + 1] = (frameAsid & 0x3FF) << 2 | frameRights | frameAddress << 12;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3 | frameSize << 2;
    }

    /**
     * Becomes case PageTable of pageTable, mapped, asid, tableAddress; all bits of other cases
     * become zero.
     */
    public void setPageTable(PageTable pageTable, boolean mapped, int asid, int tableAddress) {
        if (asid < 0 || asid > 0x1FFFF) {
            throw Stop.range(this, "asid", asid);
        }
        if (tableAddress < 0 || tableAddress > 4095) {
            throw Stop.range(this, "tableAddress", tableAddress);
        }
        memory.ram[word] = (pageTable == null ? 0 : pageTable.reference()) | 7;
        memory.ram[word + 1] = (mapped ? 0x20000 : 0) | asid | tableAddress << 20;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /**
     * Becomes case PageDirectory of pageDirectory, mapped, asid; all bits of other cases become
     * zero.
     */
    public void setPageDirectory(PageDirectory pageDirectory, boolean mapped, int asid) {
        if (asid < 0 || asid > 0x1FFFF) {
            throw Stop.range(this, "asid", asid);
        }
        memory.ram[word] = (pageDirectory == null ? 0 : pageDirectory.reference()) | 9;
        memory.ram[word + 1] = (mapped ? 0x20000 : 0) | asid;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case AsidPool of asidPool, asid; all bits of other cases become zero. */
    public void setAsidPool(AsidPool asidPool, int asid) {
        if (asid < 0 || asid > 0x1FFFF) {
            throw Stop.range(this, "asid", asid);
        }
        memory.ram[word] = (asidPool == null ? 0 : asidPool.reference()) | 5;
        memory.ram[word + 1] = asid;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case AsidControl; all bits of other cases become zero. */
    public void setAsidControl() {
        memory.ram[word] = 0xB;
        memory.ram[word + 1] = 0;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case IrqControl; all bits of other cases become zero. */
    public void setIrqControl() {
        memory.ram[word] = 0xE;
        memory.ram[word + 1] = 0;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case IrqHandler of irq; all bits of other cases become zero. */
    public void setIrqHandler(int irq) {
        if (irq < 0 || irq > 255) {
            throw Stop.range(this, "irq", irq);
        }
        memory.ram[word] = 0x1E;
        memory.ram[word + 1] = irq;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case Domain; all bits of other cases become zero. */
    public void setDomain() {
        memory.ram[word] = 0x3E;
        memory.ram[word + 1] = 0;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Becomes case SgiSignal of sgi, sgiTarget; all bits of other cases become zero. */
    public void setSgiSignal(int sgi, int sgiTarget) {
        if (sgi < 0 || sgi > 15) {
            throw Stop.range(this, "sgi", sgi);
        }
        if (sgiTarget < 0 || sgiTarget > 255) {
            throw Stop.range(this, "sgiTarget", sgiTarget);
        }
        memory.ram[word] = 0x3F;
        memory.ram[word + 1] = sgi | sgiTarget << 4;
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3;
    }

    /** Takes case and all case fields from another Slot; other fields stay. */
    public void copyCapability(Slot from) {
        memory.ram[word] = from.memory.ram[from.word];
        memory.ram[word + 1] = from.memory.ram[from.word + 1];
        memory.ram[word + 2] = memory.ram[word + 2] & 0xFFFFFFF3
                | from.memory.ram[from.word + 2] & 0xC;
    }
}
