package sel4j.aot;

import sel4j.view.Kernel;

/** Where kernel objects and devices lie for native code: in the kernel's window of RAM. */
final class Window {
    /** What is added to a physical address of RAM. */
    static final int OFFSET = 0x60000000;
    /** The kernel's variables: what {@code Kernel k} is. */
    static final int KERNEL = of(Kernel.ADDRESS);

    private Window() { }

    /** Where native code sees a physical address of RAM. */
    static int of(int physical) {
        return physical + OFFSET;
    }
}
