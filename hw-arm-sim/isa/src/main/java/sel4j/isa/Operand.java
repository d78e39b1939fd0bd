package sel4j.isa;

/**
 * One way in which fields of a word are written in assembler text: a register, a number, a choice
 * of names. It both prints and reads, so that the two cannot drift apart.
 */
interface Operand {
    /**
     * Appends the text of this operand.
     *
     * @param row the word's row, which says where the fields are
     * @param address where the word lies, for branch targets
     */
    void print(Row row, int word, int address, StringBuilder out);

    /** Whether this way of writing is used for the word; aliases have exceptions. */
    default boolean fits(Row row, int word) {
        return true;
    }

    /**
     * Reads this operand.
     *
     * @return the word with the operand's fields filled in
     * @throws Text.Mismatch when the text is not of this form or the value does not fit
     */
    int parse(Row row, int word, int address, Text in);
}
