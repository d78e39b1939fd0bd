package sel4j.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long the prover may work on a contract, and which it is not to try; from the unfolding file.
 */
final class Budget {
    private static final int SECONDS = 90;
    private static final int GOAL_SECONDS = 30;

    private record Rule(Pattern contract, int seconds, int goalSeconds, String skip) { }

    private final List<Rule> rules = new ArrayList<>();
    private final String text;

    Budget() throws IOException {
        try (InputStream in = Budget.class.getResourceAsStream("unfolding.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String line : text.lines().toList()) {
            String[] w = line.trim().split("\\s+", 3);
            if (w[0].equals("budget")) {
                String[] s = w[2].split("\\s+");
                rules.add(new Rule(Pattern.compile(w[1]), Integer.parseInt(s[0]),
                    Integer.parseInt(s[1]), null));
            } else if (w[0].equals("skip")) {
                rules.add(new Rule(Pattern.compile(w[1]), 0, 0, w[2]));
            }
        }
    }

    /** The lines that the prover's process reads. */
    String unfolding() {
        return text.lines().filter(l -> !l.startsWith("budget") && !l.startsWith("skip"))
            .reduce("", (a, b) -> a + b + "\n");
    }

    private Rule rule(ContractName c) {
        return rules.stream().filter(r -> r.contract.matcher(c.key()).find()).findFirst()
            .orElse(new Rule(null, SECONDS, GOAL_SECONDS, null));
    }

    /** Why the contract is not tried, or null. */
    String skip(ContractName c) {
        return rule(c).skip;
    }

    int seconds(ContractName c) {
        return rule(c).seconds;
    }

    int goalSeconds(ContractName c) {
        return rule(c).goalSeconds;
    }
}
