package sel4j.aot;

/**
 * What a {@link Node} does. Words have 32 bits; arithmetic wraps as in Java; shift amounts are
 * taken modulo 32.
 */
enum Kind {
    /** Parameter number {@code imm} of the method. */
    PARAM(Sort.PURE),
    /** The word {@code imm}. */
    CONST(Sort.PURE),
    /** One of its inputs, in the order of the block's predecessors. */
    PHI(Sort.PURE),
    ADD(Sort.PURE), SUB(Sort.PURE), MUL(Sort.PURE), DIV(Sort.PURE), REM(Sort.PURE),
    AND(Sort.PURE), OR(Sort.PURE), XOR(Sort.PURE), SHL(Sort.PURE), SHR(Sort.PURE), SAR(Sort.PURE),
    /** Number of zero bits above the highest one. */
    CLZ(Sort.PURE),
    /** Bits {@code imm} to {@code imm + width - 1}, at the low end. */
    EXTRACT(Sort.PURE),
    /** The first input with the low {@code width} bits of the second from bit {@code imm} on. */
    INSERT(Sort.PURE),
    /** The third input if the first two compare by {@code condition}, else the fourth. */
    SELECT(Sort.PURE),
    /** The word at the first input plus {@code imm}. */
    LOAD(Sort.READ),
    /** Stores the second input at the first plus {@code imm}. */
    STORE(Sort.WRITE),
    /** Calls {@code name}; its inputs are the arguments. */
    CALL(Sort.CALL),
    /** Reads the system register {@code name}. */
    READ_SYSTEM(Sort.CALL),
    /** Writes the system register {@code name}. */
    WRITE_SYSTEM(Sort.CALL),
    /** The instruction {@code name}, which has no operands: a barrier, CLREX. */
    INSTRUCTION(Sort.CALL),
    /** Halts the kernel unless its two inputs compare by {@code condition}. */
    CHECK(Sort.CHECK),
    /** Goes to the first successor. */
    JUMP(Sort.END),
    /** Goes to the first successor if its inputs compare by {@code condition}, else the other. */
    BRANCH(Sort.END),
    /** Returns its input, or nothing. */
    RETURN(Sort.END);

    /** What a node may do beside computing its value. */
    enum Sort { PURE, READ, WRITE, CALL, CHECK, END }

    final Sort sort;

    Kind(Sort sort) {
        this.sort = sort;
    }

    /** Whether a node of this kind may go when nobody uses its value. */
    boolean removable() {
        return sort == Sort.PURE || sort == Sort.READ;
    }
}
