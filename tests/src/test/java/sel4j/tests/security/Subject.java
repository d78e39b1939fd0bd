package sel4j.tests.security;

import static sel4j.tests.security.World.caps;

import sel4j.abstractspec.Region;
import sel4j.kernel.Abi;
import sel4j.platform.Memory;
import sel4j.view.Slot;

/**
 * What the root task has made for one label: memory of its own, a CNode, an address space, and
 * threads that make random calls.
 */
final class Subject {
    /** Where everybody finds what is its own, in its CNode. */
    static final int CNODE = 1;
    static final int SPACE = 2;
    static final int THREAD = 3;
    static final int UNTYPED = 5;
    static final int ENDPOINT = 6;
    static final int NOTIFICATION = 7;
    static final int FRAME = 8;
    static final int TABLE = 9;
    static final int SECOND_FRAME = 10;
    static final int FIRST_DOOR = 12;
    /** log2 of the slots of a CNode. */
    static final int BITS = 6;
    static final int SLOTS = 1 << BITS;
    /** Where its own page table is mapped. */
    static final int V = 0x1000_0000;
    private static final int GUARD = 32 - BITS << 3;
    private static final int MEMORY_BITS = 17;
    private static final int FREE_BITS = 14;
    private static final int BUFFERS = World.CODE + 0x1000;
    private static final int GRANULES = 16;
    private static final int PLACES_OF_PAGE = 256;

    final String label;
    final Region memory;
    /** The root task's capabilities of its threads. */
    final int[] threads;
    final int node;
    /** The root task's capability of its notification. */
    final int bell;
    /** The root task's capabilities of its two pages. */
    final int[] pages;
    private final World w;
    private final int guarded;
    private final int space;
    private final int[] buffers;
    private int doors = FIRST_DOOR;
    /** Where faults of its threads go: its own endpoint, or a way to others. */
    private int handler = ENDPOINT;

    Subject(World w, String label, int howMany) {
        this.w = w;
        this.label = label;
        int own = w.make(w.piece, Abi.OBJECT_UNTYPED, MEMORY_BITS);
        memory = region(w.slot(own));
        space = w.make(own, Abi.OBJECT_PAGE_DIRECTORY, 0);
        w.ok(Abi.BOOT_ASID_POOL, Abi.ASID_POOL_ASSIGN, caps(space));
        int table = w.make(own, Abi.OBJECT_PAGE_TABLE, 0);
        w.ok(table, Abi.PAGE_TABLE_MAP, caps(space), World.CODE, Abi.ATTRIBUTES_DEFAULT);
        int code = w.empty();
        w.give(Abi.BOOT_CNODE, 32, code, w.codeFrame(), Abi.RIGHTS_ALL, 0);
        w.ok(code, Abi.PAGE_MAP, caps(space), World.CODE, Abi.RIGHT_READ, Abi.ATTRIBUTES_DEFAULT);
        node = w.make(own, Abi.OBJECT_CNODE, BITS);
        guarded = w.empty();
        w.give(Abi.BOOT_CNODE, 32, guarded, node, Abi.RIGHTS_ALL, GUARD);
        threads = new int[howMany];
        buffers = new int[howMany];
        for (int i = 0; i < howMany; i++) {
            threads[i] = w.make(own, Abi.OBJECT_TCB, 0);
            buffers[i] = w.make(own, Abi.OBJECT_SMALL_PAGE, 0);
            w.ok(buffers[i], Abi.PAGE_MAP, caps(space), BUFFERS + i * 0x1000, 3,
                Abi.ATTRIBUTES_DEFAULT);
        }
        w.ok(node, Abi.CNODE_COPY, caps(Abi.BOOT_CNODE), CNODE, BITS, guarded, 32, Abi.RIGHTS_ALL);
        put(SPACE, space);
        put(THREAD, threads[0]);
        put(THREAD + 1, threads[howMany - 1]);
        int free = w.make(own, Abi.OBJECT_UNTYPED, FREE_BITS);
        w.ok(node, Abi.CNODE_MOVE, caps(Abi.BOOT_CNODE), UNTYPED, BITS, free, 32);
        put(ENDPOINT, w.make(own, Abi.OBJECT_ENDPOINT, 0));
        bell = w.make(own, Abi.OBJECT_NOTIFICATION, 0);
        put(NOTIFICATION, bell);
        pages = new int[] {w.make(own, Abi.OBJECT_SMALL_PAGE, 0),
            w.make(own, Abi.OBJECT_SMALL_PAGE, 0)};
        put(FRAME, pages[0]);
        int ownTable = w.make(own, Abi.OBJECT_PAGE_TABLE, 0);
        w.ok(ownTable, Abi.PAGE_TABLE_MAP, caps(space), V, Abi.ATTRIBUTES_DEFAULT);
        w.ok(node, Abi.CNODE_MOVE, caps(Abi.BOOT_CNODE), TABLE, BITS, ownTable, 32);
        put(SECOND_FRAME, pages[1]);
    }

    /** The memory of an untyped capability. */
    static Region region(Slot untyped) {
        return new Region(untyped.untypedBase(), untyped.untypedBits());
    }

    /** The memory of a capability of a page. */
    static Region frame(Slot page) {
        return new Region((long) PLACES_OF_PAGE * page.frameBase(), Abi.SMALL_PAGE_BITS);
    }

    private void put(int index, int cptr) {
        w.give(node, BITS, index, cptr, Abi.RIGHTS_ALL, 0);
    }

    /**
     * A way to others: a copy of the root task's capability.
     *
     * @return where it is
     */
    int door(int cptr, int rights, int badge) {
        w.give(node, BITS, doors, cptr, rights, badge);
        return doors++;
    }

    /** Faults go to others. */
    void faultsTo(int door) {
        handler = door;
    }

    /** A thread gets what belongs to it, and runs. */
    void start(int i, int priority) {
        repair(i);
        w.ok(threads[i], Abi.TCB_SET_SCHED_PARAMS, caps(Abi.BOOT_TCB), priority, priority);
        w.ok(threads[i], Abi.TCB_WRITE_REGISTERS, caps(), 1, 1, World.CODE);
    }

    /** A thread gets the CNode, the address space and the buffer that were made for it. */
    void repair(int i) {
        w.ok(threads[i], Abi.TCB_CONFIGURE, caps(guarded, space, buffers[i]), handler, 0, 0,
            BUFFERS + i * 0x1000);
    }

    /** The words of all memory that it has, from - to, by index into RAM. */
    int[] words() {
        int first = (int) (memory.start() * GRANULES - Memory.RAM_BASE >> 2);
        return new int[] {first, first + (1 << memory.bits() - 2)};
    }
}
