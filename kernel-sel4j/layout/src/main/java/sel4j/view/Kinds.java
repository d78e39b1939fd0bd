// Generated from objects.layout by `java kernel-sel4j/layout/Regenerate.java`; do not edit.
package sel4j.view;

/** Numbers of the kinds: of views in the cache, and of wholes in the memory's shadow. */
public final class Kinds {
    public static final int KERNEL = 1;
    public static final int SLOT = 2;
    public static final int LINK = 3;
    public static final int TCB = 4;
    public static final int ENDPOINT = 5;
    public static final int NOTIFICATION = 6;
    public static final int CNODE = 7;
    public static final int FRAME = 8;
    public static final int PAGE_TABLE = 9;
    public static final int PTE = 10;
    public static final int PAGE_DIRECTORY = 11;
    public static final int PDE = 12;
    public static final int ASID_POOL = 13;

    private static final String[] NAMES = {
        "free memory",
        "Kernel",
        "Slot",
        "Link",
        "Tcb",
        "Endpoint",
        "Notification",
        "CNode",
        "Frame",
        "PageTable",
        "Pte",
        "PageDirectory",
        "Pde",
        "AsidPool",
    };

    private Kinds() { }

    /** Name of a kind; 0 is memory without an object. */
    public static String name(int kind) {
        return NAMES[kind];
    }
}
