package sel4j.aot;

/** The machine instructions that the compiler uses; operands as in {@link Ins}. */
enum Code {
    /** {@code d = m}. */
    MOV,
    /** {@code d = imm}: one or two instructions. */
    CONSTANT,
    /** {@code d = n op} second operand. */
    ADD, SUB, RSB, AND, ORR, EOR, BIC,
    /** {@code d = m} shifted by {@code amount}, or by register {@code s}. */
    SHIFT, SHIFT_BY,
    MUL, SDIV,
    /** {@code d = a - m * s}. */
    MLS,
    CLZ,
    /** Bits {@code imm}, {@code width} of m; into, or zero in, d, which keeps its other bits. */
    UBFX, BFI, BFC,
    /** Compares n with the second operand; CMN with its negative, TST by AND. */
    CMP, CMN, TST,
    /** d and the word at {@code n + imm}, or at n plus m shifted by {@code amount}. */
    LDR, STR, LDR_INDEX, STR_INDEX,
    /** {@code d = } word {@code imm} of the arguments on the stack. */
    ARGUMENT,
    /** Calls {@code target}; uses {@code imm} argument registers. */
    CALL,
    /** Calls the routine that halts the kernel, on a condition: {@code check} failed. */
    TRAP,
    /** To {@code block}. */
    BRANCH,
    /** From the method; uses r0 if {@code imm} is 1. */
    RETURN,
    /** Reads into d, or writes n to, the system register {@code target}. */
    MRC, MCR,
    /** The instruction {@code target}, which has no operands. */
    PLAIN;

    /** Whether the last operand is a constant, or m shifted by a constant. */
    boolean hasSecond() {
        return ordinal() >= ADD.ordinal() && ordinal() <= BIC.ordinal()
            || this == CMP || this == CMN || this == TST;
    }

    /** Whether d is read. */
    boolean readsD() {
        return this == BFI || this == BFC || this == STR || this == STR_INDEX;
    }

    /** Whether d is written. */
    boolean writesD() {
        return this != STR && this != STR_INDEX;
    }
}
