/* Memory seen through the data cache, around it, as instructions and as translation tables: what the
 * kernel promises, and what the cache operations are for. Passes on a board with and without caches. */
#include "kit.h"

enum { AREA = 0x30000000, RW = seL4_CanRead | seL4_CanWrite, PAGE = 4096, WORDS = PAGE / 4 };

/* Attributes of a mapping. */
enum { UNCACHED = 0, CACHED = seL4_ARM_PageCacheable };

static volatile seL4_Word *const cached = (seL4_Word *)AREA, *const uncached = (seL4_Word *)(AREA + PAGE);

static seL4_Word map(seL4_CPtr frame, const volatile seL4_Word *where, seL4_Word attributes)
{
    return seL4_ARM_Page_Map(frame, VSPACE, (seL4_Word)where, RW, attributes);
}

/* A cache operation on a range of addresses of this address space. */
static seL4_Word maintain(seL4_Word label, seL4_Word start, seL4_Word end)
{
    seL4_SetMR(0, start);
    seL4_SetMR(1, end);
    return seL4_Invoke(VSPACE, label, 0, 2);
}

/* A new object in the memory of an untyped that has no other children. */
static seL4_CPtr only(seL4_CPtr untyped, seL4_Word type)
{
    seL4_CPtr slot = kit_slot();
    check("make it", seL4_Untyped_Retype(untyped, type, 0, ROOT, 0, 0, slot, 1), seL4_NoError);
    return slot;
}

static seL4_Word others(const volatile seL4_Word *page, seL4_Word value)
{
    seL4_Word n = 0;
    for (unsigned i = 0; i < WORDS; i++) {
        n += page[i] != value;
    }
    return n;
}

/* A secret in the cache, RAM or both, deleted; then new memory in its place. */
static void new_memory_is_zero_for_everybody(void)
{
    seL4_CPtr untyped = kit_object(seL4_UntypedObject, 12);
    for (int cleaned = 0; cleaned < 2; cleaned++) {
        seL4_CPtr frame = only(untyped, seL4_ARM_SmallPageObject);
        check("map cached", map(frame, cached, CACHED), seL4_NoError);
        for (unsigned i = 0; i < WORDS; i++) {
            cached[i] = 0x5EC2E7;
        }
        if (cleaned) {
            check("clean", seL4_ARM_Page_Maintain(frame, ARMPageClean_Data, 0, PAGE), seL4_NoError);
        }
        check("delete it", kit_delete(frame), seL4_NoError);
        frame = only(untyped, seL4_ARM_SmallPageObject);
        check("map uncached", map(frame, uncached, UNCACHED), seL4_NoError);
        check("words that are not zero", others(uncached, 0), 0);
        uncached[7] = 0x5EC2E7;
        check("delete it", kit_delete(frame), seL4_NoError);
        frame = only(untyped, seL4_ARM_SmallPageObject);
        check("map cached", map(frame, cached, CACHED), seL4_NoError);
        check("words that are not zero", others(cached, 0), 0);
        check("delete it", kit_delete(frame), seL4_NoError);
    }
}

static void one_frame_cached_and_uncached(void)
{
    seL4_CPtr frame = kit_object(seL4_ARM_SmallPageObject, 0), copy = kit_slot();
    check("copy", seL4_CNode_Copy(ROOT, copy, 32, ROOT, frame, 32, RW), seL4_NoError);
    check("map cached", map(frame, cached, CACHED), seL4_NoError);
    check("map uncached", map(copy, uncached, UNCACHED), seL4_NoError);
    cached[0] = 1;
    check("clean", seL4_ARM_Page_Maintain(frame, ARMPageClean_Data, 0, 64), seL4_NoError);
    check("RAM has it", uncached[0], 1);
    cached[16] = 2;
    check("clean and invalidate", seL4_ARM_Page_Maintain(frame, ARMPageCleanInvalidate_Data, 64, 128),
          seL4_NoError);
    check("RAM has it", uncached[16], 2);
    uncached[16] = 3;
    check("invalidate", seL4_ARM_Page_Maintain(frame, ARMPageInvalidate_Data, 64, 128), seL4_NoError);
    check("the new value", cached[16], 3);
    cached[31] = 4;
    check("invalidate a part of its line", seL4_ARM_Page_Maintain(frame, ARMPageInvalidate_Data, 64, 72),
          seL4_NoError);
    check("lost nothing outside", cached[31], 4);
    check("by the address space", maintain(ARMPDClean_Data, AREA + 64, AREA + 128), seL4_NoError);
    check("RAM has it", uncached[31], 4);
    kit_delete(frame);
    kit_delete(copy);
}

