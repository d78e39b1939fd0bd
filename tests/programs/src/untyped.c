/* Untyped memory: every object type, the exact errors in their order, and memory that comes back. */
#include "kit.h"

/* ut: large, made whole again at the end. pool: what the tests need besides. */
static seL4_CPtr ut, pool, spare;
static seL4_Word free_page;

static seL4_Word retype(seL4_Word type, seL4_Word bits, seL4_Word offset, seL4_Word count)
{
    return seL4_Untyped_Retype(ut, type, bits, ROOT, 0, 0, offset, count);
}

static seL4_CPtr from_pool(seL4_Word type, seL4_Word bits)
{
    seL4_CPtr slot = kit_slot();
    check("made from the pool", seL4_Untyped_Retype(pool, type, bits, ROOT, 0, 0, slot, 1), seL4_NoError);
    return slot;
}

static void types(void)
{
    static const struct {
        const char *name;
        seL4_Word type, bits, tag;
    } all[] = {
        {"untyped", seL4_UntypedObject, 4, seL4_CapTag_Untyped},
        {"thread", seL4_TCBObject, 0, seL4_CapTag_Thread},
        {"endpoint", seL4_EndpointObject, 0, seL4_CapTag_Endpoint},
        {"notification", seL4_NotificationObject, 0, seL4_CapTag_Notification},
        {"CNode", seL4_CapTableObject, 3, seL4_CapTag_CNode},
        {"page directory", seL4_ARM_PageDirectoryObject, 0, seL4_CapTag_PageDirectory},
        {"small page", seL4_ARM_SmallPageObject, 0, seL4_CapTag_SmallFrame},
        {"large page", seL4_ARM_LargePageObject, 0, seL4_CapTag_Frame},
        {"section", seL4_ARM_SectionObject, 0, seL4_CapTag_Frame},
        {"supersection", seL4_ARM_SuperSectionObject, 0, seL4_CapTag_Frame},
        {"page table", seL4_ARM_PageTableObject, 0, seL4_CapTag_PageTable}};
    for (unsigned i = 0; i < sizeof all / sizeof *all; i++) {
        seL4_CPtr slot = kit_slot();
        print("retype: %s\n", all[i].name);
        check("  succeeds", retype(all[i].type, all[i].bits, slot, 1), seL4_NoError);
        check("  the capability has its type", seL4_DebugCapIdentify(slot), all[i].tag);
        check("  deleting it succeeds", kit_delete(slot), seL4_NoError);
    }
}

static void errors(void)
{
    seL4_CPtr full = kit_slot(), cnode = from_pool(seL4_CapTableObject, 2);
    seL4_Word slots = 1u << kit_bootinfo->initThreadCNodeSizeBits;
    retype(seL4_EndpointObject, 0, full, 1);
    check("another label: illegal", seL4_Invoke(ut, TCBSuspend, 0, 6), seL4_IllegalOperation);
    check("five words: truncated", seL4_Invoke(ut, UntypedRetype, 1, 5), seL4_TruncatedMessage);
    check("no CNode: truncated", seL4_Invoke(ut, UntypedRetype, 0, 6), seL4_TruncatedMessage);
    check("type 11: invalid argument", retype(11, 0, spare, 1), seL4_InvalidArgument);
    check("number 0", seL4_GetMR(0), 0);
    check("untyped of 2^30: range", retype(seL4_UntypedObject, 30, spare, 1), seL4_RangeError);
    check("from 0", seL4_GetMR(0), 0);
    check("to 29", seL4_GetMR(1), 29);
    check("size 32, even where it does not count: range", retype(seL4_TCBObject, 32, spare, 1),
          seL4_RangeError);
    check("CNode of one slot: invalid argument", retype(seL4_CapTableObject, 0, spare, 1),
          seL4_InvalidArgument);
    check("number 1", seL4_GetMR(0), 1);
    check("untyped of 2^3: invalid argument", retype(seL4_UntypedObject, 3, spare, 1), seL4_InvalidArgument);
    check("CNode address of depth 33: range",
          seL4_Untyped_Retype(ut, seL4_EndpointObject, 0, ROOT, 0, 33, spare, 1), seL4_RangeError);
    check("CNode address of an endpoint: failed lookup",
          seL4_Untyped_Retype(ut, seL4_EndpointObject, 0, ROOT, full, 32, 0, 1), seL4_FailedLookup);
    check("not of the source", seL4_GetMR(0), 0);
    check("capability missing", seL4_GetMR(1), seL4_MissingCapability);
    check("bits left: the depth", seL4_GetMR(2), 32);
    check("offset behind the CNode: range", retype(seL4_EndpointObject, 0, slots, 1), seL4_RangeError);
    check("to the last slot", seL4_GetMR(1), slots - 1);
    check("no objects: range", retype(seL4_EndpointObject, 0, spare, 0), seL4_RangeError);
    check("from 1", seL4_GetMR(0), 1);
    check("257 objects: range", retype(seL4_EndpointObject, 0, spare, 257), seL4_RangeError);
    check("to 256", seL4_GetMR(1), 256);
    check("more than there are slots: range",
          seL4_Untyped_Retype(ut, seL4_EndpointObject, 0, ROOT, cnode, 32, 2, 3), seL4_RangeError);
    check("to those that are left", seL4_GetMR(1), 2);
    check("a slot is taken: delete first", retype(seL4_EndpointObject, 0, full, 1), seL4_DeleteFirst);
    check("one of three is taken: delete first", retype(seL4_EndpointObject, 0, full - 1, 3),
          seL4_DeleteFirst);
}

