package sel4j.tests.abi;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import sel4j.kernel.Abi;
import sel4j.kernel.Boot;
import sel4j.kernel.Entry;
import sel4j.kernel.Reply;
import sel4j.kernel.Slots;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.view.Frame;
import sel4j.view.Kernel;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * A system that has just booted, and whatever a call needs beside it: objects made behind the
 * kernel's back, their capabilities in slots of the root CNode. Pointers of the root task are slot
 * numbers.
 *
 * <p>Device frames stand for frames of any size: the kernel maps them without touching them.
 */
final class Stage {
    static final int PC = 0x10010;
    private static final int RAM = Memory.MIN_BYTES;
    private static final int IMAGE = 0x40300000;
    /** Places of memory and of device memory that are handed out: 8 MiB into RAM, and 160 MiB. */
    private int memory = 0x4080000;
    private int device = 0xA00000;
    private int fresh = 4000;

    final Memory ram = new Memory(RAM);
    /** What the hardware was told, one line a call, numbers hexadecimal. */
    final List<String> told = new ArrayList<>();
    final Kernel k = new Kernel(ram, (Hardware) Proxy.newProxyInstance(
        Stage.class.getClassLoader(), new Class<?>[] {Hardware.class}, (p, m, a) -> {
            StringBuilder line = new StringBuilder(m.getName());
            for (int i = 0; a != null && i < a.length; i++) {
                line.append(' ').append(a[i] instanceof Integer n ? Integer.toHexString(n) : a[i]);
            }
            told.add(line.toString());
            return m.getReturnType() == boolean.class ? (Object) false
                : m.getReturnType() == void.class ? null
                : m.getName().equals("acknowledgeInterrupt") ? 1023 : 0;
        }));

    Stage() {
        Boot.boot(k, RAM, IMAGE, IMAGE + 8192, IMAGE - 0x10000, PC, 0, 0);
        told.clear();
    }

    // ---- what booted ----

    Tcb caller() {
        return k.current();
    }

    Slot slot(int i) {
        return k.slot(caller().cspace().cnodeBase() + i);
    }

    Slot root() {
        return slot(Abi.BOOT_CNODE);
    }

    /** The slot's number in the root CNode. */
    int number(Slot s) {
        return s.place() - caller().cspace().cnodeBase();
    }

    /** An empty slot that nobody else gets. */
    Slot empty() {
        return slot(fresh++);
    }

    Frame buffer() {
        return k.frame(slot(Abi.BOOT_IPC_BUFFER).frameBase() * 256);
    }

    // ---- objects and capabilities ----

    int place(int bits) {
        int granules = 1 << bits - 4;
        int place = memory + granules - 1 & -granules;
        memory = place + granules;
        return place;
    }

    private Slot original(Slot s) {
        Slots.insertOriginal(k, k.root(), s);
        return s;
    }

    Slot untyped(int bits) {
        Slot s = empty();
        s.setUntyped(place(bits), bits, false, 0);
        return original(s);
    }

    Slot deviceUntyped(int bits) {
        Slot s = empty();
        s.setUntyped(deviceplace(bits), bits, true, 0);
        return original(s);
    }

    private int deviceplace(int bits) {
        int granules = 1 << bits - 4;
        int place = device + granules - 1 & -granules;
        device = place + granules;
        return place;
    }

    /** Something was made of the untyped memory. */
    Slot used(Slot untyped) {
        Slot s = empty();
        s.setEndpoint(k.createEndpoint(untyped.untypedBase()), 0, Abi.RIGHTS_ALL);
        untyped.setUntypedFree(1);
        Slots.insertOriginal(k, untyped, s);
        return untyped;
    }

    Slot endpoint() {
        Slot s = empty();
        s.setEndpoint(k.createEndpoint(place(4)), 0, Abi.RIGHTS_ALL);
        return original(s);
    }

    Slot notification() {
        Slot s = empty();
        s.setNotification(k.createNotification(place(4)), 0, 3);
        return original(s);
    }

    Slot thread() {
        Slot s = empty();
        s.setThread(k.createTcb(place(10)));
        return original(s);
    }

    /** A CNode of 16 slots without a guard. */
    Slot cnode() {
        return cnode(4);
    }

    Slot cnode(int radix) {
        Slot s = empty();
        int place = place(4 + radix);
        k.createCNode(place, radix);
        s.setCNode(place, radix, 0, 0);
        return original(s);
    }

    /** A frame of RAM, of 4 KiB. */
    Slot frame() {
        Slot s = empty();
        int place = place(12);
        k.createFrame(place, 12);
        s.setFrame(place / 256, false, 0, Abi.FRAME_READ_WRITE, 0, Abi.FRAME_SMALL);
        return original(s);
    }

    /** A frame of device memory, of a size class. */
    Slot deviceFrame(int size) {
        Slot s = empty();
        int place = deviceplace(12 + 4 * size);
        s.setFrame(place / 256, true, 0, Abi.FRAME_READ_WRITE, 0, size);
        return original(s);
    }

    Slot pageTable() {
        Slot s = empty();
        s.setPageTable(k.createPageTable(place(10)), false, 0, 0);
        return original(s);
    }

    /** A page directory without an ASID. */
    Slot bareDirectory() {
        Slot s = empty();
        s.setPageDirectory(k.createPageDirectory(place(14)), false, 0);
        return original(s);
    }

    /** A page directory with an ASID of the first pool. */
    Slot directory(int asid) {
        Slot s = bareDirectory();
        s.setMapped(true);
        s.setAsid(asid);
        k.asidTable(0).setDirectory(asid, s.pageDirectory());
        return s;
    }

    /** A capability of another sort, filled by the caller of this method. */
    Slot filled(java.util.function.Consumer<Slot> filler) {
        Slot s = empty();
        filler.accept(s);
        return original(s);
    }

    Slot copy(Slot from) {
        Slot s = empty();
        s.copyCapability(from);
        Slots.insertCopy(k, from, s);
        return s;
    }

    // ---- threads ----

    /** A thread that may run, stopped, in the space of the root task. */
    Slot stopped(int priority) {
        Slot s = thread();
        Tcb t = s.thread();
        t.setPriority(priority);
        t.setMaxPriority(priority);
        t.cspace().copyCapability(root());
        Slots.insertCopy(k, root(), t.cspace());
        Reply.createMaster(k, t);
        return s;
    }

    /** Makes the system call that the caller's registers ask for, until it is through. */
    void syscall() {
        Tcb t = caller();
        int turns = 0;
        do {
            if (turns++ > 100) {
                throw new IllegalStateException("the call does not come to its end");
            }
            t.setRegister(Abi.REG_RESTART_PC, PC);
            t.setRegister(Abi.REG_NEXT_PC, PC + 4);
            Entry.syscall(k);
        } while (k.current() == t && t.register(Abi.REG_NEXT_PC) == PC);
    }
}
