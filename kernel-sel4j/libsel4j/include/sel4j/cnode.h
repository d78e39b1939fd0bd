/* CNodes: tables of capabilities. A slot is (cnode, index, depth): looked up from the invoked
 * CNode, whose guard takes part, over `depth` bits of `index`. See invocations.h for how to read
 * the errors. */
#ifndef SEL4J_CNODE_H
#define SEL4J_CNODE_H

#include <sel4j/invoke.h>

/* The data word that gives a CNode capability a guard: guard_size bits, 0..31, of value guard, 18
 * bits. */
static inline seL4_Word seL4_CNode_Guard(seL4_Word guard, seL4_Word guard_size)
{
    return guard << 8 | guard_size << 3;
}

/* An operation on one slot. */
static inline seL4_Error seL4_CNode_Simple(seL4_CPtr cnode, seL4_Word label, seL4_Word index,
    seL4_Word depth)
{
    seL4_SetMR(0, index);
    seL4_SetMR(1, depth);
    return seL4_Invoke(cnode, label, 0, 2);
}

/* Deletes everything derived from the capability in a slot; the slot itself stays as it is.
 * Errors: slot errors (s = 0). */
static inline seL4_Error seL4_CNode_Revoke(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeRevoke, index, depth);
}

/* Empties a slot. The last capability takes its object with it: threads that wait on an endpoint or
 * notification make their calls again, the slots of a CNode or thread are emptied, a page is
 * unmapped.
 * Errors: slot errors (s = 0). An empty slot is none. */
static inline seL4_Error seL4_CNode_Delete(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeDelete, index, depth);
}

/* Threads that wait to send by capabilities with the badge of this one make their calls again.
 * Badge 0: nothing.
 * Errors: slot errors (s = 0); IllegalOperation (not an endpoint capability with all four
 * rights). */
static inline seL4_Error seL4_CNode_CancelBadgedSends(seL4_CPtr cnode, seL4_Word index,
    seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeCancelBadgedSends, index, depth);
}

/* Moves the caller's reply capability, of the Call that it received last, into a slot, to answer
 * later by seL4_Send on it; without one the slot stays empty.
 * Errors: slot errors (s = 0); DeleteFirst (the slot is not empty). */
static inline seL4_Error seL4_CNode_SaveCaller(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeSaveCaller, index, depth);
}

/* An operation from a source slot to a destination slot, with up to two words more. */
static inline seL4_Error seL4_CNode_TwoSlots(seL4_CPtr cnode, seL4_Word label, seL4_Word index,
    seL4_Word depth, seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth, seL4_Word length,
    seL4_Word a, seL4_Word b)
{
    seL4_SetCap(0, src_root);
    seL4_SetMR(0, index);
    seL4_SetMR(1, depth);
    seL4_SetMR(2, src_index);
    seL4_SetMR(3, src_depth);
    seL4_SetMR(4, a);
    seL4_SetMR(5, b);
    return seL4_Invoke(cnode, label, 1, length);
}

/* Copies a capability with no more than some rights (seL4_CanRead ...). A copied frame is not
 * mapped.
 * Errors: slot errors of the destination (s = 0); DeleteFirst (it is not empty); slot errors of the
 * source (s = 1); FailedLookup 1 MissingCapability src_depth (it is empty); RevokeFirst (an untyped
 * from which something was made); IllegalOperation (page table not mapped, page directory without
 * ASID, reply, interrupt control). */
static inline seL4_Error seL4_CNode_Copy(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
    seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth, seL4_Word rights)
{
    return seL4_CNode_TwoSlots(cnode, CNodeCopy, index, depth, src_root, src_index, src_depth, 5,
        rights, 0);
}

/* As Copy, with new data. data: of an endpoint or notification without a badge its badge, 28 bits;
 * of a CNode seL4_CNode_Guard (0: no guard); else ignored.
 * Errors: as Copy; IllegalOperation also when there is a badge already, or guard and slots are over
 * 32 bits. */
static inline seL4_Error seL4_CNode_Mint(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
    seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth, seL4_Word rights, seL4_Word data)
{
    return seL4_CNode_TwoSlots(cnode, CNodeMint, index, depth, src_root, src_index, src_depth, 6,
        rights,
                               data);
}

/* Moves a capability; what is derived from it stays derived.
 * Errors: slot errors of the destination (s = 0); DeleteFirst; slot errors of the source (s = 1);
 * FailedLookup 1 MissingCapability src_depth (it is empty). */
static inline seL4_Error seL4_CNode_Move(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
    seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth)
{
    return seL4_CNode_TwoSlots(cnode, CNodeMove, index, depth, src_root, src_index, src_depth, 4, 0,
        0);
}

/* Moves a capability and gives it new data: the guard of a CNode.
 * Errors: as Move; IllegalOperation (an endpoint or notification, or the guard does not fit). */
static inline seL4_Error seL4_CNode_Mutate(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
    seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth, seL4_Word data)
{
    return seL4_CNode_TwoSlots(cnode, CNodeMutate, index, depth, src_root, src_index, src_depth, 5,
        data, 0);
}

/* Moves the pivot's capability to the destination and the source's to the pivot slot, both with new
 * data as in Mutate. Destination and source may be one slot: then the two are exchanged.
 * Errors: slot errors of the destination (s = 0), of the source, of the pivot (s = 1);
 * IllegalOperation (the pivot is one of the others); DeleteFirst (the destination is neither empty
 * nor the source); FailedLookup 1 MissingCapability src_depth; FailedLookup 0 MissingCapability
 * pivot_depth; IllegalOperation (data). */
static inline seL4_Error seL4_CNode_Rotate(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
    seL4_Word dest_data, seL4_CPtr pivot_root, seL4_Word pivot_index, seL4_Word pivot_depth,
    seL4_Word pivot_data, seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth)
{
    seL4_SetCap(0, pivot_root);
    seL4_SetCap(1, src_root);
    seL4_SetMR(0, index);
    seL4_SetMR(1, depth);
    seL4_SetMR(2, dest_data);
    seL4_SetMR(3, pivot_index);
    seL4_SetMR(4, pivot_depth);
    seL4_SetMR(5, pivot_data);
    seL4_SetMR(6, src_index);
    seL4_SetMR(7, src_depth);
    return seL4_Invoke(cnode, CNodeRotate, 2, 8);
}

#endif
