package sel4j.tests.defects;

import sel4j.kernel.Abi;

/**
 * User contexts for WriteRegisters: pc, sp, cpsr, r0, r1, r8 to r12, r2 to r7, lr, and the thread's
 * two identifiers. What a thread has to do next is in a few of them; the others are zero.
 */
final class Context {
    private static final int PC = 0;
    private static final int R0 = 3;
    private static final int R2 = 10;
    private static final int R7 = 15;

    private Context() { }

    /** Goes on at a pc with this r2, the address that the instruction there is about. */
    static int[] at(int pc, int r2) {
        int[] c = new int[Abi.CONTEXT_WORDS];
        c[PC] = pc;
        c[R2] = r2;
        return c;
    }

    /** Makes a system call on a capability, with no message. */
    static int[] calling(int cptr, int number) {
        int[] c = new int[Abi.CONTEXT_WORDS];
        c[PC] = Root.CODE;
        c[R0] = cptr;
        c[R7] = number;
        return c;
    }
}
