/* Interrupts: getting a handler capability for an interrupt, having it signal a notification,
 * acknowledging it; and software generated interrupts. See invocations.h for how to read the
 * errors.
 *
 * The way of an interrupt: it arrives, the notification is signalled, the interrupt stays masked
 * until seL4_IRQHandler_Ack. The only interrupt that cannot be had is the kernel's timer,
 * seL4_KernelTimerIRQ. */
#ifndef SEL4J_IRQ_H
#define SEL4J_IRQ_H

#include <sel4j/invoke.h>

/* Puts a handler capability for interrupt irq, 0..159, into the empty slot (root, index, depth);
 * the interrupt is unmasked at once.
 * Errors: RangeError 0 159 (irq); RevokeFirst (it has a handler, or is the kernel's); slot errors
 * (s = 0); DeleteFirst (the slot is not empty). */
static inline seL4_Error seL4_IRQControl_Get(seL4_CPtr control, seL4_Word irq, seL4_CPtr root,
    seL4_Word index, seL4_Word depth)
{
    seL4_SetCap(0, root);
    seL4_SetMR(0, irq);
    seL4_SetMR(1, index);
    seL4_SetMR(2, depth);
    return seL4_Invoke(control, IRQIssueIRQHandler, 1, 3);
}

/* The same, and sets how the line is read. trigger: 0 level, else edge. Errors: as Get. */
static inline seL4_Error seL4_IRQControl_GetTrigger(seL4_CPtr control, seL4_Word irq,
    seL4_Word trigger, seL4_CPtr root, seL4_Word index, seL4_Word depth)
{
    seL4_SetCap(0, root);
    seL4_SetMR(0, irq);
    seL4_SetMR(1, trigger);
    seL4_SetMR(2, index);
    seL4_SetMR(3, depth);
    return seL4_Invoke(control, ARMIRQIssueIRQHandlerTrigger, 1, 4);
}

/* Puts a capability into the empty slot (root, index, depth) that raises software interrupt sgi,
 * 0..15, at processor target, 0..7; this machine has processor 0.
 * Errors: RangeError 0 15 (sgi); InvalidArgument 1 (target); slot errors (s = 0); DeleteFirst. */
static inline seL4_Error seL4_IRQControl_IssueSGISignal(seL4_CPtr control, seL4_Word sgi,
    seL4_Word target, seL4_CPtr root, seL4_Word index, seL4_Word depth)
{
    seL4_SetCap(0, root);
    seL4_SetMR(0, sgi);
    seL4_SetMR(1, target);
    seL4_SetMR(2, index);
    seL4_SetMR(3, depth);
    return seL4_Invoke(control, ARMIRQIssueSGISignal, 1, 4);
}

/* Raises the software interrupt of such a capability; any label and message do it. No errors. */
static inline void seL4_SGI_Raise(seL4_CPtr sgi) { seL4_NBSend(sgi, 0); }

/* Unmasks the interrupt: it may come again. No errors. */
static inline seL4_Error seL4_IRQHandler_Ack(seL4_CPtr handler)
{
    return seL4_Invoke(handler, IRQAckIRQ, 0, 0);
}

/* The interrupt signals this notification from now on, with the capability's badge; it needs Send.
 * Errors: InvalidCapability 0 (no notification, or no right; the number is 0 although it goes
 * along). */
static inline seL4_Error seL4_IRQHandler_SetNotification(seL4_CPtr handler, seL4_CPtr notification)
{
    seL4_SetCap(0, notification);
    return seL4_Invoke(handler, IRQSetIRQHandler, 1, 0);
}

/* The interrupt signals nobody. No errors. */
static inline seL4_Error seL4_IRQHandler_Clear(seL4_CPtr handler)
{
    return seL4_Invoke(handler, IRQClearIRQHandler, 0, 0);
}

#endif
