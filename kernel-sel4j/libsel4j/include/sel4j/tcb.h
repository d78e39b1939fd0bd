/* Threads. A new one is inactive, of priority 0, and has no spaces, no IPC buffer and no fault
 * handler. See invocations.h for how to read the errors. */
#ifndef SEL4J_TCB_H
#define SEL4J_TCB_H

#include <sel4j/invoke.h>

/* Registers in the order of the messages: the first ten are the frame registers, then the integer
 * registers.
 * pc: where the thread goes on when it is resumed. Of cpsr only the flags, bits 31..27, can be set.
 * tpidruro is the TLS base: in this library the address of the thread's IPC buffer. */
typedef struct {
    seL4_Word pc, sp, cpsr, r0, r1, r8, r9, r10, r11, r12;
    seL4_Word r2, r3, r4, r5, r6, r7, r14, tpidrurw, tpidruro;
} seL4_UserContext;

_Static_assert(sizeof(seL4_UserContext) == 4 * seL4_UserContextLength,
    "a user context is 19 words");

/* Sets the spaces, fault handler and IPC buffer of a thread: SetSpace and SetIPCBuffer in one.
 * Errors: those of SetIPCBuffer when buffer is not 0; then those of SetSpace. */
static inline seL4_Error seL4_TCB_Configure(seL4_CPtr tcb, seL4_CPtr fault_ep, seL4_CPtr cspace,
    seL4_Word cspace_data, seL4_CPtr vspace, seL4_Word vspace_data, seL4_Word buffer,
    seL4_CPtr buffer_frame)
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

/* Sets the fault handler and the spaces of a thread.
 *
 * fault_ep     a pointer in the thread's own CSpace, looked up when it faults; the endpoint
 *              capability there needs Send and Grant or GrantReply; 0: no handler, a fault stops
 *              the thread
 * cspace       a CNode capability; cspace_data, if not 0: seL4_CNode_Guard for the thread's copy of
 *              it
 * vspace       a page directory that has an ASID; vspace_data: no effect
 *
 * Errors: IllegalOperation (a long deletion in one of the thread's spaces is under way; cspace is
 * no CNode or its guard does not fit; vspace is no page directory with an ASID); RevokeFirst (one
 * of them is an untyped in use). */
static inline seL4_Error seL4_TCB_SetSpace(seL4_CPtr tcb, seL4_CPtr fault_ep, seL4_CPtr cspace,
    seL4_Word cspace_data, seL4_CPtr vspace, seL4_Word vspace_data)
{
    seL4_SetCap(0, cspace);
    seL4_SetCap(1, vspace);
    seL4_SetMR(0, fault_ep);
    seL4_SetMR(1, cspace_data);
    seL4_SetMR(2, vspace_data);
    return seL4_Invoke(tcb, TCBSetSpace, 2, 3);
}

/* Sets the IPC buffer: 512 bytes in a frame at address modulo the frame's size, a multiple of 512.
 * It need not be mapped for the kernel. Address 0: no buffer, the frame is ignored.
 * Errors: RevokeFirst, IllegalOperation (frame is no frame capability); IllegalOperation (a device
 * frame); AlignmentError (address). */
static inline seL4_Error seL4_TCB_SetIPCBuffer(seL4_CPtr tcb, seL4_Word buffer, seL4_CPtr frame)
{
    seL4_SetCap(0, frame);
    seL4_SetMR(0, buffer);
    return seL4_Invoke(tcb, TCBSetIPCBuffer, 1, 1);
}

/* One argument and one capability. */
static inline seL4_Error seL4_TCB_One(seL4_CPtr tcb, seL4_Word label, seL4_CPtr cap,
    seL4_Word argument)
{
    seL4_SetCap(0, cap);
    seL4_SetMR(0, argument);
    return seL4_Invoke(tcb, label, 1, 1);
}

/* Sets the priority, 0..255; larger runs first. authority: a thread capability whose maximum
 * controlled priority (MCP) allows it; the target's own does not count.
 * Errors: InvalidCapability 1 (authority is no thread); RangeError 0 MCP. */
static inline seL4_Error seL4_TCB_SetPriority(seL4_CPtr tcb, seL4_CPtr authority,
    seL4_Word priority)
{
    return seL4_TCB_One(tcb, TCBSetPriority, authority, priority);
}

/* Sets the maximum controlled priority, 0..255. Errors: as SetPriority. */
static inline seL4_Error seL4_TCB_SetMCPriority(seL4_CPtr tcb, seL4_CPtr authority, seL4_Word mcp)
{
    return seL4_TCB_One(tcb, TCBSetMCPriority, authority, mcp);
}

