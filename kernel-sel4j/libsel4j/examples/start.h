/* What the examples share: free slots, memory for objects, threads of the same address space. No
 * library: slots and memory are never given back, and the first error that nobody expected ends the
 * program. */
#ifndef START_H
#define START_H

#include <sel4j.h>

#define ROOT seL4_CapInitThreadCNode
#define VSPACE seL4_CapInitThreadVSpace
#define SELF seL4_CapInitThreadTCB
#define RAM_ATTRIBUTES seL4_ARM_Default_VMAttributes

static seL4_CPtr next_slot, memory;

/* Ends the program when an invocation has failed, and says why. */
static inline void must(const char *what, seL4_Error error)
{
    if (error) {
        print("%s: ", what);
        seL4_PrintError(error);
        print("\n");
        seL4_DebugHalt();
    }
}

/* Takes the smallest untyped of a MiB or more for the objects of this example. */
static inline void start(const seL4_BootInfo *bootinfo)
{
    next_slot = bootinfo->empty.start;
    memory = seL4_BootInfo_memory(bootinfo, 20);
}

static inline seL4_CPtr free_slot(void) { return next_slot++; }

/* A new object; bits counts for untypeds and CNodes only. */
static inline seL4_CPtr make(seL4_Word type, seL4_Word bits)
{
    seL4_CPtr slot = free_slot();
    must("retype", seL4_Untyped_Retype(memory, type, bits, ROOT, 0, 0, slot, 1));
    return slot;
}

/* A copy of a capability with a badge. */
static inline seL4_CPtr badged(seL4_CPtr of, seL4_Word rights, seL4_Word badge)
{
    seL4_CPtr slot = free_slot();
    must("mint", seL4_CNode_Mint(ROOT, slot, 32, ROOT, of, 32, rights, badge));
    return slot;
}

/* A message info without capabilities. */
static inline seL4_MessageInfo message(seL4_Word label, seL4_Word length)
{
    return seL4_MessageInfo_new(label, 0, 0, length);
}

enum { STACK = 4096, THREADS = 4, BUFFERS_AT = 0x20000000 };

static seL4_Word threads, stacks[THREADS][STACK / 4] __attribute__((aligned(8)));

/* A thread that runs entry(argument) when it is resumed, with a stack and an IPC buffer of its own.
 * entry must not return. */
static inline seL4_CPtr thread(void (*entry)(seL4_Word), seL4_Word argument, seL4_Word priority,
    seL4_CPtr fault_ep)
{
    seL4_CPtr tcb = make(seL4_TCBObject, 0), frame = make(seL4_ARM_SmallPageObject, 0);
    seL4_Word buffer = BUFFERS_AT + 4096 * threads;
    if (threads == 0) {
        must("table", seL4_ARM_PageTable_Map(make(seL4_ARM_PageTableObject, 0), VSPACE, BUFFERS_AT,
            0));
    }
    must("buffer", seL4_ARM_Page_Map(frame, VSPACE, buffer, seL4_ReadWrite, RAM_ATTRIBUTES));
    must("configure", seL4_TCB_Configure(tcb, fault_ep, ROOT, 0, VSPACE, 0, buffer, frame));
    must("priority", seL4_TCB_SetPriority(tcb, SELF, priority));
    seL4_UserContext c = {.pc = (seL4_Word)entry, .r0 = argument, .tpidruro = buffer,
                          .sp = (seL4_Word)(stacks[threads] + STACK / 4)};
    must("registers", seL4_TCB_WriteRegisters(tcb, 0, seL4_UserContextLength, &c));
    threads++;
    return tcb;
}

#endif