/* mov r0, #value; bx lr */
static void write_code(seL4_Word value)
{
    cached[0] = 0xE3A00000 | value;
    cached[1] = 0xE12FFF1E;
}

static void code_is_seen_after_unify(void)
{
    seL4_CPtr frame = kit_object(seL4_ARM_SmallPageObject, 0);
    seL4_Word (*code)(void) = (seL4_Word (*)(void))AREA;
    check("map", map(frame, cached, CACHED), seL4_NoError);
    write_code(1);
    check("unify", seL4_ARM_Page_Maintain(frame, ARMPageUnify_Instruction, 0, 64), seL4_NoError);
    check("the code", code(), 1);
    write_code(2);
    check("unify", seL4_ARM_Page_Maintain(frame, ARMPageUnify_Instruction, 0, 64), seL4_NoError);
    check("the new code", code(), 2);
    write_code(3);
    check("unify by the address space", maintain(ARMPDUnify_Instruction, AREA, AREA + 64), seL4_NoError);
    check("the newest code", code(), 3);
    kit_delete(frame);
}

static void touches(seL4_Word address)
{
    *(volatile seL4_Word *)address = 1;
    kit_stop();
}

/* Memory full of what could be page table entries, cleaned everywhere, becomes a table. */
static void a_new_table_translates_nothing(void)
{
    seL4_CPtr untyped = kit_object(seL4_UntypedObject, 12), handler = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr frame = only(untyped, seL4_ARM_SmallPageObject);
    check("map", map(frame, cached, CACHED), seL4_NoError);
    for (unsigned i = 0; i < WORDS; i++) {
        cached[i] = 0x40000C7E;
    }
    check("clean", seL4_ARM_Page_Maintain(frame, ARMPageClean_Data, 0, PAGE), seL4_NoError);
    check("delete it", kit_delete(frame), seL4_NoError);
    seL4_CPtr table = only(untyped, seL4_ARM_PageTableObject);
    check("map", seL4_ARM_PageTable_Map(table, VSPACE, AREA + 0x100000, 3), seL4_NoError);
    seL4_CPtr tcb = kit_thread(touches, AREA + 0x123000, KIT_PRIORITY - 1, handler);
    seL4_TCB_Resume(tcb);
    seL4_Word badge;
    check("a fault", seL4_MessageInfo_label(seL4_Recv(handler, &badge)), seL4_Fault_VMFault);
    check("at the address", seL4_GetMR(seL4_VMFault_Addr), AREA + 0x123000);
    check("write, page translation", seL4_GetMR(seL4_VMFault_FSR), 0x807);
    kit_delete(tcb);
    kit_delete(table);
}

/* Two directories whose memory was something else: the kernel's part is in them. */
static void a_new_directory_has_the_kernels_part(void)
{
    seL4_CPtr untyped = kit_object(seL4_UntypedObject, 14), handler = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr directory = only(untyped, seL4_ARM_PageDirectoryObject);
    check("an ASID", seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, directory), seL4_NoError);
    seL4_CPtr tcb = kit_object(seL4_TCBObject, 0);
    check("a thread in it", seL4_TCB_SetSpace(tcb, handler, ROOT, 0, directory, 0), seL4_NoError);
    seL4_UserContext c = {0};
    c.pc = seL4_UserTop;
    check("priority", seL4_TCB_SetPriority(tcb, SELF, KIT_PRIORITY - 1), seL4_NoError);
    check("runs in the kernel's part", seL4_TCB_WriteRegisters(tcb, 1, 1, &c), seL4_NoError);
    seL4_Word badge;
    check("a fault", seL4_MessageInfo_label(seL4_Recv(handler, &badge)), seL4_Fault_VMFault);
    check("section permission", seL4_GetMR(seL4_VMFault_FSR), 0xD);
    kit_delete(tcb);
    kit_delete(directory);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "caches", 22);
    seL4_CPtr table = kit_object(seL4_ARM_PageTableObject, 0);
    check("a page table", seL4_ARM_PageTable_Map(table, VSPACE, AREA, 3), seL4_NoError);
    new_memory_is_zero_for_everybody();
    one_frame_cached_and_uncached();
    code_is_seen_after_unify();
    a_new_table_translates_nothing();
    a_new_directory_has_the_kernels_part();
    kit_end();
}
