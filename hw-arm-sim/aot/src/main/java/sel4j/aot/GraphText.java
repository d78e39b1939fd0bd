package sel4j.aot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A graph as text, for tests and for people. */
final class GraphText {
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<Block, Integer> blocks = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private GraphText() { }

    static String of(Graph g) {
        GraphText t = new GraphText();
        for (Block b : g.blocks) {
            t.blocks.put(b, t.blocks.size());
            b.phis.forEach(n -> t.numbers.put(n, t.numbers.size()));
            b.body.stream().filter(n -> !n.is(Kind.CONST))
                .forEach(n -> t.numbers.put(n, t.numbers.size()));
        }
        t.out.append(g.name).append('\n');
        g.blocks.forEach(t::block);
        return t.out.toString();
    }

    private void block(Block b) {
        out.append("b").append(blocks.get(b)).append(':');
        if (!b.predecessors.isEmpty()) {
            out.append(" from ").append(b.predecessors.stream().map(p -> "b" + blocks.get(p))
                .collect(Collectors.joining(" ")));
        }
        out.append('\n');
        b.phis.forEach(this::node);
        b.body.stream().filter(n -> !n.is(Kind.CONST)).forEach(this::node);
        out.append("  ").append(text(b.end));
        if (!b.successors.isEmpty()) {
            out.append(" -> ").append(b.successors.stream().map(s -> "b" + blocks.get(s))
                .collect(Collectors.joining(" ")));
        }
        out.append('\n');
    }

    private void node(Node n) {
        out.append("  ").append(n.hasValue() ? "v" + numbers.get(n) + " = " : "").append(text(n))
            .append('\n');
    }

    private String text(Node n) {
        String inputs = n.in.stream().map(this::operand).collect(Collectors.joining(", "));
        String what = n.kind.name().toLowerCase();
        List<Object> more = switch (n.kind) {
            case PARAM -> List.of(n.imm);
            case EXTRACT, INSERT -> List.of(n.imm, n.width);
            case LOAD, STORE -> List.of("+" + n.imm);
            case SELECT, BRANCH -> List.of(n.condition);
            case CHECK -> List.of(n.condition, n.check);
            case CALL, READ_SYSTEM, WRITE_SYSTEM, INSTRUCTION -> List.of(n.name);
            default -> List.of();
        };
        return what + (more.isEmpty() ? "" : more.toString()) + (inputs.isEmpty() ? ""
            : " " + inputs);
    }

    private String operand(Node n) {
        return n.is(Kind.CONST) ? "#" + (Math.abs(n.imm) < 10000 ? Integer.toString(n.imm)
            : "0x" + Integer.toHexString(n.imm)) : "v" + numbers.get(n);
    }
}