/* A small untyped of its own, so that what is left in it is known. */
static void memory(void)
{
    seL4_CPtr small = from_pool(seL4_UntypedObject, 13), a = kit_slot(), b = kit_slot(), c = kit_slot();
    check("4 KiB of 8 KiB", seL4_Untyped_Retype(small, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, a, 1),
          seL4_NoError);
    check("16 bytes", seL4_Untyped_Retype(small, seL4_EndpointObject, 0, ROOT, 0, 0, b, 1), seL4_NoError);
    check("another page: not enough memory",
          seL4_Untyped_Retype(small, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, c, 1), seL4_NotEnoughMemory);
    check("how much is left", seL4_GetMR(0), 4096 - 16);
    check("a CNode of 128 slots is aligned", seL4_Untyped_Retype(small, seL4_CapTableObject, 7, ROOT, 0, 0, c,
                                                                 1), seL4_NoError);
    check("an untyped with children cannot be copied",
          seL4_CNode_Copy(ROOT, kit_slot(), 32, ROOT, small, 32, seL4_AllRights), seL4_RevokeFirst);
    check("revoke", seL4_CNode_Revoke(ROOT, small, 32), seL4_NoError);
    check("the page is gone", seL4_DebugCapIdentify(a), seL4_CapTag_Null);
    check("the CNode is gone", seL4_DebugCapIdentify(c), seL4_CapTag_Null);
    check("the untyped is there", seL4_DebugCapIdentify(small), seL4_CapTag_Untyped);
    check("both pages again", seL4_Untyped_Retype(small, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, a, 2),
          seL4_NoError);
    kit_delete(a);
    check("one page remains: still not enough",
          seL4_Untyped_Retype(small, seL4_EndpointObject, 0, ROOT, 0, 0, c, 1), seL4_NotEnoughMemory);
    kit_delete(a + 1);
    check("without children it is whole", seL4_Untyped_Retype(small, seL4_EndpointObject, 0, ROOT, 0, 0, c, 1),
          seL4_NoError);
    seL4_CNode_Revoke(ROOT, small, 32);
}

/* What one owner wrote, the next one must not see. */
static void zeroing(void)
{
    seL4_CPtr small = from_pool(seL4_UntypedObject, 12), page = kit_slot();
    seL4_Word at = free_page, dirty = 0;
    for (int round = 0; round < 2; round++) {
        seL4_Untyped_Retype(small, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, page, 1);
        seL4_ARM_Page_Map(page, VSPACE, at, seL4_AllRights, 3);
        for (int i = 0; i < 1024; i++) {
            dirty += ((volatile seL4_Word *)at)[i] != 0;
            ((volatile seL4_Word *)at)[i] = 0xAAAAAAAA;
        }
        seL4_CNode_Revoke(ROOT, small, 32);
    }
    check("a page that was used before is new again", dirty, 0);
}

static void devices(void)
{
    seL4_CPtr device = 0, slot = kit_slot();
    for (seL4_Word i = 0; i < kit_bootinfo->untyped.end - kit_bootinfo->untyped.start && !device; i++) {
        if (kit_bootinfo->untypedList[i].isDevice && kit_bootinfo->untypedList[i].sizeBits >= 14) {
            device = kit_bootinfo->untyped.start + i;
        }
    }
    check("a thread in device memory: invalid argument",
          seL4_Untyped_Retype(device, seL4_TCBObject, 0, ROOT, 0, 0, slot, 1), seL4_InvalidArgument);
    check("number 1", seL4_GetMR(0), 1);
    check("a page of device memory", seL4_Untyped_Retype(device, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, slot,
                                                         1), seL4_NoError);
    check("is no IPC buffer", seL4_TCB_SetIPCBuffer(from_pool(seL4_TCBObject, 0), 0x1000, slot),
          seL4_IllegalOperation);
    check("revoke", seL4_CNode_Revoke(ROOT, device, 32), seL4_NoError);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "untyped", 25);
    free_page = (seL4_Word)kit_page(0) + 4096;
    pool = kit_object(seL4_UntypedObject, 16);
    ut = kit_object(seL4_UntypedObject, 24);
    spare = kit_slot();
    types();
    errors();
    memory();
    zeroing();
    devices();
    check("revoking all of it", seL4_CNode_Revoke(ROOT, ut, 32), seL4_NoError);
    check("gives all of it back", retype(seL4_ARM_SuperSectionObject, 0, spare, 1), seL4_NoError);
    kit_end();
}
