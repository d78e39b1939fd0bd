/* Address spaces: page directories, page tables and frames. User addresses end below seL4_UserTop.
 * A page directory needs an ASID (asid.h) before anything can be mapped in it. See invocations.h
 * for how to read the errors. */
#ifndef SEL4J_VSPACE_H
#define SEL4J_VSPACE_H

#include <sel4j/invoke.h>

/* ---- page tables ---- */

/* Maps a page table for the MiB that contains vaddr. attributes: seL4_ARM_ParityEnabled or 0.
 * Errors: InvalidCapability 0 (it is mapped already); InvalidCapability 1 (vspace is no page
 * directory with an ASID); InvalidArgument 0 (vaddr is not a user's); FailedLookup 0 InvalidRoot
 * (the ASID names nothing any more); InvalidCapability 1 (it names another directory); DeleteFirst
 * (something is mapped there). */
static inline seL4_Error seL4_ARM_PageTable_Map(seL4_CPtr table, seL4_CPtr vspace, seL4_Word vaddr,
    seL4_Word attributes)
{
    seL4_SetCap(0, vspace);
    seL4_SetMR(0, vaddr);
    seL4_SetMR(1, attributes);
    return seL4_Invoke(table, ARMPageTableMap, 1, 2);
}

/* Unmaps a page table and empties it. Errors: RevokeFirst (there are other capabilities of it). */
static inline seL4_Error seL4_ARM_PageTable_Unmap(seL4_CPtr table)
{
    return seL4_Invoke(table, ARMPageTableUnmap, 0, 0);
}

/* ---- frames ---- */

/* Maps a frame at vaddr, a multiple of its size. A frame of the same size that is mapped there is
 * replaced.
 * rights: as far as the capability has them. attributes: seL4_ARM_Default_VMAttributes and so on. A
 * frame that this capability has mapped already may be mapped again at the same place, with other
 * rights.
 * Errors: InvalidCapability 1 (vspace is no page directory with an ASID, or not that of the present
 * mapping); InvalidArgument 0 (another address than the present one, or not below seL4_UserTop);
 * FailedLookup 0 InvalidRoot; InvalidCapability 1 (the ASID names another directory);
 * AlignmentError; FailedLookup 0 MissingCapability 20 (no page table for this MiB); DeleteFirst
 * (something of another size is mapped there). */
static inline seL4_Error seL4_ARM_Page_Map(seL4_CPtr page, seL4_CPtr vspace, seL4_Word vaddr,
    seL4_Word rights, seL4_Word attributes)
{
    seL4_SetCap(0, vspace);
    seL4_SetMR(0, vaddr);
    seL4_SetMR(1, rights);
    seL4_SetMR(2, attributes);
    return seL4_Invoke(page, ARMPageMap, 1, 3);
}

/* Removes this capability's mapping, if it is still there. No errors. */
static inline seL4_Error seL4_ARM_Page_Unmap(seL4_CPtr page)
{
    return seL4_Invoke(page, ARMPageUnmap, 0, 0);
}

typedef struct {
    seL4_Error error;
    seL4_Word paddr; /* physical address of the first byte */
} seL4_ARM_Page_GetAddress_t;

/* The physical address of a frame. No errors. */
static inline seL4_ARM_Page_GetAddress_t seL4_ARM_Page_GetAddress(seL4_CPtr page)
{
    seL4_Error error = seL4_Invoke(page, ARMPageGetAddress, 0, 0);
    return (seL4_ARM_Page_GetAddress_t){error, error ? 0 : seL4_GetMR(0)};
}

/* ---- cache maintenance ---- */

/* The four operations on a range. label: ARMPageClean_Data .. ARMPageUnify_Instruction of a frame,
 * whose range is in bytes from its start; ARMPDClean_Data .. ARMPDUnify_Instruction of a page
 * directory, whose range is of virtual addresses within one mapped page. end is behind the last
 * byte. */
static inline seL4_Error seL4_ARM_Page_Maintain(seL4_CPtr cap, seL4_Word label, seL4_Word start,
    seL4_Word end)
{
    seL4_SetMR(0, start);
    seL4_SetMR(1, end);
    return seL4_Invoke(cap, label, 0, 2);
}

/* Writes what the data cache holds of bytes start .. end-1 of a mapped frame to memory.
 * Errors: IllegalOperation (the frame is not mapped); FailedLookup 0 InvalidRoot (its address space
 * is gone); InvalidArgument 1 (end is not above start); InvalidCapability 0 (the mapping is not
 * there any more); InvalidArgument 0 (the range leaves the frame). */
static inline seL4_Error seL4_ARM_Page_Clean_Data(seL4_CPtr page, seL4_Word start, seL4_Word end)
{
    return seL4_ARM_Page_Maintain(page, ARMPageClean_Data, start, end);
}

/* Forgets what the data cache holds of it; lines that are only partly in the range are written
 * first.
 * Errors: as Clean_Data. */
static inline seL4_Error seL4_ARM_Page_Invalidate_Data(seL4_CPtr page, seL4_Word start,
    seL4_Word end)
{
    return seL4_ARM_Page_Maintain(page, ARMPageInvalidate_Data, start, end);
}

/* Writes it and forgets it. Errors: as Clean_Data. */
static inline seL4_Error seL4_ARM_Page_CleanInvalidate_Data(seL4_CPtr page, seL4_Word start,
    seL4_Word end)
{
    return seL4_ARM_Page_Maintain(page, ARMPageCleanInvalidate_Data, start, end);
}

/* Makes code that was written there visible to instruction fetches. Errors: as Clean_Data. */
static inline seL4_Error seL4_ARM_Page_Unify_Instruction(seL4_CPtr page, seL4_Word start,
    seL4_Word end)
{
    return seL4_ARM_Page_Maintain(page, ARMPageUnify_Instruction, start, end);
}

/* The same by virtual addresses start .. end-1 of an address space; if nothing is mapped at start,
 * nothing happens.
 * Errors: InvalidArgument 1 (end is not above start); IllegalOperation (not below seL4_UserTop);
 * InvalidCapability 0 (no ASID); FailedLookup 0 InvalidRoot, InvalidCapability 0 (the ASID names
 * nothing, or another directory); RangeError start last-byte-of-the-page (the range leaves the page
 * that start is in). */
static inline seL4_Error seL4_ARM_PageDirectory_Clean_Data(seL4_CPtr vspace, seL4_Word start,
    seL4_Word end)
{
    return seL4_ARM_Page_Maintain(vspace, ARMPDClean_Data, start, end);
}

/* Errors: as Clean_Data of a page directory. */
static inline seL4_Error seL4_ARM_PageDirectory_Invalidate_Data(seL4_CPtr vspace, seL4_Word start,
    seL4_Word end)
{
    return seL4_ARM_Page_Maintain(vspace, ARMPDInvalidate_Data, start, end);
}

/* Errors: as Clean_Data of a page directory. */
static inline seL4_Error seL4_ARM_PageDirectory_CleanInvalidate_Data(seL4_CPtr vspace,
    seL4_Word start, seL4_Word end)
{
    return seL4_ARM_Page_Maintain(vspace, ARMPDCleanInvalidate_Data, start, end);
}

/* Errors: as Clean_Data of a page directory. */
static inline seL4_Error seL4_ARM_PageDirectory_Unify_Instruction(seL4_CPtr vspace, seL4_Word start,
    seL4_Word end)
{
    return seL4_ARM_Page_Maintain(vspace, ARMPDUnify_Instruction, start, end);
}

#endif
