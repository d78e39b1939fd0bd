package sel4j.subset;

/**
 * One place where code leaves the kernel subset.
 *
 * @param file   source file, relative to the source folder
 * @param line   line in that file, from 1; 0 when the class file carries none
 * @param rule   the rule that is broken, as a short noun phrase
 * @param detail what was found, and what was expected instead
 */
public record Finding(String file, int line, String rule, String detail)
        implements Comparable<Finding> {
    @Override
    public String toString() {
        return file + ":" + line + ": " + rule + ": " + detail;
    }

    @Override
    public int compareTo(Finding o) {
        int c = file.compareTo(o.file);
        if (c == 0) {
            c = Integer.compare(line, o.line);
        }
        return c != 0 ? c : (rule + detail).compareTo(o.rule + o.detail);
    }
}