/* Sets both. Errors: as SetPriority, for mcp first. */
static inline seL4_Error seL4_TCB_SetSchedParams(seL4_CPtr tcb, seL4_CPtr authority, seL4_Word mcp,
    seL4_Word priority)
{
    seL4_SetCap(0, authority);
    seL4_SetMR(0, mcp);
    seL4_SetMR(1, priority);
    return seL4_Invoke(tcb, TCBSetSchedParams, 1, 2);
}

/* Reads the first `count` registers, 1..19, into *to; `suspend` not 0 stops the thread first.
 * Errors: RangeError 1 19 (count); IllegalOperation (the caller itself). */
static inline seL4_Error seL4_TCB_ReadRegisters(seL4_CPtr tcb, int suspend, seL4_Word count,
    seL4_UserContext *to)
{
    seL4_SetMR(0, suspend ? 1 : 0);
    seL4_SetMR(1, count);
    seL4_Error error = seL4_Invoke(tcb, TCBReadRegisters, 0, 2);
    for (seL4_Word i = 0; error == 0 && i < count && i < seL4_UserContextLength; i++) {
        ((seL4_Word *)to)[i] = seL4_GetMR(i);
    }
    return error;
}

/* Writes the first `count` registers, 0..19 (more count as 19); `resume` not 0 makes the thread
 * run.
 * Errors: TruncatedMessage (a count above 19); IllegalOperation (the caller itself). */
static inline seL4_Error seL4_TCB_WriteRegisters(seL4_CPtr tcb, int resume, seL4_Word count,
    const seL4_UserContext *from)
{
    seL4_SetMR(0, resume ? 1 : 0);
    seL4_SetMR(1, count);
    for (seL4_Word i = 0; i < seL4_UserContextLength; i++) {
        seL4_SetMR(2 + i, i < count ? ((const seL4_Word *)from)[i] : 0);
    }
    return seL4_Invoke(tcb, TCBWriteRegisters, 0, 2 + seL4_UserContextLength);
}

/* Flags of CopyRegisters. */
enum {
    seL4_CopyRegisters_SuspendSource = 1,
    seL4_CopyRegisters_ResumeTarget = 2,
    seL4_CopyRegisters_TransferFrame = 4,  /* pc .. r12 of seL4_UserContext */
    seL4_CopyRegisters_TransferInteger = 8 /* r2 .. tpidruro */
};

/* Copies registers from one thread to another. Errors: InvalidCapability 1 (source is no
 * thread). */
static inline seL4_Error seL4_TCB_CopyRegisters(seL4_CPtr target, seL4_CPtr source, seL4_Word flags)
{
    return seL4_TCB_One(target, TCBCopyRegisters, source, flags);
}

/* Stops a thread; a call in which it waits is made again when it is resumed. No errors. */
static inline seL4_Error seL4_TCB_Suspend(seL4_CPtr tcb)
{
    return seL4_Invoke(tcb, TCBSuspend, 0, 0);
}

/* Makes a thread run that is stopped or waits, from its pc; one that runs is left alone. No
 * errors. */
static inline seL4_Error seL4_TCB_Resume(seL4_CPtr tcb)
{
    return seL4_Invoke(tcb, TCBResume, 0, 0);
}

/* Binds a notification: its signals end the thread's Recv on endpoints too. The capability needs
 * Receive.
 * Errors: IllegalOperation (the thread is bound already; no notification; no right; it is bound or
 * somebody waits on it). */
static inline seL4_Error seL4_TCB_BindNotification(seL4_CPtr tcb, seL4_CPtr notification)
{
    seL4_SetCap(0, notification);
    return seL4_Invoke(tcb, TCBBindNotification, 1, 0);
}

/* Ends it. Errors: IllegalOperation (the thread is not bound). */
static inline seL4_Error seL4_TCB_UnbindNotification(seL4_CPtr tcb)
{
    return seL4_Invoke(tcb, TCBUnbindNotification, 0, 0);
}

/* Sets the TLS register of a thread: in this library the address of its IPC buffer. No errors. */
static inline seL4_Error seL4_TCB_SetTLSBase(seL4_CPtr tcb, seL4_Word base)
{
    seL4_SetMR(0, base);
    return seL4_Invoke(tcb, TCBSetTLSBase, 0, 1);
}

typedef struct {
    seL4_Error error;
    seL4_Word flags; /* as they are now */
} seL4_TCB_SetFlags_t;

/* Clears flags, then sets flags (seL4_TCBFlag_fpuDisabled); unknown ones are ignored. No errors. */
static inline seL4_TCB_SetFlags_t seL4_TCB_SetFlags(seL4_CPtr tcb, seL4_Word clear, seL4_Word set)
{
    seL4_SetMR(0, clear);
    seL4_SetMR(1, set);
    seL4_Error error = seL4_Invoke(tcb, TCBSetFlags, 0, 2);
    return (seL4_TCB_SetFlags_t){error, error ? 0 : seL4_GetMR(0)};
}

#endif
