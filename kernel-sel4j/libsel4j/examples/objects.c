/* Making objects, copying and taking back capabilities, and reading errors. */
#include "start.h"

static void failed(const char *what, seL4_Error error)
{
    print("%s: ", what);
    seL4_PrintError(error);
    print("\n");
}

int main(const seL4_BootInfo *bootinfo)
{
    start(bootinfo);
    seL4_CPtr untyped = make(seL4_UntypedObject, 16), first = free_slot();
    next_slot += 8;
    must("four endpoints", seL4_Untyped_Retype(untyped, seL4_EndpointObject, 0, ROOT, 0, 0, first,
        4));
    print("four endpoints: types %u %u %u %u\n", seL4_DebugCapIdentify(first),
        seL4_DebugCapIdentify(first + 1),
          seL4_DebugCapIdentify(first + 2), seL4_DebugCapIdentify(first + 3));

    failed("a full slot", seL4_Untyped_Retype(untyped, seL4_EndpointObject, 0, ROOT, 0, 0, first,
        1));
    failed("no such type", seL4_Untyped_Retype(untyped, 99, 0, ROOT, 0, 0, first + 4, 1));
    failed("300 objects", seL4_Untyped_Retype(untyped, seL4_EndpointObject, 0, ROOT, 0, 0, first
        + 4, 300));
    failed("four untypeds of 16 KiB", seL4_Untyped_Retype(untyped, seL4_UntypedObject, 14, ROOT, 0,
        0, first + 4, 4));
    failed("a pointer without a slot", seL4_CNode_Mint(ROOT, first + 4, 32, ROOT, 0xFFFF0000, 32,
        15, 1));
    failed("a copy of nothing", seL4_CNode_Copy(ROOT, first + 4, 32, ROOT, first + 5, 32,
        seL4_AllRights));
    failed("a depth of 40", seL4_CNode_Delete(ROOT, first, 40));

    /* An endpoint with badge 7, a copy of that, and a second badge, which is refused. */
    must("mint", seL4_CNode_Mint(ROOT, first + 4, 32, ROOT, first, 32, seL4_CanWrite, 7));
    must("copy", seL4_CNode_Copy(ROOT, first + 5, 32, ROOT, first + 4, 32, seL4_AllRights));
    failed("a second badge", seL4_CNode_Mint(ROOT, first + 6, 32, ROOT, first + 4, 32,
        seL4_AllRights, 8));
    must("move", seL4_CNode_Move(ROOT, first + 6, 32, ROOT, first + 5, 32));
    print("moved: %u %u\n", seL4_DebugCapIdentify(first + 5), seL4_DebugCapIdentify(first + 6));

    /* A CNode of 16 slots with a guard of 28 bits, so that its slots are pointers 0 to 15 of a
     * CSpace. */
    seL4_CPtr node = make(seL4_CapTableObject, 4);
    must("mutate", seL4_CNode_Mutate(ROOT, first + 7, 32, ROOT, node, 32, seL4_CNode_Guard(0, 28)));
    must("into it", seL4_CNode_Copy(first + 7, 3, 32, ROOT, first + 1, 32, seL4_AllRights));
    failed("beyond it", seL4_CNode_Delete(first + 7, 16, 32));

    must("revoke", seL4_CNode_Revoke(ROOT, untyped, 32));
    print("after revoke: %u %u %u\n", seL4_DebugCapIdentify(first), seL4_DebugCapIdentify(first
        + 4),
          seL4_DebugCapIdentify(first + 6));
    return 0;
}
