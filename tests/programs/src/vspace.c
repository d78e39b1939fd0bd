/* Address spaces: mapping, permissions, sizes, unmapping, cache operations, and their errors. */
#include "kit.h"

enum { AREA = 0x30000000, RW = seL4_CanRead | seL4_CanWrite, ATTRIBUTES = 3 };

static seL4_CPtr handler, badged;
static volatile seL4_Word value, done;

/* Writes a word if argument bit 0 is set, reads it otherwise; then says it is done. */
static void touches(seL4_Word argument)
{
    volatile seL4_Word *p = (volatile seL4_Word *)(argument & ~3u);
    if (argument & 1) {
        *p = 77;
    } else {
        value = *p;
    }
    done = 1;
    seL4_Send(badged, kit_info(99, 0));
    kit_stop();
}

/* What happens when a thread touches an address: 0 fine, else the fault's FSR. */
static seL4_Word touch(seL4_Word address, int write)
{
    seL4_Word badge;
    static seL4_CPtr tcb;
    if (!tcb) {
        tcb = kit_thread(touches, 0, 100, badged);
    }
    seL4_UserContext c = {0};
    seL4_TCB_ReadRegisters(tcb, 1, 19, &c);
    static seL4_UserContext start;
    if (!start.pc) {
        start = c;
    }
    c = start;
    c.r0 = address | (write ? 1 : 0);
    seL4_TCB_WriteRegisters(tcb, 1, 19, &c);
    seL4_MessageInfo info = seL4_Recv(handler, &badge);
    seL4_TCB_Suspend(tcb);
    return seL4_MessageInfo_label(info) == seL4_Fault_VMFault ? seL4_GetMR(seL4_VMFault_FSR) : 0;
}

static seL4_Word map(seL4_CPtr frame, seL4_Word address, seL4_Word rights)
{
    return seL4_ARM_Page_Map(frame, VSPACE, address, rights, ATTRIBUTES);
}

