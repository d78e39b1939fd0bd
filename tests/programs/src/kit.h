/* What the test programs share: checks, free slots and memory, threads of the same address space.
 * A kit, not a library: one untyped, slots and addresses that are never given back, first error stops. */
#ifndef KIT_H
#define KIT_H

#include <sel4j.h>

#define ROOT seL4_CapInitThreadCNode
#define VSPACE seL4_CapInitThreadVSpace
#define SELF seL4_CapInitThreadTCB

/* The priority of main, so that there is room above. */
enum { KIT_PRIORITY = 200 };

extern const seL4_BootInfo *kit_bootinfo;

/* Starts a test program: takes the smallest RAM untyped of at least 2^bits bytes. */
void kit_start(const seL4_BootInfo *bootinfo, const char *name, seL4_Word bits);

/* Prints how many checks were made and halts the machine. */
void kit_end(void) __attribute__((noreturn));

/* One check: prints "ok what", or "FAIL what: expected .. found ..". */
void check(const char *what, seL4_Word found, seL4_Word expected);

/* A free slot of the root CNode. */
seL4_CPtr kit_slot(void);

/* The untyped that everything is made from. */
seL4_CPtr kit_memory(void);

/* A new object in a free slot. */
seL4_CPtr kit_object(seL4_Word type, seL4_Word size_bits);

/* A free slot with a copy of a capability, with a badge (or other data) and fewer rights. */
seL4_CPtr kit_mint(seL4_CPtr of, seL4_Word rights, seL4_Word data);

/* Deletes the capability in a slot of the root CNode. */
seL4_Word kit_delete(seL4_CPtr slot);

/* A new frame mapped at a new address; *slot (may be null) is its capability. */
void *kit_page(seL4_CPtr *slot);

/* A thread of this address space, suspended: entry(argument) on a stack and IPC buffer of its own. */
seL4_CPtr kit_thread(void (*entry)(seL4_Word), seL4_Word argument, seL4_Word priority, seL4_CPtr fault_ep);

/* How a thread ends: waits for ever. */
void kit_stop(void) __attribute__((noreturn));

/* A message info without capabilities. */
static inline seL4_MessageInfo kit_info(seL4_Word label, seL4_Word length)
{
    return seL4_MessageInfo_new(label, 0, 0, length);
}

#endif
