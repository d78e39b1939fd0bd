package sel4j.proofs.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of the proof views, as their sources declare them: what invariants can speak of. */
public final class Fields {
    /** Where the proof views lie, from the root of the source tree. */
    public static final String VIEWS = "spec-jml/src/main/java/sel4j/view";

    private static final Pattern FIELD = Pattern.compile(
        "^ +/\\*@ spec_public (?:nullable )?@\\*/ "
            + "private (?:final )?(\\w+(?:\\[\\])?) (\\w+);", Pattern.MULTILINE);

    private final Map<String, Map<String, String>> classes = new LinkedHashMap<>();

    /** Reads the proof views below a root. */
    public static Fields read(Path root) throws IOException {
        Fields all = new Fields();
        try (var files = Files.list(root.resolve(VIEWS))) {
            for (Path p : files.sorted().toList()) {
                String name = p.getFileName().toString();
                if (name.endsWith(".java")) {
                    Map<String, String> fields = new LinkedHashMap<>();
                    Matcher m = FIELD.matcher(Files.readString(p));
                    while (m.find()) {
                        fields.put(m.group(2), m.group(1));
                    }
                    if (!fields.isEmpty()) {
                        all.classes.put(name.substring(0, name.length() - 5), fields);
                    }
                }
            }
        }
        return all;
    }

    /** The classes that have fields, sorted. */
    List<String> classes() {
        return new ArrayList<>(classes.keySet());
    }

    /** The fields of a class, in order, with their types. */
    Map<String, String> of(String type) {
        return classes.getOrDefault(type, Map.of());
    }
}