static void small_pages(void)
{
    seL4_CPtr page = kit_object(seL4_ARM_SmallPageObject, 0), other = kit_object(seL4_ARM_SmallPageObject, 0);
    seL4_CPtr table = kit_object(seL4_ARM_PageTableObject, 0), ep = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr second = kit_object(seL4_ARM_PageTableObject, 0);
    check("no table: failed lookup", map(page, AREA, RW), seL4_FailedLookup);
    check("not of the source", seL4_GetMR(0), 0);
    check("missing capability", seL4_GetMR(1), seL4_MissingCapability);
    check("20 bits left", seL4_GetMR(2), 20);
    check("table above the user's addresses: invalid argument",
          seL4_ARM_PageTable_Map(table, VSPACE, seL4_UserTop, ATTRIBUTES), seL4_InvalidArgument);
    check("table in an endpoint: invalid capability", seL4_ARM_PageTable_Map(table, ep, AREA, ATTRIBUTES),
          seL4_InvalidCapability);
    check("number 1", seL4_GetMR(0), 1);
    check("map the table", seL4_ARM_PageTable_Map(table, VSPACE, AREA, ATTRIBUTES), seL4_NoError);
    check("again: invalid capability", seL4_ARM_PageTable_Map(table, VSPACE, AREA, ATTRIBUTES),
          seL4_InvalidCapability);
    check("number 0", seL4_GetMR(0), 0);
    check("another table there: delete first", seL4_ARM_PageTable_Map(second, VSPACE, AREA, ATTRIBUTES),
          seL4_DeleteFirst);
    check("an unaligned page: alignment", map(page, AREA + 16, RW), seL4_AlignmentError);
    check("a page at the end of the user's addresses: invalid argument", map(page, seL4_UserTop - 2048, RW),
          seL4_InvalidArgument);
    check("two words: truncated", seL4_Invoke(page, ARMPageMap, 1, 2), seL4_TruncatedMessage);
    check("map the page", map(page, AREA, RW), seL4_NoError);
    check("write", touch(AREA + 4, 1), 0);
    check("read", touch(AREA + 4, 0), 0);
    check("what was written", value, 77);
    check("another address for the same capability: invalid argument", map(page, AREA + 0x1000, RW),
          seL4_InvalidArgument);
    check("the same address, read-only", map(page, AREA, seL4_CanRead), seL4_NoError);
    check("write: page permission", touch(AREA + 4, 1), 0x80F);
    check("read is fine", touch(AREA + 4, 0), 0);
    check("the same address, no rights", map(page, AREA, 0), seL4_NoError);
    check("read: page permission", touch(AREA + 4, 0), 0xF);
    check("another page in its place", map(other, AREA, RW), seL4_NoError);
    check("the place shows the other page", touch(AREA + 4, 0), 0);
    check("which is zero", value, 0);
    check("unmap of the first changes nothing", seL4_ARM_Page_Unmap(page), seL4_NoError);
    check("the other is still there", touch(AREA + 4, 1), 0);
    check("unmap the other", seL4_ARM_Page_Unmap(other), seL4_NoError);
    check("read: page translation", touch(AREA, 0), 0x7);
    check("unmap again", seL4_ARM_Page_Unmap(other), seL4_NoError);
    check("map the first elsewhere", map(page, AREA + 0x3000, RW), seL4_NoError);
    check("it kept what was written", touch(AREA + 0x3004, 0), 0);
    check("77", value, 77);
    check("unmap the table", seL4_ARM_PageTable_Unmap(table), seL4_NoError);
    check("read: section translation", touch(AREA + 0x3004, 0), 0x5);
    check("the other table there", seL4_ARM_PageTable_Map(second, VSPACE, AREA, ATTRIBUTES), seL4_NoError);
    check("the page is not in it", touch(AREA + 0x3004, 0), 0x7);
    check("cache operation on the stale mapping: invalid capability",
          seL4_ARM_Page_Maintain(page, ARMPageClean_Data, 0, 4096), seL4_InvalidCapability);
    check("deleting the page", kit_delete(page), seL4_NoError);
    check("deleting the table", kit_delete(second), seL4_NoError);
    check("label of a thread: illegal", seL4_Invoke(other, TCBSuspend, 0, 2), seL4_IllegalOperation);
}

static void copies(void)
{
    seL4_CPtr page = kit_object(seL4_ARM_SmallPageObject, 0), copy = kit_slot();
    seL4_CPtr table = kit_object(seL4_ARM_PageTableObject, 0);
    seL4_ARM_PageTable_Map(table, VSPACE, AREA, ATTRIBUTES);
    check("map", map(page, AREA, RW), seL4_NoError);
    check("a read-only copy", seL4_CNode_Copy(ROOT, copy, 32, ROOT, page, 32, seL4_CanRead), seL4_NoError);
    check("mapped read-write", map(copy, AREA + 0x1000, RW), seL4_NoError);
    check("write through the original", touch(AREA + 8, 1), 0);
    check("read through the copy", touch(AREA + 0x1008, 0), 0);
    check("the same memory", value, 77);
    check("write through the copy: page permission", touch(AREA + 0x1008, 1), 0x80F);
    check("deleting the copy", kit_delete(copy), seL4_NoError);
    check("removes its mapping", touch(AREA + 0x1008, 0), 0x7);
    check("and no other", touch(AREA + 8, 0), 0);
    kit_delete(page);
    kit_delete(table);
}

