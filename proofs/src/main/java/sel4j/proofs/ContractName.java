package sel4j.proofs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a contract.
 *
 * @param key    as KeY writes it
 * @param type   class without package
 * @param method name of the method
 * @param number counts the contracts of a method from 0
 */
record ContractName(String key, String type, String method, int number) {
    private static final Pattern KEY =
        Pattern.compile("^[\\w.]*?(\\w+)\\[[\\w.]+::(\\w+)\\(.*?\\)\\]\\.JML .*\\.(\\d+)$");

    static ContractName of(String key) {
        Matcher m = KEY.matcher(key);
        if (!m.matches()) {
            throw new IllegalArgumentException("not the name of a method's contract: " + key);
        }
        return new ContractName(key, m.group(1), m.group(2), Integer.parseInt(m.group(3)));
    }

    /** Class and method. */
    String display() {
        return type + "." + method + (number == 0 ? "" : " #" + number);
    }

    /** What it is a contract of. */
    Layer layer() {
        if (key.contains("].JML Z3 obligations")) {
            return Layer.ACCESSOR;
        }
        if (key.matches("sel4j\\.view\\.Frame\\w+\\[.*")) {
            return Layer.FRAME;
        }
        if (key.startsWith("sel4j.kernel.Inv[")) {
            return Layer.NONE;
        }
        if (key.startsWith("sel4j.kernel.Bits[")) {
            return Layer.BITS;
        }
        if (key.startsWith("sel4j.view.Outside[") || key.startsWith("sel4j.platform.")) {
            return Layer.TRUSTED;
        }
        return key.startsWith("sel4j.kernel.") ? Layer.KERNEL : Layer.VIEW;
    }

    /** Sorts of contracts. */
    enum Layer {
        /** Of a kernel method: KeY. */
        KERNEL,
        /** Of an accessor of the proof view: KeY. */
        VIEW,
        /** A frame lemma: KeY. */
        FRAME,
        /** Of all accessors of a kind in the execution view, by the layout: Z3. */
        ACCESSOR,
        /** Of a leaf function on words: Z3. */
        BITS,
        /** Of the world outside memory: assumed, listed. */
        TRUSTED,
        /** No contract of anything: a definition. */
        NONE
    }
}
