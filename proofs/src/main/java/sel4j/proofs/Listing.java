package sel4j.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sel4j.proofs.spec.Fields;
import sel4j.proofs.spec.GenerateSpec;

/**
 * All contracts there are, and all kernel methods without one, as the sources show them: known
 * without starting a prover. Whenever KeY is started it must name the same contracts.
 */
final class Listing {
    private final List<ContractName> contracts = new ArrayList<>();
    private final Set<String> invariants = new TreeSet<>();
    private final List<String> without = new ArrayList<>();
    private final TreeSet<String> views = new TreeSet<>();

    Listing(Path root) throws IOException {
        Map<String, String> proof = Tree.sources(root.resolve(Fields.VIEWS));
        views.addAll(proof.keySet());
        for (Map.Entry<String, String> e : Tree.sources(root.resolve(Tree.KERNEL)).entrySet()) {
            add("sel4j.kernel", e.getKey(), e.getValue());
            for (Members.Member m : Members.of(e.getValue())) {
                if (m.name() != null && !m.specified() && !m.name().equals(e.getKey())) {
                    without.add(e.getKey() + "." + m.name());
                }
            }
        }
        proof.forEach((type, text) -> add("sel4j.view", type, text));
        GenerateSpec.frameLemmas(root).keySet().forEach(key -> contracts.add(ContractName.of(key)));
        contracts.addAll(AccessorRun.names());
        contracts.sort(java.util.Comparator.comparing(ContractName::key));
    }

    private void add(String folder, String type, String source) {
        String full = folder + "." + type;
        for (Members.Member m : Members.of(source)) {
            if (m.name() != null && m.specified()) {
                ContractName c = ContractName.of(full + "[" + full + "::" + m.name() + "("
                    + parameters(m) + ")].JML normal_behavior operation contract.0");
                if (c.layer() != ContractName.Layer.NONE
                        && c.layer() != ContractName.Layer.TRUSTED) {
                    contracts.add(c);
                    if (m.contract().contains("Inv.")) {
                        invariants.add(c.key());
                    }
                }
            }
        }
    }

    private String parameters(Members.Member m) {
        String head = m.head().replaceAll("/\\*@.*?@\\*/", "");
        List<String> types = new ArrayList<>();
        for (String p : head.substring(head.indexOf('(') + 1, head.lastIndexOf(')')).split(",")) {
            if (!p.isBlank()) {
                types.add(type(p.strip().split("\\s+")[0]));
            }
        }
        return String.join(",", types);
    }

    /** A type as KeY writes it. */
    private String type(String t) {
        if (t.endsWith("[]")) {
            String of = t.substring(0, t.length() - 2);
            return of.equals("int") ? "[I" : of.equals("boolean") ? "[Z" : "[L" + type(of);
        }
        return t.matches("int|boolean") ? t : views.contains(t) ? "sel4j.view." + t
            : "sel4j.platform." + t;
    }

    /** All contracts but those of the world outside, sorted by key. */
    List<ContractName> contracts() {
        return List.copyOf(contracts);
    }

    /** Whether the contract speaks of the invariant, so that its proof may want the frame rules. */
    boolean speaksOfInvariant(ContractName c) {
        return invariants.contains(c.key());
    }

    /** Kernel methods that have no contract, as {@code Class.method}, sorted. */
    List<String> without() {
        return List.copyOf(without);
    }

    /**
     * Compares with what KeY found.
     *
     * @throws IOException if the two differ, naming the first contract in only one of them
     */
    void check(List<ContractName> found, java.util.function.Predicate<ContractName> here)
            throws IOException {
        TreeSet<String> mine = new TreeSet<>();
        contracts.stream().filter(here).forEach(c -> mine.add(c.key()));
        TreeSet<String> keys = new TreeSet<>();
        found.forEach(c -> keys.add(c.key()));
        TreeSet<String> more = new TreeSet<>(keys);
        more.removeAll(mine);
        mine.removeAll(keys);
        if (!mine.isEmpty() || !more.isEmpty()) {
            throw new IOException(more.isEmpty() ? "KeY does not find the contract " + mine.first()
                : "KeY finds a contract that the sources do not show: " + more.first());
        }
    }
}
