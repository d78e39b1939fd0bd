/* What all invocations have in common: a Call with a label, message registers and capabilities. */
#ifndef SEL4J_INVOKE_H
#define SEL4J_INVOKE_H

#include <sel4j/syscalls.h>

/* Calls with the message registers and capabilities that are set.
 * label: 1..49. caps: number of capabilities that go along. length: number of message registers.
 * Returns the label of the answer: the error. */
static inline seL4_Error seL4_Invoke(seL4_CPtr service, seL4_Word label, seL4_Word caps,
    seL4_Word length)
{
    return seL4_MessageInfo_label(seL4_Call(service, seL4_MessageInfo_new(label, 0, caps, length)));
}

#endif
