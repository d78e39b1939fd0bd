package sel4j.abstractspec.security;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a policy is one that steps of the kernel keep (ABI bounded-syscalls 5): what follows from
 * its edges is in it. A policy that is not well formed promises less than its edges give.
 */
public final class WellFormed {
    private final Policy policy;
    private final Set<Edge> missing = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private WellFormed(Policy policy) {
        this.policy = policy;
        for (Edge e : policy.edges()) {
            if (e.kind() == Edge.Kind.GRANT) {
                granted(e);
            } else if (e.kind() == Edge.Kind.CALL) {
                called(e);
            } else if (e.kind() == Edge.Kind.REPLY) {
                need(new Edge(e.to(), Edge.Kind.DELETE_DERIVED, e.from()),
                    "a thread takes back what answers it: " + e);
            } else if (e.kind() == Edge.Kind.DELETE_DERIVED) {
                policy.edges().stream().filter(f -> f.kind() == Edge.Kind.DELETE_DERIVED
                    && f.from().equals(e.to())).forEach(f -> need(new Edge(e.from(),
                        Edge.Kind.DELETE_DERIVED, f.to()), "what is derived from a derived one: "
                        + e + ", " + f));
            }
        }
    }

    /** What is wrong with a policy, in words, each with the edge that is missing; or nothing. */
    public static List<String> faults(Policy p) {
        return new WellFormed(p).faults.stream().sorted().toList();
    }

    /**
     * A policy with all edges that follow, but for control: who would control whom is for its
     * author to say, by giving both one label or by naming a supervisor.
     */
    public static Policy complete(Policy p) {
        Policy now = p;
        while (true) {
            Set<Edge> more = new LinkedHashSet<>(now.edges());
            new WellFormed(now).missing.stream().filter(e -> e.kind() != Edge.Kind.CONTROL)
                .forEach(more::add);
            if (more.size() == now.edges().size()) {
                return now;
            }
            now = Policy.of(more);
        }
    }

    private void need(Edge e, String why) {
        if (!policy.allows(e)) {
            missing.add(e);
            faults.add(e + " is missing: " + why);
        }
    }

    /** Who can do something to a label, it itself among them. */
    private Set<String> who(Edge.Kind kind, String to) {
        Set<String> all = new TreeSet<>(Set.of(to));
        policy.edges().stream().filter(e -> e.kind() == kind && e.to().equals(to))
            .forEach(e -> all.add(e.from()));
        return all;
    }

    /** Who gives capabilities to another has all that the other has, and the other way round. */
    private void granted(Edge e) {
        for (String r : who(Edge.Kind.RECEIVE, e.to())) {
            if (!r.equals(e.to())) {
                both(e.from(), r, e + ", " + r + " receives");
            }
        }
    }

    private void called(Edge e) {
        need(new Edge(e.from(), Edge.Kind.SEND, e.to()), "who calls sends: " + e);
        for (String r : who(Edge.Kind.RECEIVE, e.to())) {
            if (!r.equals(e.to())) {
                need(new Edge(r, Edge.Kind.REPLY, e.from()), "who is called answers: " + e);
                // Answers carry capabilities if the receiver's capability can.
                if (policy.edges().contains(new Edge(r, Edge.Kind.GRANT, e.to()))) {
                    both(e.from(), r, e + ", " + r + " answers with capabilities");
                }
            }
        }
    }

    private void both(String a, String b, String why) {
        need(new Edge(a, Edge.Kind.CONTROL, b), why);
        need(new Edge(b, Edge.Kind.CONTROL, a), why);
    }
}
