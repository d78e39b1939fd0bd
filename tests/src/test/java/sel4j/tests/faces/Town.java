package sel4j.tests.faces;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.Tcb;

/**
 * A system with something of everything, in both faces: threads that wait for different things,
 * badges, mapped frames of three sizes, address spaces, an interrupt. The objects of the proof face
 * can be changed field by field, and be mended again.
 */
final class Town {
    /** Two to send to, one to receive from, one that nobody uses. */
    static final int ENDPOINTS = 4000;
    static final int BADGED = 4005;
    /** One that is bound, one for an interrupt, one that nobody uses. */
    static final int NOTIFICATIONS = 4010;
    /** Six that wait for something, one that was stopped, one that never ran. */
    static final int THREADS = 4015;
    /** One in a pool of its own, one in boot's, one in none. */
    static final int DIRECTORIES = 4025;
    static final int DIRECTORY_COPY = 4028;
    static final int UNTYPEDS = 4030;
    /** One in use, one that is empty; then a copy of the first. */
    static final int POOLS = 4035;
    static final int CNODE = 4039;
    static final int FRAMES = 4040;
    static final int TABLE = 4045;
    static final int HANDLERS = 4046;
    static final int SGI = 4048;
    static final int EMPTY = 4090;
    static final int IRQ = 40;
    private static final int DEAD = 12 << 16;
    private static final int FIRST = Memory.RAM_BASE >>> 4;
    private static final int MAPPED = 0x20000000;
    private static final int SECTION_AT = 0x21000000;

    final BothFaces f;
    final RootTask root;
    final Object k;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    /** The fields that are changed now, as {@code Class.field}. */
    final Set<String> changed = new HashSet<>();

    Town() throws Throwable {
        f = BothFacesAgreeTest.booted(new Quiet(), BothFacesAgreeTest.PROOF);
        root = new RootTask(f);
        k = f.proof().kernel();
        root.retype(Abi.OBJECT_ENDPOINT, 4, ENDPOINTS, 4);
        root.retype(Abi.OBJECT_NOTIFICATION, 4, NOTIFICATIONS, 3);
        root.retype(Abi.OBJECT_TCB, 10, THREADS, 8);
        root.retype(Abi.OBJECT_PAGE_DIRECTORY, 14, DIRECTORIES, 3);
        root.retype(Abi.OBJECT_UNTYPED, 12, UNTYPEDS, 3);
        root.retype(Abi.OBJECT_CNODE, 2, CNODE, 1);
        root.retype(Abi.OBJECT_SMALL_PAGE, 12, FRAMES, 1);
        root.retype(Abi.OBJECT_LARGE_PAGE, 16, FRAMES + 1, 1);
        root.retype(Abi.OBJECT_PAGE_TABLE, 10, TABLE, 1);
        root.retype(Abi.OBJECT_SECTION, 20, FRAMES + 2, 1);
        capabilities();
        spaces();
        threads();
        for (String kind : new String[] {"Tcb", "Notification", "PageTable", "PageDirectory"}) {
            f.proof().populate(f.kind(kind), FIRST + DEAD);
        }
    }

    private static int[] caps(int... slots) {
        return slots;
    }

    private void mint(int to, int from, int badge) throws Throwable {
        root.call(Abi.BOOT_CNODE, Abi.CNODE_MINT, caps(2), to, 32, from, 32, 15, badge);
    }

