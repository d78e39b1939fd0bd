package sel4j.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import sel4j.aot.CodeMap;
import sel4j.aot.Loop;
import sel4j.aot.Place;

/**
 * The map from machine code to sources as JSON, for analyses of the code: each method with its
 * loops and with ranges of instructions that have one place and one loop. The same image gives the
 * same bytes. Format: docs/native.md.
 */
final class MapText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MapText() { }

    static byte[] of(CodeMap map) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode methods = all.putArray("methods");
        for (CodeMap.Method m : map.methods()) {
            ObjectNode n = place(methods.addObject(), m.place());
            n.put("address", hex(m.address())).put("bytes", m.bytes());
            ArrayNode loops = n.putArray("loops");
            for (Loop l : m.loops()) {
                ObjectNode o = loops.addObject().put("loop", l.id());
                if (l.parent() != null) {
                    o.put("in", l.parent().id());
                }
                place(o.put("depth", l.depth()), l.place());
            }
            ArrayNode ranges = n.putArray("ranges");
            for (CodeMap.Range r : m.ranges()) {
                ObjectNode o = ranges.addObject().put("from", hex(r.from()))
                    .put("to", hex(r.to()));
                place(o, r.place());
                if (r.loop() != null) {
                    o.put("loop", r.loop().id()).put("depth", r.loop().depth());
                }
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    /** Adds method, file and line, and the calls that inlined it, the innermost first. */
    private static ObjectNode place(ObjectNode to, Place p) {
        to.put("method", p.method()).put("file", p.file()).put("line", p.line());
        if (p.caller() != null) {
            ArrayNode from = to.putArray("inlinedFrom");
            for (Place c = p.caller(); c != null; c = c.caller()) {
                from.addObject().put("method", c.method()).put("file", c.file())
                    .put("line", c.line());
            }
        }
        return to;
    }

    private static String hex(int address) {
        return String.format("0x%08x", address);
    }
}
