package sel4j.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of a class of the kernel, cut from its source text.
 *
 * <p>A scanner for braces and comments, not a parser: kernel sources have no strings with braces
 * and no nested classes (the subset checker sees to that). Comments that are not JML are left out.
 */
public final class Members {
    private static final Pattern TOKEN = Pattern.compile(
        "/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'])'|[{};]", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("(\\w+)\\s*\\(([^()]*)\\)\\s*$");

    /**
     * One member: {@code name} is null for a field.
     *
     * @param contract its JML, or empty
     * @param head     everything before the body, without comments
     * @param body     with braces; empty for a field
     */
    public record Member(String name, String contract, String head, String body) {
        /** What a caller may rely on: not the body if there is a contract. */
        String skeleton() {
            return contract + "\n" + head + (contract.isEmpty() ? body : "");
        }

        /** Whether it has a contract: not only words like {@code helper}. */
        public boolean specified() {
            return contract.contains("normal_behavior");
        }

        String whole() {
            return contract + "\n" + head + body;
        }
    }

    private Members() { }

    /** The members of the one class in a source, in order; text before the class is left out. */
    public static List<Member> of(String source) {
        List<Member> members = new ArrayList<>();
        StringBuilder jml = new StringBuilder();
        StringBuilder head = new StringBuilder();
        StringBuilder body = new StringBuilder();
        int depth = 0;
        int last = 0;
        Matcher m = TOKEN.matcher(source);
        while (m.find()) {
            String t = m.group();
            (depth >= 2 ? body : head).append(source, last, m.start());
            last = m.end();
            if (t.startsWith("/")) {
                if (t.startsWith("/*@") || t.startsWith("//@")) {
                    (depth >= 2 ? body : depth == 1 && head.toString().isBlank() ? jml : head)
                        .append(t);
                }
            } else if (t.startsWith("'")) {
                (depth >= 2 ? body : head).append(t);
            } else if (t.equals("{")) {
                depth++;
                if (depth >= 2) {
                    body.append(t);
                } else {
                    head.setLength(0);
                    jml.setLength(0);
                }
            } else if (t.equals("}")) {
                if (depth >= 2) {
                    body.append(t);
                }
                depth--;
                if (depth == 1) {
                    add(members, jml, head, body);
                }
            } else if (depth >= 2) {
                body.append(t);
            } else if (depth == 1) {
                head.append(t);
                add(members, jml, head, body);
            } else {
                head.setLength(0);
            }
        }
        return members;
    }

    private static void add(List<Member> members, StringBuilder jml, StringBuilder head,
            StringBuilder body) {
        String h = head.toString().trim().replaceAll("\\s+", " ");
        Matcher m = HEAD.matcher(h.replaceAll("/\\*@.*?@\\*/", ""));
        members.add(new Member(m.find() ? m.group(1) : null,
            jml.toString().trim().replaceAll("[ \\t\\r]*\\n\\s*", "\n"), h,
            body.toString().replaceAll("\\s+", " ")));
        jml.setLength(0);
        head.setLength(0);
        body.setLength(0);
    }
}
