/* Invocations of kernel objects: one function each. The result is an error number, seL4_NoError if fine;
 * message registers 0 and 1 then hold the error's details or the reply. */
#ifndef SEL4J_INVOCATIONS_H
#define SEL4J_INVOCATIONS_H

#include <sel4j/syscalls.h>

/* Calls with the message registers and capabilities that are set. */
static inline seL4_Word seL4_Invoke(seL4_CPtr service, seL4_Word label, seL4_Word caps, seL4_Word length)
{
    return seL4_MessageInfo_label(seL4_Call(service, seL4_MessageInfo_new(label, 0, caps, length)));
}

/* Makes `count` objects of a type out of untyped memory; capabilities go to slots offset.. of the CNode
 * found at (root, index, depth); depth 0: root itself. size_bits counts for untypeds and CNodes only. */
static inline seL4_Word seL4_Untyped_Retype(seL4_CPtr untyped, seL4_Word type, seL4_Word size_bits,
                                            seL4_CPtr root, seL4_Word index, seL4_Word depth,
                                            seL4_Word offset, seL4_Word count)
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

/* ---- CNodes: a slot is (cnode, index, depth) ---- */

static inline seL4_Word seL4_CNode_Simple(seL4_CPtr cnode, seL4_Word label, seL4_Word index, seL4_Word depth)
{
    seL4_SetMR(0, index);
    seL4_SetMR(1, depth);
    return seL4_Invoke(cnode, label, 0, 2);
}

static inline seL4_Word seL4_CNode_Revoke(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeRevoke, index, depth);
}

static inline seL4_Word seL4_CNode_Delete(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeDelete, index, depth);
}

static inline seL4_Word seL4_CNode_CancelBadgedSends(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeCancelBadgedSends, index, depth);
}

static inline seL4_Word seL4_CNode_SaveCaller(seL4_CPtr cnode, seL4_Word index, seL4_Word depth)
{
    return seL4_CNode_Simple(cnode, CNodeSaveCaller, index, depth);
}

static inline seL4_Word seL4_CNode_TwoSlots(seL4_CPtr cnode, seL4_Word label, seL4_Word index,
                                            seL4_Word depth, seL4_CPtr src_root, seL4_Word src_index,
                                            seL4_Word src_depth, seL4_Word length, seL4_Word a, seL4_Word b)
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

static inline seL4_Word seL4_CNode_Copy(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
                                        seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth,
                                        seL4_Word rights)
{
    return seL4_CNode_TwoSlots(cnode, CNodeCopy, index, depth, src_root, src_index, src_depth, 5, rights, 0);
}

/* data: a badge, or for CNodes seL4_CNode_Guard. */
static inline seL4_Word seL4_CNode_Mint(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
                                        seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth,
                                        seL4_Word rights, seL4_Word data)
{
    return seL4_CNode_TwoSlots(cnode, CNodeMint, index, depth, src_root, src_index, src_depth, 6, rights,
                               data);
}

static inline seL4_Word seL4_CNode_Move(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
                                        seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth)
{
    return seL4_CNode_TwoSlots(cnode, CNodeMove, index, depth, src_root, src_index, src_depth, 4, 0, 0);
}

static inline seL4_Word seL4_CNode_Mutate(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
                                          seL4_CPtr src_root, seL4_Word src_index, seL4_Word src_depth,
                                          seL4_Word data)
{
    return seL4_CNode_TwoSlots(cnode, CNodeMutate, index, depth, src_root, src_index, src_depth, 5, data, 0);
}

/* The data word that gives a CNode capability a guard. */
static inline seL4_Word seL4_CNode_Guard(seL4_Word guard, seL4_Word guard_size)
{
    return guard << 8 | guard_size << 3;
}

/* Moves the pivot's capability to the destination and the source's to the pivot slot. */
static inline seL4_Word seL4_CNode_Rotate(seL4_CPtr cnode, seL4_Word index, seL4_Word depth,
                                          seL4_Word dest_data, seL4_CPtr pivot_root, seL4_Word pivot_index,
                                          seL4_Word pivot_depth, seL4_Word pivot_data, seL4_CPtr src_root,
                                          seL4_Word src_index, seL4_Word src_depth)
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

/* ---- threads ---- */

/* Registers in the order of the messages. */
typedef struct {
    seL4_Word pc, sp, cpsr, r0, r1, r8, r9, r10, r11, r12;
    seL4_Word r2, r3, r4, r5, r6, r7, r14, tpidrurw, tpidruro;
} seL4_UserContext;

