package sel4j.layout;

import java.util.List;

/**
 * One case of a kind whose words mean different things: a capability type, a sort of table entry.
 *
 * @param name   its name
 * @param value  what {@code type()} says
 * @param mask   the bits of word 0 that tell it
 * @param bits   the values of these bits
 * @param fields its fields, in the order of the constructor's parameters
 * @param line   line in the layout file
 */
public record Case(String name, int value, int mask, int bits, List<Field> fields, int line) {
    /** Name of the constant: {@code IRQ_CONTROL} for {@code IrqControl}. */
    public String constant() {
        return Kind.constant(name);
    }
}
