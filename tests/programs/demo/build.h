/* How the root task makes things out of untyped memory. Every function stops the machine with a line that
 * names what failed: a demo has no second plan. */
#ifndef BUILD_H
#define BUILD_H

#include "demo.h"

#define ROOT seL4_CapInitThreadCNode

/* A component: an address space, a CNode and one thread. All are slots of the root CNode. */
struct component {
    const char *name;
    seL4_CPtr vspace, cnode, tcb, buffer;
};

/* Starts to hand out slots of the root CNode. */
void build_start(const seL4_BootInfo *bootinfo);

/* Everything that was made is gone: slots from here on are handed out again. */
void build_again(seL4_CPtr slot);

/* Stops the machine when the error is not 0. */
void must(const char *what, seL4_Word error);

/* A free slot of the root CNode. */
seL4_CPtr new_slot(void);

/* From now on objects are made out of this untyped. */
void build_from(seL4_CPtr untyped);

/* A new object; its slot. size_bits counts for untypeds and CNodes only. */
seL4_CPtr make(const char *what, seL4_Word type, seL4_Word size_bits);

/* A page mapped in the root task at an address under a new page table. */
seL4_CPtr map_here(seL4_Word address);

/* Makes an address space that holds an image, a CNode and a suspended thread. */
void component_build(struct component *c, const char *name, const void *image, const void *end,
                     seL4_Word priority);

/* Gives the component a capability: the source slot of the root CNode with these rights and badge. */
void component_give(struct component *c, seL4_Word slot, seL4_CPtr source, seL4_Word rights, seL4_Word badge);

/* Maps a frame in the component, read-write and not executable. */
void component_map(struct component *c, seL4_CPtr frame, seL4_Word address, seL4_Word attributes);

/* Lets the component's thread run, with r0 = argument. */
void component_run(struct component *c, seL4_Word argument);

#endif
