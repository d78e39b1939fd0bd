package sel4j.tests.abi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checks that the ABI's pages ask for, read from their tables and lists: for each label its
 * clauses, in order. The pages lie beside the project, not in it.
 *
 * <p>A clause is what stands between two semicolons, or after one number of a numbered list. What
 * does not concern this platform (in brackets, "platform without ...") is left out.
 */
final class AbiPage {
    private static final Pattern ERROR = Pattern.compile(
        "→ (\\w+)(?:\\((\\d+)(?:, ?(\\d+|InvalidRoot))?(?=[,)]))?");
    private static final Pattern ALTERNATIVE = Pattern.compile(" or |/E1|E0\\.\\.E2|,E1");

    private final String invocations;
    private final String objects;
    private final String calls;
    private final Map<String, List<String>> clauses = new LinkedHashMap<>();

    private AbiPage(Path folder) throws IOException {
        invocations = Files.readString(folder.resolve("invocations.md"));
        objects = Files.readString(folder.resolve("objects-and-caps.md"));
        calls = Files.readString(folder.resolve("syscalls-and-ipc.md"));
    }

    /** The clauses of all labels; null when the pages are not there. */
    static AbiPage read(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("invocations.md"))) {
            return null;
        }
        AbiPage p = new AbiPage(folder);
        p.clauses.put("UntypedRetype", numbered(between(p.objects, "Checks in this order:",
            "\nExecution:")));
        p.cnode();
        p.table("## 4. TCB", "TCB", "ReadRegisters", "WriteRegisters", "CopyRegisters",
            "Configure", "SetSpace", "SetIPCBuffer", "SetPriority", "SetMCPriority",
            "SetSchedParams", "BindNotification", "UnbindNotification", "SetTLSBase", "SetFlags");
        p.clauses.put("TCBSetMCPriority", p.clauses.get("TCBSetPriority"));
        p.table("## 5. IRQ", "IRQ", "IssueIRQHandler", "SetIRQHandler");
        p.table("## 5. IRQ", "ARMIRQ", "IssueIRQHandlerTrigger", "IssueSGISignal");
        p.table("## 6. Domain", "", "DomainSetSet");
        p.table("## 6. Domain", "Domain", "ScheduleConfigure", "ScheduleSetStart");
        p.prose();
        return p;
    }

    Map<String, List<String>> clauses() {
        return clauses;
    }

    /** The numbers of all labels, column A. */
    Map<String, Integer> numbers() {
        Map<String, Integer> all = new LinkedHashMap<>();
        Matcher m = Pattern.compile("(?m)^\\| (\\w+) \\| (\\d+) \\|")
            .matcher(between(invocations, "## 1. Label", "\n## "));
        while (m.find()) {
            all.put(m.group(1), Integer.parseInt(m.group(2)));
        }
        return all;
    }

    /** The names of the standard system calls. */
    List<String> systemCalls() {
        return Pattern.compile("(?m)^\\| -\\d+ \\| F{7}[8-F] \\| (\\w+)")
            .matcher(between(calls, "### 1.1", "### 1.2")).results().map(m -> m.group(1)).toList();
    }

    /**
     * The errors that a clause names, each with the message words that it gives as numbers; none
     * when it only refers to other rules.
     */
    static List<String> errors(String clause) {
        List<String> found = new ArrayList<>();
        Matcher m = ERROR.matcher(clause.replace("*", ""));
        while (m.find()) {
            String name = m.group(1).equals("T") ? "TruncatedMessage" : m.group(1);
            found.add(name + (m.group(2) == null ? "" : " " + m.group(2))
                + (m.group(3) == null ? "" : " " + m.group(3)));
        }
        return found;
    }

    /** How many conditions a clause has, at least. */
    static int conditions(String clause) {
        return errors(clause).isEmpty() ? 1 : 1 + (int) ALTERNATIVE.matcher(clause).results()
            .count();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start);
        if (start < 0 || end < 0) {
            throw new IllegalStateException("the ABI page has changed: no " + from);
        }
        return text.substring(start + from.length(), end);
    }

    private static List<String> split(String text) {
        List<String> all = new ArrayList<>();
        for (String clause : text.replace('\n', ' ').split(";")) {
            String c = clause.trim();
            if (!c.isEmpty() && !c.equals("-") && !c.startsWith("none")
                    && !c.matches("\\((platform|no SGIs).*")) {
                all.add(c);
            }
        }
        return all;
    }

    private static List<String> numbered(String text) {
        return Arrays.stream(text.replace('\n', ' ').split("(?<= )\\d+\\. ")).map(String::trim)
            .filter(c -> !c.isEmpty()).toList();
    }

    /** The cell "checks in order" of a row of a section's table. */
    private String cell(String section, String row) {
        String text = between(invocations + "\n## ", section, "\n## ");
        Matcher m = Pattern.compile("(?m)^\\| " + row + "(?: \\(15\\+\\))? \\|[^|]*\\|([^|]*)\\|")
            .matcher(text);
        if (!m.find()) {
            throw new IllegalStateException("the ABI page has changed: no row " + row);
        }
        return m.group(1).trim();
    }

    private void table(String section, String prefix, String... rows) {
        for (String row : rows) {
            clauses.put(prefix + row, split(cell(section, row)));
        }
    }

    /** Three clauses concern all; "same" is Copy up to its source, and for Mint all of Copy. */
    private void cnode() {
        List<String> common = split(between(invocations, "\nAll: ", ". Then:"));
        List<String> copy = split(cell("## 3. CNode", "Copy"));
        for (String op : List.of("Copy", "Mint", "Move", "Mutate", "Revoke", "Delete",
                "SaveCaller", "CancelBadgedSends", "Rotate")) {
            List<String> all = new ArrayList<>(common);
            String cell = cell("## 3. CNode", op);
            if (cell.startsWith("same")) {
                all.addAll(copy.subList(0, 4));
                all.addAll(split(cell.replaceFirst("same[^,]*,?", "")));
                all.addAll(op.equals("Mint") ? copy.subList(5, copy.size()) : List.of());
            } else {
                all.addAll(split(cell));
            }
            clauses.put("CNode" + op, all);
        }
    }

    /** Sections 7 to 10 are lists, not tables. */
    private void prose() {
        String tables = between(invocations, "## 7. Page table cap", "## 8. Frame cap");
        clauses.put("ARMPageTableUnmap", split(between(tables, "* Unmap: ", ". If mapped")));
        clauses.put("ARMPageTableMap", split(between(tables, "Checks:", ".\n  Effect")));
        String frames = between(invocations, "## 8. Frame cap", "## 9. Page directory cap");
        clauses.put("ARMPageMap", numbered(between(frames, "Checks:", "Effect:")));
        String cache = between(frames, "Clean/Invalidate", "Effect on");
        String directories = between(invocations, "## 9. Page directory cap", "Other label");
        for (String op : List.of("Clean", "Invalidate", "CleanInvalidate", "Unify")) {
            String name = op + (op.equals("Unify") ? "_Instruction" : "_Data");
            clauses.put("ARMPage" + name, split(cache.substring(cache.indexOf("Checks:") + 7)));
            clauses.put("ARMPD" + name,
                split(directories.substring(directories.indexOf("Checks:") + 7)));
        }
        String asids = between(invocations, "## 10. ASID control", "## 11.");
        clauses.put("ARMASIDControlMakePool", split(between(asids, "Checks:", ".\n  Effect")));
        String assign = asids.substring(asids.indexOf("* Assign:"));
        clauses.put("ARMASIDPoolAssign", split(between(assign, "Checks:", ".\n  Effect")));
    }
}
