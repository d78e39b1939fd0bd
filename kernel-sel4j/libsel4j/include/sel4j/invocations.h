/* Invocations of kernel objects: one function for each of the 49 labels, in one file per object.
 *
 * How to read them. Each function makes one Call on a capability. Its result is an error number,
 * seL4_NoError if all is done; otherwise nothing has been changed, and message registers tell more
 * (errors.h puts it into words). A comment lists the errors in the order in which the kernel looks
 * for them, with their message registers:
 *
 *   InvalidArgument n      MR0 = n, number of an argument
 *   InvalidCapability n    MR0 = n: 0 is the capability that is invoked, 1, 2, 3 those that go
 *   along RangeError a b         MR0 = a, MR1 = b: smallest and largest value
 *   NotEnoughMemory b      MR0 = b, bytes that are left
 *   FailedLookup s f       MR0 = s: 1 of a source slot, else 0; MR1 = f and what follows it:
 *     InvalidRoot          the root is no CNode; or an ASID names no address space
 *     MissingCapability b  MR2 = b, bits of the pointer left
 *     DepthMismatch b f    MR2 = b, bits left; MR3 = f, bits that the CNode would take
 *     GuardMismatch b g f  MR2 = b, bits left; MR3 = g, the CNode's guard; MR4 = f, the guard's
 *     size
 *   the others             no message registers
 *
 * "Slot errors" of a slot that is given as (root, index, depth): FailedLookup s InvalidRoot;
 * RangeError 1 32 (the depth); FailedLookup s of any kind. The lookup must use up exactly `depth`
 * bits of `index`.
 *
 * Not listed at each: InvalidCapability 0 when the invoked slot is empty or is being deleted;
 * IllegalOperation when the capability is of another type (as far as the label means nothing to
 * it); TruncatedMessage, which these functions never cause for a thread that has an IPC buffer. A
 * pointer that names no slot at all is a capability fault of the caller, not an error. A call that
 * takes long is interrupted and goes on by itself; nobody sees that. */
#ifndef SEL4J_INVOCATIONS_H
#define SEL4J_INVOCATIONS_H

#include <sel4j/untyped.h>
#include <sel4j/cnode.h>
#include <sel4j/tcb.h>
#include <sel4j/vspace.h>
#include <sel4j/asid.h>
#include <sel4j/irq.h>
#include <sel4j/domain.h>

#endif
