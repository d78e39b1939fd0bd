/* What the root task and its components agree on: slots of a component's CNode, addresses, messages. */
#ifndef DEMO_H
#define DEMO_H

#include <sel4j.h>

/* Slots of a component's CNode. Each component gets only those that it needs. */
enum {
    SLOT_SERVICE = 1,  /* the server's endpoint: badged with the client's number; for the server to receive */
    SLOT_DONE = 2,     /* tells the root task that the component is done */
    SLOT_CNODE = 3,    /* the component's own CNode, to say where a received capability goes */
    SLOT_RECEIVED = 4, /* empty: where the server receives a capability */
    SLOT_BELL = 5,     /* a notification of the component's own */
    SLOT_FAULTS = 6,   /* where the kernel sends its faults: the pager's endpoint */
    SLOT_IRQ = 7,      /* the interrupt of the clock */
    SLOT_NOTHING = 9   /* stays empty */
};

/* A component's CNode has 16 slots; a guard of 28 zero bits makes slot numbers its addresses. */
enum { CNODE_BITS = 4, CNODE_GUARD = 28 << 3 };

/* Addresses in a component. All lie in one MiB, under one page table. */
enum { IMAGE = 0x400000, DEVICE = 0x4D0000, HEAP = 0x4E0000, HEAP_END = 0x4F0000, BUFFER = 0x4F0000 };

/* What clients ask of the server: the label of the message. */
enum { ASK_ADD = 1, ASK_RING_LATER = 2 };

/* Who is who: badges. */
enum { BADGE_CLIENT1 = 1, BADGE_CLIENT2 = 2, BADGE_DRIVER = 3, BADGE_PAGER = 4 };

/* The PL031 clock of the board: where it is and which interrupt it raises. */
enum { CLOCK_ADDRESS = 0x09010000, CLOCK_IRQ = 34 };

#endif
