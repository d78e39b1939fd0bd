package sel4j.aot;

/**
 * A loop of a method's machine code.
 *
 * @param id     number in the method, from 0, outer loops before inner ones
 * @param parent the loop around it, or null
 * @param place  where its header begins: the code that every round comes through
 */
public record Loop(int id, Loop parent, Place place) {
    /** How many loops it lies in, itself included. */
    public int depth() {
        return parent == null ? 1 : parent.depth() + 1;
    }
}
