package sel4j.layout;

import java.util.List;

/**
 * The layout of all kernel objects, as read from the layout file.
 *
 * @param file  name of the file, for messages
 * @param kinds all kinds, in file order
 */
public record Layout(String file, List<Kind> kinds) {
    /** Where the layout file lies, from the root of the source tree. */
    public static final String PATH =
        "kernel-sel4j/layout/src/main/resources/sel4j/layout/objects.layout";

    /** A kind by its name, or null. */
    public Kind kind(String name) {
        return kinds.stream().filter(k -> k.name().equals(name)).findFirst().orElse(null);
    }
}
