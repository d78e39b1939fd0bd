package sel4j.kernel;

import sel4j.view.Kernel;

/**
 * The kernel's record of the last error: what a refused call is told, and why a lookup failed.
 *
 * <p>It only writes the record; who replies with it is another matter. Numbers and meaning: ABI
 * syscalls-and-ipc 6. The functions named after an error return {@link Abi#ERROR}, so that a check
 * reads {@code return Errors.truncated(k)}.
 */
public final class Errors {
    private Errors() { }

    // ---- errors of a call ----

    /** Argument {@code number} (0 = first message word) has no meaning. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR;
      @ ensures k.errorType == Abi.INVALID_ARGUMENT && k.errorArg0 == number;
      @ assignable k.errorType, k.errorArg0; @*/
    public static int invalidArgument(Kernel k, int number) {
        k.setErrorType(Abi.INVALID_ARGUMENT);
        k.setErrorArg0(number);
        return Abi.ERROR;
    }

    /** Capability {@code number} (0 = invoked, 1.. = extra) is of the wrong sort. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR;
      @ ensures k.errorType == Abi.INVALID_CAPABILITY && k.errorArg0 == number;
      @ assignable k.errorType, k.errorArg0; @*/
    public static int invalidCapability(Kernel k, int number) {
        k.setErrorType(Abi.INVALID_CAPABILITY);
        k.setErrorArg0(number);
        return Abi.ERROR;
    }

    /** The operation does not exist or may not be done. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR && k.errorType == Abi.ILLEGAL_OPERATION;
      @ assignable k.errorType; @*/
    public static int illegalOperation(Kernel k) {
        k.setErrorType(Abi.ILLEGAL_OPERATION);
        return Abi.ERROR;
    }

    /** An argument lies outside {@code least..most} (unsigned, both included). */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR;
      @ ensures k.errorType == Abi.RANGE_ERROR && k.errorArg0 == least && k.errorArg1 == most;
      @ assignable k.errorType, k.errorArg0, k.errorArg1; @*/
    public static int range(Kernel k, int least, int most) {
        k.setErrorType(Abi.RANGE_ERROR);
        k.setErrorArg0(least);
        k.setErrorArg1(most);
        return Abi.ERROR;
    }

    /** An address is not aligned. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR && k.errorType == Abi.ALIGNMENT_ERROR;
      @ assignable k.errorType; @*/
    public static int alignment(Kernel k) {
        k.setErrorType(Abi.ALIGNMENT_ERROR);
        return Abi.ERROR;
    }

    /** A lookup failed, of a source or of a target; the lookup record says why. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR;
      @ ensures k.errorType == Abi.FAILED_LOOKUP && k.errorSource == source;
      @ assignable k.errorType, k.errorSource; @*/
    public static int failedLookup(Kernel k, boolean source) {
        k.setErrorType(Abi.FAILED_LOOKUP);
        k.setErrorSource(source);
        return Abi.ERROR;
    }

    /** The message is too short, or an extra capability is missing. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR && k.errorType == Abi.TRUNCATED_MESSAGE;
      @ assignable k.errorType; @*/
    public static int truncated(Kernel k) {
        k.setErrorType(Abi.TRUNCATED_MESSAGE);
        return Abi.ERROR;
    }

    /** Something is in the way and has to be deleted first. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR && k.errorType == Abi.DELETE_FIRST;
      @ assignable k.errorType; @*/
    public static int deleteFirst(Kernel k) {
        k.setErrorType(Abi.DELETE_FIRST);
        return Abi.ERROR;
    }

    /** Derived capabilities are in the way and have to be revoked first. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR && k.errorType == Abi.REVOKE_FIRST;
      @ assignable k.errorType; @*/
    public static int revokeFirst(Kernel k) {
        k.setErrorType(Abi.REVOKE_FIRST);
        return Abi.ERROR;
    }

    /** The untyped memory has only {@code bytes} left. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && \result == Abi.ERROR;
      @ ensures k.errorType == Abi.NOT_ENOUGH_MEMORY && k.errorArg0 == bytes;
      @ assignable k.errorType, k.errorArg0; @*/
    public static int notEnoughMemory(Kernel k, int bytes) {
        k.setErrorType(Abi.NOT_ENOUGH_MEMORY);
        k.setErrorArg0(bytes);
        return Abi.ERROR;
    }

    // ---- why a lookup failed ----

    /** The root of the lookup is not a CNode. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.lookupType == Abi.INVALID_ROOT;
      @ assignable k.lookupType; @*/
    public static void invalidRoot(Kernel k) {
        k.setLookupType(Abi.INVALID_ROOT);
    }

    /** The slot is empty; {@code bitsLeft} bits of the pointer were not used. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k);
      @ ensures k.lookupType == Abi.MISSING_CAPABILITY && k.lookupBitsLeft == bitsLeft;
      @ assignable k.lookupType, k.lookupBitsLeft; @*/
    public static void missingCapability(Kernel k, int bitsLeft) {
        k.setLookupType(Abi.MISSING_CAPABILITY);
        k.setLookupBitsLeft(bitsLeft);
    }

    /** A level wants {@code bitsFound} bits where {@code bitsLeft} are left, or bits remain. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.lookupType == Abi.DEPTH_MISMATCH;
      @ ensures k.lookupBitsLeft == bitsLeft && k.lookupBitsFound == bitsFound;
      @ assignable k.lookupType, k.lookupBitsLeft, k.lookupBitsFound; @*/
    public static void depthMismatch(Kernel k, int bitsLeft, int bitsFound) {
        k.setLookupType(Abi.DEPTH_MISMATCH);
        k.setLookupBitsLeft(bitsLeft);
        k.setLookupBitsFound(bitsFound);
    }

    /** The guard of a CNode, of {@code bitsFound} bits, does not match the pointer. */
    /*@ public normal_behavior
      @ requires Inv.inv(k);
      @ ensures Inv.inv(k) && k.lookupType == Abi.GUARD_MISMATCH && k.lookupGuard == guard;
      @ ensures k.lookupBitsLeft == bitsLeft && k.lookupBitsFound == bitsFound;
      @ assignable k.lookupType, k.lookupBitsLeft, k.lookupGuard, k.lookupBitsFound; @*/
    public static void guardMismatch(Kernel k, int bitsLeft, int guard, int bitsFound) {
        k.setLookupType(Abi.GUARD_MISMATCH);
        k.setLookupBitsLeft(bitsLeft);
        k.setLookupGuard(guard);
        k.setLookupBitsFound(bitsFound);
    }
}
