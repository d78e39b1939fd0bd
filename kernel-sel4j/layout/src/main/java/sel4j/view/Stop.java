package sel4j.view;

import sel4j.platform.View;

/**
 * The errors with which an accessor stops the run, hosted, when the kernel asks for what is not
 * there. They show a defect of the kernel, never of a user program.
 */
final class Stop {
    private Stop() { }

    /** No object of the wanted kind lives at the place. */
    static IllegalStateException place(int place, int wanted, int owner) {
        return new IllegalStateException(String.format("place 0x%X: expected a %s, found %s", place,
            Kinds.name(wanted), Kinds.name(owner)));
    }

    /** A field of another case than the object's. */
    static IllegalStateException type(View v, String field, String wanted, int found) {
        return new IllegalStateException(at(v, field) + ": expected case " + wanted + ", found "
            + found);
    }

    /** A value that the field cannot hold. */
    static IllegalStateException range(View v, String field, int value) {
        return new IllegalStateException(at(v, field) + ": value 0x" + Integer.toHexString(value)
            + " is outside its range");
    }

    /** An index outside the row. */
    static IllegalStateException index(View v, String field, int i) {
        return new IllegalStateException(at(v, field) + ": index " + i + " is outside the row");
    }

    /** A part that lies in another whole than the wanted one. */
    static IllegalStateException owner(View v, String field) {
        return new IllegalStateException(at(v, field) + ": it is part of something else");
    }

    private static String at(View v, String field) {
        return String.format("%s at place 0x%X, %s", v.getClass().getSimpleName(), v.place(),
            field);
    }
}