static inline seL4_Word seL4_TCB_Configure(seL4_CPtr tcb, seL4_CPtr fault_ep, seL4_CPtr cspace,
                                           seL4_Word cspace_data, seL4_CPtr vspace, seL4_Word vspace_data,
                                           seL4_Word buffer, seL4_CPtr buffer_frame)
{
    seL4_SetCap(0, cspace);
    seL4_SetCap(1, vspace);
    seL4_SetCap(2, buffer_frame);
    seL4_SetMR(0, fault_ep);
    seL4_SetMR(1, cspace_data);
    seL4_SetMR(2, vspace_data);
    seL4_SetMR(3, buffer);
    return seL4_Invoke(tcb, TCBConfigure, 3, 4);
}

static inline seL4_Word seL4_TCB_SetSpace(seL4_CPtr tcb, seL4_CPtr fault_ep, seL4_CPtr cspace,
                                          seL4_Word cspace_data, seL4_CPtr vspace, seL4_Word vspace_data)
{
    seL4_SetCap(0, cspace);
    seL4_SetCap(1, vspace);
    seL4_SetMR(0, fault_ep);
    seL4_SetMR(1, cspace_data);
    seL4_SetMR(2, vspace_data);
    return seL4_Invoke(tcb, TCBSetSpace, 2, 3);
}

static inline seL4_Word seL4_TCB_SetIPCBuffer(seL4_CPtr tcb, seL4_Word buffer, seL4_CPtr frame)
{
    seL4_SetCap(0, frame);
    seL4_SetMR(0, buffer);
    return seL4_Invoke(tcb, TCBSetIPCBuffer, 1, 1);
}

/* One argument and one capability. */
static inline seL4_Word seL4_TCB_One(seL4_CPtr tcb, seL4_Word label, seL4_CPtr cap, seL4_Word argument)
{
    seL4_SetCap(0, cap);
    seL4_SetMR(0, argument);
    return seL4_Invoke(tcb, label, 1, 1);
}

static inline seL4_Word seL4_TCB_SetPriority(seL4_CPtr tcb, seL4_CPtr authority, seL4_Word priority)
{
    return seL4_TCB_One(tcb, TCBSetPriority, authority, priority);
}

static inline seL4_Word seL4_TCB_SetMCPriority(seL4_CPtr tcb, seL4_CPtr authority, seL4_Word mcp)
{
    return seL4_TCB_One(tcb, TCBSetMCPriority, authority, mcp);
}

static inline seL4_Word seL4_TCB_SetSchedParams(seL4_CPtr tcb, seL4_CPtr authority, seL4_Word mcp,
                                                seL4_Word priority)
{
    seL4_SetCap(0, authority);
    seL4_SetMR(0, mcp);
    seL4_SetMR(1, priority);
    return seL4_Invoke(tcb, TCBSetSchedParams, 1, 2);
}

/* Reads the first `count` registers; `suspend` stops the thread first. */
static inline seL4_Word seL4_TCB_ReadRegisters(seL4_CPtr tcb, int suspend, seL4_Word count,
                                               seL4_UserContext *to)
{
    seL4_SetMR(0, suspend ? 1 : 0);
    seL4_SetMR(1, count);
    seL4_Word error = seL4_Invoke(tcb, TCBReadRegisters, 0, 2);
    for (seL4_Word i = 0; error == 0 && i < count && i < seL4_UserContextLength; i++) {
        ((seL4_Word *)to)[i] = seL4_GetMR(i);
    }
    return error;
}

/* Writes the first `count` registers; `resume` makes the thread run. */
static inline seL4_Word seL4_TCB_WriteRegisters(seL4_CPtr tcb, int resume, seL4_Word count,
                                                const seL4_UserContext *from)
{
    seL4_SetMR(0, resume ? 1 : 0);
    seL4_SetMR(1, count);
    for (seL4_Word i = 0; i < seL4_UserContextLength; i++) {
        seL4_SetMR(2 + i, i < count ? ((const seL4_Word *)from)[i] : 0);
    }
    return seL4_Invoke(tcb, TCBWriteRegisters, 0, 2 + seL4_UserContextLength);
}

/* flags: bit 0 suspend source, 1 resume target, 2 frame registers, 3 integer registers. */
static inline seL4_Word seL4_TCB_CopyRegisters(seL4_CPtr target, seL4_CPtr source, seL4_Word flags)
{
    return seL4_TCB_One(target, TCBCopyRegisters, source, flags);
}

