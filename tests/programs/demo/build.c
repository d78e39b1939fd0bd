/* See build.h. */
#include "build.h"

/* Where the root task looks at pages that it fills; its page table covers this MiB. */
enum { WINDOW = 0x10000000, PAGE = 4096 };

static seL4_CPtr next_slot, memory;
static seL4_Word table_for = 1;

void build_start(const seL4_BootInfo *bootinfo)
{
    next_slot = bootinfo->empty.start;
}

void build_again(seL4_CPtr slot)
{
    next_slot = slot;
    table_for = 1;
}

void must(const char *what, seL4_Word error)
{
    if (error) {
        print("[root]     FAILED: %s: error %u (%u, %u)\n", what, error, seL4_GetMR(0), seL4_GetMR(1));
        seL4_DebugHalt();
    }
}

seL4_CPtr new_slot(void)
{
    return next_slot++;
}

void build_from(seL4_CPtr untyped)
{
    memory = untyped;
}

seL4_CPtr make(const char *what, seL4_Word type, seL4_Word size_bits)
{
    seL4_CPtr slot = new_slot();
    must(what, seL4_Untyped_Retype(memory, type, size_bits, ROOT, 0, 0, slot, 1));
    return slot;
}

/* Maps a frame in the root task. */
static void map_frame_here(seL4_CPtr frame, seL4_Word address)
{
    if (address >> 20 != table_for) {
        seL4_CPtr table = make("a page table", seL4_ARM_PageTableObject, 0);
        table_for = address >> 20;
        must("map a page table", seL4_ARM_PageTable_Map(table, seL4_CapInitThreadVSpace, address,
                                                        seL4_ARM_Default_VMAttributes));
    }
    must("map a page", seL4_ARM_Page_Map(frame, seL4_CapInitThreadVSpace, address, seL4_AllRights,
                                         seL4_ARM_Default_VMAttributes | seL4_ARM_ExecuteNever));
}

seL4_CPtr map_here(seL4_Word address)
{
    seL4_CPtr frame = make("a page", seL4_ARM_SmallPageObject, 0);
    map_frame_here(frame, address);
    return frame;
}

/* A new page of the component with this content, executable. */
static void load_page(struct component *c, const seL4_Word *content, seL4_Word address)
{
    seL4_Word *window = (seL4_Word *)WINDOW;
    seL4_CPtr frame = map_here(WINDOW);
    for (int i = 0; i < PAGE / 4; i++) {
        window[i] = content[i];
    }
    must("make code visible", seL4_ARM_Page_Maintain(frame, ARMPageUnify_Instruction, 0, PAGE));
    must("unmap", seL4_ARM_Page_Unmap(frame));
    must("map code", seL4_ARM_Page_Map(frame, c->vspace, address, seL4_AllRights,
                                       seL4_ARM_Default_VMAttributes));
}

void component_build(struct component *c, const char *name, const void *image, const void *end,
                     seL4_Word priority)
{
    c->name = name;
    c->vspace = make("an address space", seL4_ARM_PageDirectoryObject, 0);
    must("assign an ASID", seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, c->vspace));
    seL4_CPtr table = make("a page table", seL4_ARM_PageTableObject, 0);
    must("map a page table",
         seL4_ARM_PageTable_Map(table, c->vspace, IMAGE, seL4_ARM_Default_VMAttributes));
    for (seL4_Word at = 0; (const char *)image + at < (const char *)end; at += PAGE) {
        load_page(c, (const seL4_Word *)((const char *)image + at), IMAGE + at);
    }
    c->buffer = make("an IPC buffer", seL4_ARM_SmallPageObject, 0);
    component_map(c, c->buffer, BUFFER, seL4_ARM_Default_VMAttributes);
    c->cnode = make("a CNode", seL4_CapTableObject, CNODE_BITS);
    c->tcb = make("a thread", seL4_TCBObject, 0);
    must("configure a thread", seL4_TCB_Configure(c->tcb, SLOT_FAULTS, c->cnode, CNODE_GUARD, c->vspace, 0,
                                                  BUFFER, c->buffer));
    must("set a priority", seL4_TCB_SetPriority(c->tcb, seL4_CapInitThreadTCB, priority));
    seL4_DebugNameThread(c->tcb, name);
}

void component_give(struct component *c, seL4_Word slot, seL4_CPtr source, seL4_Word rights, seL4_Word badge)
{
    must("give a capability", seL4_CNode_Mint(c->cnode, slot, CNODE_BITS, ROOT, source, 32, rights, badge));
}

void component_map(struct component *c, seL4_CPtr frame, seL4_Word address, seL4_Word attributes)
{
    must("map a page", seL4_ARM_Page_Map(frame, c->vspace, address, seL4_CanRead | seL4_CanWrite,
                                         attributes | seL4_ARM_ExecuteNever));
}

void component_run(struct component *c, seL4_Word argument)
{
    seL4_UserContext registers = {.pc = IMAGE, .r0 = argument, .tpidruro = BUFFER};
    must("start a thread", seL4_TCB_WriteRegisters(c->tcb, 1, seL4_UserContextLength, &registers));
}
