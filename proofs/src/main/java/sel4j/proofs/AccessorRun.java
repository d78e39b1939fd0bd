package sel4j.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sel4j.layout.Kind;
import sel4j.layout.Layout;
import sel4j.layout.LayoutException;
import sel4j.layout.LayoutParser;
import sel4j.proofs.bits.Code;
import sel4j.proofs.bits.CreationObligations;
import sel4j.proofs.bits.Obligation;
import sel4j.proofs.bits.ViewObligations;
import sel4j.proofs.bits.Words;

/**
 * Proves with Z3 that the accessors of the execution views, as their class files have them, do
 * with words what the layout promises. One entry of the ledger for each kind of object, and one
 * for finding and creating.
 */
final class AccessorRun {
    private static final String CREATION = "Kernel::objects";

    private AccessorRun() { }

    /** One name for each kind, as of a method that stands for all its accessors. */
    static List<ContractName> names() throws IOException {
        List<ContractName> names = new ArrayList<>();
        layout().kinds().stream().filter(Kind::described)
            .forEach(k -> names.add(name(k.name() + "::words")));
        names.add(name(CREATION));
        return names;
    }

    private static ContractName name(String method) {
        String type = "sel4j.view." + method.substring(0, method.indexOf(':'));
        return ContractName.of(type + "[sel4j.view." + method + "()].JML Z3 obligations.0");
    }

    /** The layout that the build has. */
    static Layout layout() throws IOException {
        try (InputStream in = Layout.class.getResourceAsStream("objects.layout")) {
            return LayoutParser.parse(Layout.PATH, new String(in.readAllBytes(),
                StandardCharsets.UTF_8));
        } catch (LayoutException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Proves what is wanted, and writes what became of it into the ledger. */
    static void run(Tree tree, Ledger ledger, Predicate<ContractName> wanted, Progress progress)
            throws IOException {
        Layout layout = layout();
        for (ContractName c : names()) {
            if (!wanted.test(c)) {
                continue;
            }
            progress.say(c.display());
            long start = System.currentTimeMillis();
            int[] count = new int[1];
            List<String> open = new ArrayList<>();
            try (Words z3 = new Words()) {
                Code code = Code.of(AccessorRun.class.getClassLoader());
                Consumer<Obligation> check = o -> {
                    count[0]++;
                    if (!z3.holds(o.formula())) {
                        open.add(o.name());
                    }
                };
                if (c.key().contains(CREATION)) {
                    new CreationObligations(z3, layout, code, check).all();
                } else {
                    new ViewObligations(z3, layout, code, check).of(layout.kind(c.type()));
                }
            }
            long ms = System.currentTimeMillis() - start;
            Prover.Answer answer = Prover.Answer.ofZ3(c, open.isEmpty(), count[0], ms,
                open.isEmpty() ? null : open.size() + " open, the first: " + open.get(0));
            ledger.put(c, tree.hash(c), answer);
            ledger.write(tree.root());
            progress.done(c, answer);
        }
    }
}