static inline seL4_Word seL4_TCB_Suspend(seL4_CPtr tcb) { return seL4_Invoke(tcb, TCBSuspend, 0, 0); }
static inline seL4_Word seL4_TCB_Resume(seL4_CPtr tcb) { return seL4_Invoke(tcb, TCBResume, 0, 0); }

static inline seL4_Word seL4_TCB_BindNotification(seL4_CPtr tcb, seL4_CPtr notification)
{
    seL4_SetCap(0, notification);
    return seL4_Invoke(tcb, TCBBindNotification, 1, 0);
}

static inline seL4_Word seL4_TCB_UnbindNotification(seL4_CPtr tcb)
{
    return seL4_Invoke(tcb, TCBUnbindNotification, 0, 0);
}

static inline seL4_Word seL4_TCB_SetTLSBase(seL4_CPtr tcb, seL4_Word base)
{
    seL4_SetMR(0, base);
    return seL4_Invoke(tcb, TCBSetTLSBase, 0, 1);
}

/* ---- address spaces ---- */

static inline seL4_Word seL4_ARM_PageTable_Map(seL4_CPtr table, seL4_CPtr vspace, seL4_Word vaddr,
                                               seL4_Word attributes)
{
    seL4_SetCap(0, vspace);
    seL4_SetMR(0, vaddr);
    seL4_SetMR(1, attributes);
    return seL4_Invoke(table, ARMPageTableMap, 1, 2);
}

static inline seL4_Word seL4_ARM_PageTable_Unmap(seL4_CPtr table)
{
    return seL4_Invoke(table, ARMPageTableUnmap, 0, 0);
}

static inline seL4_Word seL4_ARM_Page_Map(seL4_CPtr page, seL4_CPtr vspace, seL4_Word vaddr,
                                          seL4_Word rights, seL4_Word attributes)
{
    seL4_SetCap(0, vspace);
    seL4_SetMR(0, vaddr);
    seL4_SetMR(1, rights);
    seL4_SetMR(2, attributes);
    return seL4_Invoke(page, ARMPageMap, 1, 3);
}

static inline seL4_Word seL4_ARM_Page_Unmap(seL4_CPtr page) { return seL4_Invoke(page, ARMPageUnmap, 0, 0); }

/* The physical address comes back in message register 0. */
static inline seL4_Word seL4_ARM_Page_GetAddress(seL4_CPtr page)
{
    return seL4_Invoke(page, ARMPageGetAddress, 0, 0);
}

/* Cache maintenance: label is one of ARMPageClean_Data..ARMPageUnify_Instruction; byte offsets. */
static inline seL4_Word seL4_ARM_Page_Maintain(seL4_CPtr page, seL4_Word label, seL4_Word start,
                                               seL4_Word end)
{
    seL4_SetMR(0, start);
    seL4_SetMR(1, end);
    return seL4_Invoke(page, label, 0, 2);
}

static inline seL4_Word seL4_ARM_ASIDControl_MakePool(seL4_CPtr control, seL4_CPtr untyped, seL4_CPtr root,
                                                      seL4_Word index, seL4_Word depth)
{
    seL4_SetCap(0, untyped);
    seL4_SetCap(1, root);
    seL4_SetMR(0, index);
    seL4_SetMR(1, depth);
    return seL4_Invoke(control, ARMASIDControlMakePool, 2, 2);
}

static inline seL4_Word seL4_ARM_ASIDPool_Assign(seL4_CPtr pool, seL4_CPtr vspace)
{
    seL4_SetCap(0, vspace);
    return seL4_Invoke(pool, ARMASIDPoolAssign, 1, 0);
}

/* ---- interrupts ---- */

static inline seL4_Word seL4_IRQControl_Get(seL4_CPtr control, seL4_Word irq, seL4_CPtr root,
                                            seL4_Word index, seL4_Word depth)
{
    seL4_SetCap(0, root);
    seL4_SetMR(0, irq);
    seL4_SetMR(1, index);
    seL4_SetMR(2, depth);
    return seL4_Invoke(control, IRQIssueIRQHandler, 1, 3);
}

static inline seL4_Word seL4_IRQHandler_Ack(seL4_CPtr handler) { return seL4_Invoke(handler, IRQAckIRQ, 0, 0); }

static inline seL4_Word seL4_IRQHandler_SetNotification(seL4_CPtr handler, seL4_CPtr notification)
{
    seL4_SetCap(0, notification);
    return seL4_Invoke(handler, IRQSetIRQHandler, 1, 0);
}

static inline seL4_Word seL4_IRQHandler_Clear(seL4_CPtr handler)
{
    return seL4_Invoke(handler, IRQClearIRQHandler, 0, 0);
}

#endif
