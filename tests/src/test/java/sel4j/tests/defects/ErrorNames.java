package sel4j.tests.defects;

/** Names of errors, by their numbers: ABI syscalls-and-ipc 6. */
final class ErrorNames {
    private static final String[] NAMES = {"ok", "InvalidArgument", "InvalidCapability",
        "IllegalOperation",
        "RangeError", "AlignmentError", "FailedLookup", "TruncatedMessage", "DeleteFirst",
            "RevokeFirst",
        "NotEnoughMemory"};

    private ErrorNames() { }

    static String name(int label) {
        return label < NAMES.length ? NAMES[label] : "label " + label;
    }
}
