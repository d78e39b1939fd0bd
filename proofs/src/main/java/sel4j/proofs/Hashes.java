package sel4j.proofs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sel4j.layout.Layout;
import sel4j.proofs.spec.Fields;
import sel4j.proofs.spec.GenerateSpec;

/**
 * What each contract depends on, as a hash: while it is the ledger's, the ledger's proof stands.
 *
 * <p>KeY's proofs depend on the prover with its options, and on the fields of the proof views.
 * Beyond that:
 *
 * <ul>
 * <li>a kernel method on its text, the contracts and constants of all kernel classes that it names
 *     (and those that these name), all proof views and all invariants;
 * <li>a method of a proof view on its text, on what methods of the names that it calls promise, in
 *     any view, and on the predicates that it names;
 * <li>a frame lemma on its own text, and on its predicate with the definitions and constants in it;
 * <li>what Z3 proves, on how conditions are made, and on the whole class {@code Bits} (calls are
 *     followed), or on the layout and all execution views.
 * </ul>
 *
 * <p>Bodies of methods that have a contract do not count where they are called, as the prover never
 * looks into them, nor do ordinary comments.
 */
final class Hashes {
    /** What proofs depend on besides sources: the prover and how it is used. */
    static final String PROVER =
        "KeY 2.12.3 javaSemantics ban safe modularOnly frames-1 powers-1";

    /** What Z3's proofs depend on besides sources: how conditions are made. */
    private static final String WORDS = "Z3 4.14.1 bits 1";
    /** The execution views and what they stand on, from the root. */
    private static final List<String> EXECUTION = List.of(
        "kernel-sel4j/layout/src/main/java/sel4j/view",
        "hw-arm-sim/platform/src/main/java/sel4j/platform");

    private static final Pattern NAME = Pattern.compile("\\b([A-Z]\\w*)\\s*\\.");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\s*\\(");
    private static final Pattern CONSTANT = Pattern.compile("\\bAbi\\.(\\w+)");
    private static final Pattern PREDICATE = Pattern.compile(
        "/\\*@ public static helper model boolean (\\w+)\\(.*?@\\*/", Pattern.DOTALL);

    private final Map<String, List<Members.Member>> kernel;
    private final Map<String, String> skeletons = new TreeMap<>();
    /** What methods of a name promise to their callers, in the views and what these call. */
    private final Map<String, String> promises = new TreeMap<>();
    private final Map<String, List<Members.Member>> views;
    private final Map<String, String> predicates = new TreeMap<>();
    private final Map<String, String> frames;
    private final String fields;
    private final String common;
    private final String execution;

    Hashes(Path root) throws IOException {
        kernel = Tree.members(root.resolve(Tree.KERNEL));
        views = Tree.members(root.resolve(Fields.VIEWS));
        frames = GenerateSpec.frameLemmas(root);
        String inv = Files.readString(root.resolve(Tree.INV));
        Matcher m = PREDICATE.matcher(inv);
        while (m.find()) {
            predicates.put(m.group(1), m.group());
        }
        StringBuilder f = new StringBuilder(PROVER);
        StringBuilder all = new StringBuilder(PROVER);
        views.forEach((type, members) -> members.forEach(x -> {
            all.append(x.whole());
            if (x.name() == null) {
                f.append(type).append(' ').append(x.whole()).append('\n');
            }
        }));
        fields = f.toString();
        List<Members.Member> hardware = Members.of(Files.readString(root.resolve(Tree.HARDWARE)));
        hardware.forEach(x -> all.append(x.whole()));
        common = hash(all.append(inv).toString());
        promise("Hardware", hardware);
        promise("Bits", kernel.get("Bits"));
        views.forEach(this::promise);
        StringBuilder words = new StringBuilder(WORDS);
        for (String folder : EXECUTION) {
            Tree.sources(root.resolve(folder)).forEach((name, text) -> words.append(text));
        }
        execution = hash(words.append(Files.readString(root.resolve(Layout.PATH))).toString());
        kernel.forEach((c, members) -> {
            StringBuilder s = new StringBuilder(c);
            members.forEach(x -> s.append(x.skeleton()).append('\n'));
            skeletons.put(c, s.toString());
        });
    }

    /** The hash of what a contract depends on. */
    String of(ContractName contract) {
        return hash(switch (contract.layer()) {
            case VIEW -> view(contract);
            case FRAME -> frame(contract);
            case ACCESSOR -> execution + contract.key();
            case BITS -> words(contract);
            default -> kernel(contract);
        });
    }

    private String kernel(ContractName contract) {
        StringBuilder text = new StringBuilder(common).append(own(kernel, contract));
        Deque<String> work = new ArrayDeque<>();
        // the class itself: calls of its own methods are not qualified
        work.add(contract.type());
        named(NAME, text, kernel.keySet(), work);
        Set<String> seen = closure(work, skeletons, NAME);
        seen.forEach(c -> text.append(skeletons.get(c)));
        return text.toString();
    }

    private String words(ContractName contract) {
        StringBuilder text = new StringBuilder(WORDS + contract.key());
        kernel.getOrDefault(contract.type(), List.of()).forEach(m -> text.append(m.whole()));
        return text.toString();
    }

    private String view(ContractName contract) {
        StringBuilder text = new StringBuilder(contract.key()).append(own(views, contract));
        append(text, CALL, promises);
        return fields + definitions(text);
    }

    private String frame(ContractName contract) {
        return fields + definitions(new StringBuilder(contract.key())
            .append(frames.get(contract.key())));
    }

    /** Appends the predicates that a text names, and the constants that it names then. */
    private StringBuilder definitions(StringBuilder text) {
        append(text, CALL, predicates);
        Set<String> constants = new TreeSet<>();
        Matcher m = CONSTANT.matcher(text);
        while (m.find()) {
            constants.add(m.group(1));
        }
        for (Members.Member x : kernel.getOrDefault("Abi", List.of())) {
            if (x.name() == null && constants.stream()
                    .anyMatch(c -> x.head().matches(".*\\b" + c + "\\b.*"))) {
                text.append(x.whole());
            }
        }
        return text;
    }

    /** Appends all texts whose names are reached from a text. */
    private static void append(StringBuilder text, Pattern names, Map<String, String> texts) {
        Deque<String> work = new ArrayDeque<>();
        named(names, text, texts.keySet(), work);
        closure(work, texts, names).forEach(n -> text.append(texts.get(n)));
    }

    private void promise(String type, List<Members.Member> members) {
        members.stream().filter(x -> x.name() != null).forEach(x ->
            promises.merge(x.name(), type + " " + x.skeleton() + "\n", String::concat));
    }

    /** The text of the contract's method (of all methods of the name). */
    private static String own(Map<String, List<Members.Member>> classes, ContractName contract) {
        StringBuilder text = new StringBuilder();
        for (Members.Member x : classes.getOrDefault(contract.type(), List.of())) {
            if (contract.method().equals(x.name())) {
                text.append(x.whole());
            }
        }
        return text.toString();
    }

    /** All names reached from those in {@code work} through the texts. */
    private static Set<String> closure(Deque<String> work, Map<String, String> texts,
            Pattern names) {
        Set<String> seen = new TreeSet<>();
        while (!work.isEmpty()) {
            String n = work.pop();
            if (texts.containsKey(n) && seen.add(n)) {
                named(names, texts.get(n), texts.keySet(), work);
            }
        }
        return seen;
    }

    private static void named(Pattern pattern, CharSequence text, Collection<String> known,
            Deque<String> work) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            if (known.contains(m.group(1))) {
                work.add(m.group(1));
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(
                text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
