package sel4j.aot;

/** How much of a method's frame there is, for who walks the stack: from an instruction on. */
enum FrameState {
    /** None: at the entry, and between taking the registers back and the return. */
    NONE,
    /** The saved registers are on the stack. */
    SAVED,
    /** And below them the words for arguments and spilled registers. */
    WHOLE
}
