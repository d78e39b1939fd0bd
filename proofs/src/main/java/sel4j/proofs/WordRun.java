package sel4j.proofs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import sel4j.proofs.bits.Code;
import sel4j.proofs.bits.WordProver;

/**
 * Proves the contracts of {@code Bits} with Z3, from the class file that the compiler makes now.
 */
final class WordRun {
    private static final String TYPE = "Bits";

    private WordRun() { }

    /**
     * Proves the contracts that are wanted, and writes what became of them into the ledger.
     *
     * @param contracts all contracts; those of other layers are left alone
     * @param folder    for the class file
     */
    static void run(Tree tree, Ledger ledger, List<ContractName> contracts,
            Predicate<ContractName> wanted, Path folder, Progress progress) throws IOException {
        List<ContractName> todo = contracts.stream()
            .filter(c -> c.layer() == ContractName.Layer.BITS && wanted.test(c)).toList();
        if (todo.isEmpty()) {
            return;
        }
        String source = Files.readString(tree.root().resolve(Tree.KERNEL).resolve(TYPE + ".java"));
        try (WordProver prover = prover(source, folder)) {
            for (ContractName c : todo) {
                long start = System.currentTimeMillis();
                WordProver.Answer a = prove(prover, source, c.method());
                Prover.Answer answer = Prover.Answer.ofZ3(c, a.proved(), a.conditions(),
                    System.currentTimeMillis() - start, a.problem());
                ledger.put(c, tree.hash(c), answer);
                progress.done(c, answer);
            }
            ledger.write(tree.root());
        }
    }

    static WordProver.Answer prove(WordProver prover, String source, String method) {
        for (Members.Member m : Members.of(source)) {
            if (method.equals(m.name()) && m.specified()) {
                return prover.prove(m.contract(), m.head());
            }
        }
        throw new IllegalArgumentException("no contract of " + TYPE + "." + method);
    }

    /** A prover for a source text of the class. */
    static WordProver prover(String source, Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(TYPE + ".java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("no Java compiler: expected a JDK, not a JRE");
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        if (compiler.run(null, errors, errors, "-d", folder.toString(), "--release", "17",
                file.toString()) != 0) {
            throw new IOException(file + " does not compile: " + errors.toString().lines()
                .findFirst().orElse(""));
        }
        return new WordProver(
            new Code(name -> Files.newInputStream(folder.resolve(name + ".class"))),
            "sel4j/kernel/" + TYPE);
    }
}
