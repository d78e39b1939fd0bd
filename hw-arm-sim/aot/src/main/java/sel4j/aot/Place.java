package sel4j.aot;

/**
 * Where something stands in the kernel's sources.
 *
 * @param file   name of the source file
 * @param line   line in it, from 1; 0 if unknown
 * @param method class and method, such as {@code Cdt.insert}
 * @param caller the place of the call, when the method is inlined there; else null
 */
public record Place(String file, int line, String method, Place caller) {
    /** A place that is not inlined. */
    public Place(String file, int line, String method) {
        this(file, line, method, null);
    }

    /** The same place, when the outermost method of its chain is inlined at a call. */
    Place inlinedAt(Place call) {
        return new Place(file, line, method, caller == null ? call : caller.inlinedAt(call));
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