static void large_pages(void)
{
    static const struct {
        const char *name;
        seL4_Word type, bits;
    } sizes[] = {{"64 KiB page", seL4_ARM_LargePageObject, 16}, {"1 MiB section", seL4_ARM_SectionObject, 20}};
    for (unsigned i = 0; i < 2; i++) {
        seL4_CPtr frame = kit_object(sizes[i].type, 0), table = 0;
        seL4_Word size = 1u << sizes[i].bits;
        print("%s\n", sizes[i].name);
        if (i == 0) {
            table = kit_object(seL4_ARM_PageTableObject, 0);
            seL4_ARM_PageTable_Map(table, VSPACE, AREA, ATTRIBUTES);
        }
        check("  unaligned: alignment", map(frame, AREA + 0x8000, RW), seL4_AlignmentError);
        check("  map", map(frame, AREA, RW), seL4_NoError);
        check("  write the first word", touch(AREA, 1), 0);
        check("  write the last word", touch(AREA + size - 4, 1), 0);
        check("  its address", seL4_ARM_Page_GetAddress(frame).error, seL4_NoError);
        check("  is aligned to its size", seL4_GetMR(0) & (size - 1), 0);
        check("  unmap", seL4_ARM_Page_Unmap(frame), seL4_NoError);
        check("  the last word is gone", touch(AREA + size - 4, 0), i == 0 ? 0x7 : 0x5);
        kit_delete(frame);
        if (table) {
            kit_delete(table);
        }
    }
}

static void caches(void)
{
    seL4_CPtr page;
    kit_page(&page);
    check("clean", seL4_ARM_Page_Maintain(page, ARMPageClean_Data, 0, 4096), seL4_NoError);
    check("clean and invalidate", seL4_ARM_Page_Maintain(page, ARMPageCleanInvalidate_Data, 0, 64),
          seL4_NoError);
    check("unify", seL4_ARM_Page_Maintain(page, ARMPageUnify_Instruction, 0, 4096), seL4_NoError);
    check("an empty range: invalid argument", seL4_ARM_Page_Maintain(page, ARMPageClean_Data, 8, 8),
          seL4_InvalidArgument);
    check("number 1", seL4_GetMR(0), 1);
    check("a range beyond the page: invalid argument",
          seL4_ARM_Page_Maintain(page, ARMPageClean_Data, 0, 4097), seL4_InvalidArgument);
    check("number 0", seL4_GetMR(0), 0);
    check("not mapped: illegal",
          seL4_ARM_Page_Maintain(kit_object(seL4_ARM_SmallPageObject, 0), ARMPageClean_Data, 0, 64),
          seL4_IllegalOperation);
}

static void asids(void)
{
    seL4_CPtr untyped = kit_object(seL4_UntypedObject, 12), pool = kit_slot();
    seL4_CPtr pd = kit_object(seL4_ARM_PageDirectoryObject, 0);
    seL4_CPtr page = kit_object(seL4_ARM_SectionObject, 0);
    check("a page directory without ASID: invalid capability", seL4_ARM_Page_Map(page, pd, 0x100000, RW, 3),
          seL4_InvalidCapability);
    check("an untyped of another size: invalid capability",
          seL4_ARM_ASIDControl_MakePool(seL4_CapASIDControl, kit_object(seL4_UntypedObject, 13), ROOT, pool, 32),
          seL4_InvalidCapability);
    check("a pool", seL4_ARM_ASIDControl_MakePool(seL4_CapASIDControl, untyped, ROOT, pool, 32), seL4_NoError);
    check("it is one", seL4_DebugCapIdentify(pool), seL4_CapTag_ASIDPool);
    check("an ASID of it", seL4_ARM_ASIDPool_Assign(pool, pd), seL4_NoError);
    check("a section in the other address space", seL4_ARM_Page_Map(page, pd, 0x100000, RW, 3), seL4_NoError);
    check("deleting the pool", kit_delete(pool), seL4_NoError);
    check("the directory has no ASID any more: failed lookup",
          seL4_ARM_Page_Map(kit_object(seL4_ARM_SectionObject, 0), pd, 0x200000, RW, 3), seL4_FailedLookup);
    check("invalid root", seL4_GetMR(1), seL4_InvalidRoot);
    check("unmap of the stale mapping is fine", seL4_ARM_Page_Unmap(page), seL4_NoError);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "vspace", 23);
    handler = kit_object(seL4_EndpointObject, 0);
    badged = kit_mint(handler, seL4_AllRights, 1);
    small_pages();
    copies();
    large_pages();
    caches();
    asids();
    kit_end();
}