    private void capabilities() throws Throwable {
        mint(BADGED, ENDPOINTS, 7);
        root.call(Abi.BOOT_CNODE, Abi.CNODE_COPY, caps(2), BADGED + 1, 32, BADGED, 32, 15);
        mint(BADGED + 2, ENDPOINTS, 8);
        root.call(Abi.BOOT_CNODE, Abi.CNODE_COPY, caps(2), FRAMES + 3, 32, FRAMES, 32, 2);
        root.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(2), IRQ, HANDLERS, 32);
        root.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_HANDLER, caps(2), IRQ + 1, HANDLERS + 1, 32);
        root.call(HANDLERS, Abi.IRQ_SET_HANDLER, caps(NOTIFICATIONS + 1));
        root.call(Abi.BOOT_IRQ_CONTROL, Abi.IRQ_ISSUE_SGI_SIGNAL, caps(2), 3, 0, SGI, 32);
    }

    private void spaces() throws Throwable {
        for (int i = 0; i < 2; i++) {
            root.call(Abi.BOOT_ASID_CONTROL, Abi.ASID_CONTROL_MAKE_POOL, caps(UNTYPEDS + 1 + i, 2),
                POOLS + i, 32);
        }
        root.call(Abi.BOOT_CNODE, Abi.CNODE_COPY, caps(2), POOLS + 2, 32, POOLS, 32, 15);
        root.call(POOLS, Abi.ASID_POOL_ASSIGN, caps(DIRECTORIES));
        root.call(Abi.BOOT_ASID_POOL, Abi.ASID_POOL_ASSIGN, caps(DIRECTORIES + 1));
        root.call(Abi.BOOT_CNODE, Abi.CNODE_COPY, caps(2), DIRECTORY_COPY, 32, DIRECTORIES + 1, 32,
            15);
        root.call(TABLE, Abi.PAGE_TABLE_MAP, caps(DIRECTORIES), MAPPED, Abi.ATTRIBUTES_DEFAULT);
        map(FRAMES, MAPPED);
        map(FRAMES + 1, MAPPED + 0x10000);
        map(FRAMES + 2, SECTION_AT);
    }

    private void map(int frame, int address) throws Throwable {
        root.call(frame, Abi.PAGE_MAP, caps(DIRECTORIES), address, Abi.RIGHT_READ | Abi.RIGHT_WRITE,
            Abi.ATTRIBUTES_DEFAULT);
    }

    /** Two wait to send, two to receive, one for a notification, one for a reply. */
    private void threads() throws Throwable {
        for (int i = 0; i < 7; i++) {
            f.call("Reply", "createMaster", view(THREADS + i));
        }
        f.call("Ipc", "send", view(THREADS), root.slot(BADGED), false, true);
        f.call("Ipc", "send", view(THREADS + 1), root.slot(ENDPOINTS), false, true);
        f.call("Ipc", "receive", view(THREADS + 2), root.slot(ENDPOINTS + 1), true);
        f.call("Ipc", "receive", view(THREADS + 5), root.slot(ENDPOINTS + 2), true);
        f.call("Ipc", "send", view(THREADS + 4), root.slot(ENDPOINTS + 2), true, true);
        f.call("Notifications", "bind", view(THREADS + 3), root.slot(NOTIFICATIONS).notification());
        f.call("Queue", "append", root.slot(NOTIFICATIONS).notification().waitQueue(),
            view(THREADS + 3), Abi.BLOCKED_ON_NOTIFICATION);
        f.call("Entry", "interrupt");
    }

    private Tcb view(int slot) {
        return root.slot(slot).thread();
    }

    // ---- the proof face's objects ----

    /** The slot of the root CNode. */
    Object slot(int i) {
        return f.counterpart(root.slot(i));
    }

    /** An object without life: of the kernel's row of this name. */
    Object dead(String row) {
        return element(k, row, DEAD);
    }

    /** The index of a slot, or another object, in the kernel's row of all. */
    int index(Object o) {
        return num(o, "place") - FIRST;
    }

    /** Thread 0 to 7. */
    Object thread(int i) {
        return get(slot(THREADS + i), "thread");
    }

    private static Field field(Object o, String name) throws NoSuchFieldException {
        Field f = o.getClass().getDeclaredField(name);
        f.setAccessible(true);
        return f;
    }

    /** A field, or a field of a field: {@code link.queue}. */
    Object get(Object o, String path) {
        try {
            Object at = o;
            for (String name : path.split("\\.")) {
                at = field(at, name).get(at);
            }
            return at;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    int num(Object o, String path) {
        return (int) get(o, path);
    }

    Object element(Object o, String row, int i) {
        return Array.get(get(o, row), i);
    }

    /** Changes a field of an object; {@link #mend} changes it back. */
    Town set(Object o, String name, Object value) {
        try {
            Field field = field(o, name);
            Object before = field.get(o);
            changed.add(o.getClass().getSimpleName() + "." + name);
            field.set(o, value);
            undo.push(() -> {
                try {
                    field.set(o, before);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            });
            return this;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** Changes an element of a row. */
    Town set(Object o, String row, int i, Object value) {
        Object array = get(o, row);
        Object before = Array.get(array, i);
        changed.add(o.getClass().getSimpleName() + "." + row);
        Array.set(array, i, value);
        undo.push(() -> Array.set(array, i, before));
        return this;
    }

    /** Changes a row for one of another length. */
    Town resize(Object o, String row, int length) {
        Object array = get(o, row);
        Object other = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, other, 0, Math.min(length, Array.getLength(array)));
        return set(o, row, other);
    }

    /** Everything is as it was. */
    void mend() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        changed.clear();
    }
}
