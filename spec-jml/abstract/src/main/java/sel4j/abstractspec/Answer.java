package sel4j.abstractspec;

import java.util.List;

/**
 * What a call of a kernel object is told (ABI syscalls-and-ipc 6).
 *
 * @param code  0: done; else the error
 * @param words the message words that come with it
 */
public record Answer(int code, List<Long> words) {
    static final Answer DONE = new Answer(0, List.of());
    static final Answer ALIGNMENT_ERROR = new Answer(5, List.of());
    static final Answer ILLEGAL_OPERATION = new Answer(3, List.of());
    static final Answer TRUNCATED_MESSAGE = new Answer(7, List.of());
    static final Answer DELETE_FIRST = new Answer(8, List.of());
    static final Answer REVOKE_FIRST = new Answer(9, List.of());
    private static final int INVALID_ARGUMENT = 1;
    private static final int INVALID_CAPABILITY = 2;
    private static final int RANGE_ERROR = 4;
    private static final int FAILED_LOOKUP = 6;
    private static final int NOT_ENOUGH_MEMORY = 10;

    static Answer invalidArgument(int number) {
        return new Answer(INVALID_ARGUMENT, List.of((long) number));
    }

    /** Number 0 is the capability that is invoked, the others are the extra ones. */
    static Answer invalidCapability(int number) {
        return new Answer(INVALID_CAPABILITY, List.of((long) number));
    }

    static Answer rangeError(long least, long most) {
        return new Answer(RANGE_ERROR, List.of(least, most));
    }

    static Answer notEnoughMemory(long left) {
        return new Answer(NOT_ENOUGH_MEMORY, List.of(left));
    }

    static Answer failedLookup(boolean source, CSpace.Failure why) {
        return new Answer(FAILED_LOOKUP, java.util.stream.Stream.concat(
            java.util.stream.Stream.of(source ? 1L : 0L), why.words().stream()).toList());
    }
}
