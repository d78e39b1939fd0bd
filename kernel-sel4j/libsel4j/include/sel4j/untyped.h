/* Untyped memory: the only source of kernel objects. See invocations.h for how to read the
 * errors. */
#ifndef SEL4J_UNTYPED_H
#define SEL4J_UNTYPED_H

#include <sel4j/invoke.h>

/* Makes objects out of untyped memory, one behind the other, each aligned to its size. When nothing
 * made from the untyped is left, it starts anew with zeroed memory. Of device memory only frames
 * and untypeds are made.
 *
 * type       seL4_UntypedObject .. seL4_ARM_PageTableObject
 * size_bits  untyped: log2 of its bytes, 4..29; CNode: log2 of its slots, 1..25; else below 32 and
 *            ignored
 * root, index, depth  the CNode for the new capabilities; depth 0: root itself
 * offset     number of the first slot in it; the slots must be empty
 * count      number of objects, 1..256
 *
 * Errors: InvalidArgument 0 (no such type); RangeError 0 29 (too large); InvalidArgument 1 (a CNode
 * of one slot, an untyped below 16 bytes); slot errors of the CNode (s = 0); FailedLookup 0
 * MissingCapability depth (no CNode there); RangeError 0 last-slot (offset); RangeError 1 256,
 * RangeError 1 slots-left (count); DeleteFirst (a slot is not empty); NotEnoughMemory bytes-left;
 * InvalidArgument 1 (the type is not for device memory). */
static inline seL4_Error seL4_Untyped_Retype(seL4_CPtr untyped, seL4_Word type, seL4_Word size_bits,
    seL4_CPtr root, seL4_Word index, seL4_Word depth, seL4_Word offset, seL4_Word count)
{
    seL4_SetCap(0, root);
    seL4_SetMR(0, type);
    seL4_SetMR(1, size_bits);
    seL4_SetMR(2, index);
    seL4_SetMR(3, depth);
    seL4_SetMR(4, offset);
    seL4_SetMR(5, count);
    return seL4_Invoke(untyped, UntypedRetype, 1, 6);
}

#endif
