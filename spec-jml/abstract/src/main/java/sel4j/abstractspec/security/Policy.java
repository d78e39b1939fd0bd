package sel4j.abstractspec.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what to whom: a graph over labels. Each label may do everything to itself. What a
 * label controls is as its own, and so is all that this may do; hence a label that controls another
 * is a supervisor, and has to be trusted with whatever that has.
 */
public final class Policy {
    /** Nobody may do anything to anybody else. */
    public static final Policy NONE = new Policy(Set.of());

    private final Set<Edge> edges;

    private Policy(Set<Edge> edges) {
        this.edges = edges;
    }

    /** Of these edges. */
    public static Policy of(Collection<Edge> edges) {
        return new Policy(new LinkedHashSet<>(edges));
    }

    /** All edges but those of labels to themselves. */
    public Set<Edge> edges() {
        return Set.copyOf(edges);
    }

    /** One label may do these things to another, too. */
    public Policy with(String from, String to, Edge.Kind... kinds) {
        Set<Edge> more = new LinkedHashSet<>(edges);
        Arrays.stream(kinds).forEach(k -> more.add(new Edge(from, k, to)));
        return new Policy(more);
    }

    /** Without an edge. */
    public Policy without(Edge e) {
        Set<Edge> fewer = new LinkedHashSet<>(edges);
        fewer.remove(e);
        return new Policy(fewer);
    }

    /** The labels that are as one's own: itself, and what it controls. */
    public Set<String> own(Collection<String> subjects) {
        Set<String> own = new HashSet<>(subjects);
        while (own.addAll(edges.stream().filter(e -> e.kind() == Edge.Kind.CONTROL
                && own.contains(e.from())).map(Edge::to).toList())) {
            continue;
        }
        return own;
    }

    /** Whether any of the labels that are as one's own may do something to a label. */
    public boolean allows(Set<String> own, Edge.Kind kind, String to) {
        return own.contains(to) || own.stream().anyMatch(f -> edges.contains(new Edge(f, kind,
            to)));
    }

    /** Whether an edge is in it, directly or by control. */
    public boolean allows(Edge e) {
        return allows(own(Set.of(e.from())), e.kind(), e.to());
    }

    /** All labels that it names. */
    public Set<String> labels() {
        return edges.stream().flatMap(e -> Stream.of(e.from(), e.to()))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The labels that control others. */
    public Set<String> supervisors() {
        return edges.stream().filter(e -> e.kind() == Edge.Kind.CONTROL
            && !e.from().equals(e.to())).map(Edge::from)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return edges.stream().map(Edge::toString).collect(Collectors.joining(", "));
    }
}
