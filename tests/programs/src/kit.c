/* See kit.h. */
#include "kit.h"

enum { STACK = 4096, THREADS = 20, PAGES_AT = 0x20000000 };

const seL4_BootInfo *kit_bootinfo;
static const char *program;
static seL4_CPtr next_slot, memory, never;
static seL4_Word next_page = PAGES_AT;
static int passed, failed, threads;
static unsigned char stacks[THREADS][STACK] __attribute__((aligned(8)));

static void must(const char *what, seL4_Word error)
{
    if (error) {
        print("FAIL %s: error %u\n", what, error);
        seL4_DebugHalt();
    }
}

void kit_start(const seL4_BootInfo *bootinfo, const char *name, seL4_Word bits)
{
    seL4_Word best = 32;
    kit_bootinfo = bootinfo;
    program = name;
    next_slot = bootinfo->empty.start;
    for (seL4_Word i = 0; i < bootinfo->untyped.end - bootinfo->untyped.start; i++) {
        const seL4_UntypedDesc *u = &bootinfo->untypedList[i];
        if (!u->isDevice && u->sizeBits >= bits && u->sizeBits < best) {
            best = u->sizeBits;
            memory = bootinfo->untyped.start + i;
        }
    }
    must("enough memory", best == 32);
    must("lower my priority", seL4_TCB_SetPriority(SELF, SELF, KIT_PRIORITY));
    never = kit_object(seL4_NotificationObject, 0);
}

void kit_end(void)
{
    if (failed) {
        print("%s: %d of %d checks FAILED\n", program, failed, passed + failed);
    } else {
        print("%s: all %d checks ok\n", program, passed);
    }
    seL4_DebugHalt();
}

void check(const char *what, seL4_Word found, seL4_Word expected)
{
    if (found == expected) {
        passed++;
        print("ok %s\n", what);
    } else {
        failed++;
        print("FAIL %s: expected 0x%x found 0x%x\n", what, expected, found);
    }
}

seL4_CPtr kit_slot(void)
{
    return next_slot++;
}

seL4_CPtr kit_memory(void)
{
    return memory;
}

seL4_CPtr kit_object(seL4_Word type, seL4_Word size_bits)
{
    seL4_CPtr slot = kit_slot();
    must("retype", seL4_Untyped_Retype(memory, type, size_bits, ROOT, 0, 0, slot, 1));
    return slot;
}

seL4_CPtr kit_mint(seL4_CPtr of, seL4_Word rights, seL4_Word data)
{
    seL4_CPtr slot = kit_slot();
    must("mint", seL4_CNode_Mint(ROOT, slot, 32, ROOT, of, 32, rights, data));
    return slot;
}

seL4_Word kit_delete(seL4_CPtr slot)
{
    return seL4_CNode_Delete(ROOT, slot, 32);
}

void *kit_page(seL4_CPtr *slot)
{
    seL4_CPtr frame = kit_object(seL4_ARM_SmallPageObject, 0);
    if ((next_page & 0xFFFFF) == 0) {
        seL4_CPtr table = kit_object(seL4_ARM_PageTableObject, 0);
        must("table", seL4_ARM_PageTable_Map(table, VSPACE, next_page, seL4_ARM_Default_VMAttributes));
    }
    must("page", seL4_ARM_Page_Map(frame, VSPACE, next_page, seL4_AllRights, seL4_ARM_Default_VMAttributes));
    if (slot) {
        *slot = frame;
    }
    next_page += 4096;
    return (void *)(next_page - 4096);
}

seL4_CPtr kit_thread(void (*entry)(seL4_Word), seL4_Word argument, seL4_Word priority, seL4_CPtr fault_ep)
{
    seL4_CPtr tcb = kit_object(seL4_TCBObject, 0);
    seL4_CPtr frame;
    seL4_Word buffer = (seL4_Word)kit_page(&frame);
    seL4_UserContext c = {
        .pc = (seL4_Word)entry, .r0 = argument, .r14 = (seL4_Word)kit_stop, .tpidruro = buffer,
        .sp = (seL4_Word)(stacks[threads] + STACK)
    };
    must("a stack", threads++ >= THREADS);
    must("configure", seL4_TCB_Configure(tcb, fault_ep, ROOT, 0, VSPACE, 0, buffer, frame));
    must("priority", seL4_TCB_SetPriority(tcb, SELF, priority));
    must("registers", seL4_TCB_WriteRegisters(tcb, 0, seL4_UserContextLength, &c));
    return tcb;
}

void kit_stop(void)
{
    for (;;) {
        seL4_Wait(never, 0);
    }
}
