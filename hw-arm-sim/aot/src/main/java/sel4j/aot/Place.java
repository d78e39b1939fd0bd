package sel4j.aot;

/**
 * Where something stands in the kernel's sources.
 *
 * @param file   name of the source file
 * @param line   line in it, from 1; 0 if unknown
 * @param method class and method, such as {@code Cdt.insert}
 */
public record Place(String file, int line, String method) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
