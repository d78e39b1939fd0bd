/* Address space identifiers: 128 pools of 1024 each. The root task has the control capability and
 * pool 0. See invocations.h for how to read the errors. */
#ifndef SEL4J_ASID_H
#define SEL4J_ASID_H

#include <sel4j/invoke.h>

/* Makes a pool of 1024 ASIDs out of an untyped of 2^12 bytes, for the empty slot (root, index,
 * depth).
 * Errors: DeleteFirst (all 128 pools are in use); InvalidCapability 1 (no untyped of RAM of that
 * size); RevokeFirst (something was made from it); slot errors (s = 0); DeleteFirst (the slot is
 * not empty). */
static inline seL4_Error seL4_ARM_ASIDControl_MakePool(seL4_CPtr control, seL4_CPtr untyped,
    seL4_CPtr root, seL4_Word index, seL4_Word depth)
{
    seL4_SetCap(0, untyped);
    seL4_SetCap(1, root);
    seL4_SetMR(0, index);
    seL4_SetMR(1, depth);
    return seL4_Invoke(control, ARMASIDControlMakePool, 2, 2);
}

/* Gives a page directory an ASID of the pool.
 * Errors: InvalidCapability 1 (no page directory, or it has an ASID); FailedLookup 0 InvalidRoot
 * (the pool is gone); InvalidCapability 0 (another pool is in its place); DeleteFirst (the pool is
 * full). */
static inline seL4_Error seL4_ARM_ASIDPool_Assign(seL4_CPtr pool, seL4_CPtr vspace)
{
    seL4_SetCap(0, vspace);
    return seL4_Invoke(pool, ARMASIDPoolAssign, 1, 0);
}

#endif
