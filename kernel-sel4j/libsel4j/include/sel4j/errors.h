/* Errors in words: what an invocation that failed has left in the message registers. Read them
 * before the next call. Nothing here enters the kernel but seL4_PrintError. */
#ifndef SEL4J_ERRORS_H
#define SEL4J_ERRORS_H

#include <sel4j/syscalls.h>
#include <sel4j/console.h>

/* Why a lookup failed. type: seL4_InvalidRoot .. seL4_GuardMismatch; 0: it did not. Fields that a
 * type does not have are 0. */
typedef struct {
    seL4_Word type;
    seL4_Word bits_left;  /* of the pointer, when it failed */
    seL4_Word bits_found; /* depth: bits that the CNode takes; guard: size of its guard */
    seL4_Word guard;      /* the CNode's guard */
} seL4_LookupFailure;

/* The description that begins at message register `first`: 1 of an error, 3 of a capability
 * fault. */
static inline seL4_LookupFailure seL4_GetLookupFailure(int first)
{
    seL4_LookupFailure f = {seL4_GetMR(first), 0, 0, 0};
    if (f.type >= seL4_MissingCapability && f.type <= seL4_GuardMismatch) {
        f.bits_left = seL4_GetMR(first + 1);
    }
    if (f.type == seL4_DepthMismatch) {
        f.bits_found = seL4_GetMR(first + 2);
    } else if (f.type == seL4_GuardMismatch) {
        f.guard = seL4_GetMR(first + 2);
        f.bits_found = seL4_GetMR(first + 3);
    }
    return f;
}

/* An error with what its message registers say; fields that it does not have are 0. */
typedef struct {
    seL4_Error error;
    seL4_Word number;       /* InvalidArgument, InvalidCapability: which one */
    seL4_Word min, max;     /* RangeError */
    seL4_Word bytes_left;   /* NotEnoughMemory */
    int of_source;          /* FailedLookup: 1 of a source slot */
    seL4_LookupFailure lookup;
} seL4_ErrorDetails;

static inline seL4_ErrorDetails seL4_GetErrorDetails(seL4_Error error)
{
    seL4_ErrorDetails d = {error, 0, 0, 0, 0, 0, {0, 0, 0, 0}};
    switch (error) {
    case seL4_InvalidArgument:
    case seL4_InvalidCapability:
        d.number = seL4_GetMR(0);
        break;
    case seL4_RangeError:
        d.min = seL4_GetMR(0);
        d.max = seL4_GetMR(1);
        break;
    case seL4_FailedLookup:
        d.of_source = (int)seL4_GetMR(0);
        d.lookup = seL4_GetLookupFailure(1);
        break;
    case seL4_NotEnoughMemory:
        d.bytes_left = seL4_GetMR(0);
        break;
    default:
        break;
    }
    return d;
}

/* The name of an error, such as "range error". */
static inline const char *seL4_ErrorName(seL4_Error error)
{
    switch (error) {
    case seL4_NoError: return "no error";
    case seL4_InvalidArgument: return "invalid argument";
    case seL4_InvalidCapability: return "invalid capability";
    case seL4_IllegalOperation: return "illegal operation";
    case seL4_RangeError: return "range error";
    case seL4_AlignmentError: return "alignment error";
    case seL4_FailedLookup: return "failed lookup";
    case seL4_TruncatedMessage: return "truncated message";
    case seL4_DeleteFirst: return "delete first";
    case seL4_RevokeFirst: return "revoke first";
    case seL4_NotEnoughMemory: return "not enough memory";
    default: return "no such error";
    }
}

static inline void seL4_PrintLookupFailure(seL4_LookupFailure f)
{
    switch (f.type) {
    case seL4_InvalidRoot:
        print("invalid root");
        break;
    case seL4_MissingCapability:
        print("missing capability, %u bits left", f.bits_left);
        break;
    case seL4_DepthMismatch:
        print("depth mismatch, %u bits left, the CNode takes %u", f.bits_left, f.bits_found);
        break;
    case seL4_GuardMismatch:
        print("guard mismatch, %u bits left, guard 0x%x of %u bits", f.bits_left, f.guard,
            f.bits_found);
        break;
    default:
        print("no such lookup failure");
    }
}

/* Prints an error with its details: one line, without its end. */
static inline void seL4_PrintError(seL4_Error error)
{
    seL4_ErrorDetails d = seL4_GetErrorDetails(error);
    print("%s", seL4_ErrorName(error));
    switch (error) {
    case seL4_InvalidArgument:
    case seL4_InvalidCapability:
        print(" %u", d.number);
        break;
    case seL4_RangeError:
        print(": %u to %u", d.min, d.max);
        break;
    case seL4_FailedLookup:
        print(" of the %s: ", d.of_source ? "source" : "target");
        seL4_PrintLookupFailure(d.lookup);
        break;
    case seL4_NotEnoughMemory:
        print(": %u bytes left", d.bytes_left);
        break;
    default:
        break;
    }
}

#endif
