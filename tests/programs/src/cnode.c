/* CNode operations: copy, mint, move, mutate, rotate, delete, revoke, and their errors. */
#include "kit.h"

static seL4_CPtr ep, a, b, c;

static seL4_Word tag(seL4_CPtr slot)
{
    return seL4_DebugCapIdentify(slot);
}

static void copies(void)
{
    check("copy", seL4_CNode_Copy(ROOT, a, 32, ROOT, ep, 32, seL4_AllRights), seL4_NoError);
    check("the copy is there", tag(a), seL4_CapTag_Endpoint);
    check("copy to a full slot: delete first", seL4_CNode_Copy(ROOT, a, 32, ROOT, ep, 32, 15),
          seL4_DeleteFirst);
    check("copy of an empty slot: failed lookup", seL4_CNode_Copy(ROOT, b, 32, ROOT, c, 32, 15),
          seL4_FailedLookup);
    check("of the source", seL4_GetMR(0), 1);
    check("the capability is missing", seL4_GetMR(1), seL4_MissingCapability);
    check("bits left: the depth", seL4_GetMR(2), 32);
    check("four words: truncated", seL4_CNode_TwoSlots(ROOT, CNodeCopy, b, 32, ROOT, ep, 32, 4, 15, 0),
          seL4_TruncatedMessage);
    check("depth 0: range", seL4_CNode_Copy(ROOT, b, 0, ROOT, ep, 32, 15), seL4_RangeError);
    check("from 1", seL4_GetMR(0), 1);
    check("to 32", seL4_GetMR(1), 32);
    check("depth 5: the guard needs more bits", seL4_CNode_Copy(ROOT, b, 5, ROOT, ep, 32, 15),
          seL4_FailedLookup);
    check("not of the source", seL4_GetMR(0), 0);
    check("guard mismatch", seL4_GetMR(1), seL4_GuardMismatch);
    check("source in an endpoint: failed lookup", seL4_CNode_Copy(ROOT, b, 32, ep, 0, 32, 15),
          seL4_FailedLookup);
    check("its root is invalid", seL4_GetMR(1), seL4_InvalidRoot);
    check("label of a thread: illegal", seL4_Invoke(ROOT, TCBSuspend, 0, 2), seL4_IllegalOperation);
    check("delete the copy", kit_delete(a), seL4_NoError);
    check("the original stays", tag(ep), seL4_CapTag_Endpoint);
}

static void badges(void)
{
    check("mint with a badge", seL4_CNode_Mint(ROOT, a, 32, ROOT, ep, 32, 15, 7), seL4_NoError);
    check("mint of a badged one with another badge: illegal",
          seL4_CNode_Mint(ROOT, b, 32, ROOT, a, 32, 15, 8), seL4_IllegalOperation);
    check("copy of a badged one", seL4_CNode_Copy(ROOT, b, 32, ROOT, a, 32, 15), seL4_NoError);
    check("mutate of an endpoint: illegal", seL4_CNode_Mutate(ROOT, c, 32, ROOT, a, 32, 0),
          seL4_IllegalOperation);
    check("revoke of a copy leaves its sibling", seL4_CNode_Revoke(ROOT, b, 32), seL4_NoError);
    check("it is there", tag(a), seL4_CapTag_Endpoint);
    check("revoke of the first badged one", seL4_CNode_Revoke(ROOT, a, 32), seL4_NoError);
    check("takes its copy", tag(b), seL4_CapTag_Null);
    check("revoke of the original", seL4_CNode_Revoke(ROOT, ep, 32), seL4_NoError);
    check("takes all", tag(a), seL4_CapTag_Null);
    check("but itself", tag(ep), seL4_CapTag_Endpoint);
}

static void moves(void)
{
    seL4_CNode_Mint(ROOT, a, 32, ROOT, ep, 32, 15, 7);
    check("move", seL4_CNode_Move(ROOT, b, 32, ROOT, a, 32), seL4_NoError);
    check("the source is empty", tag(a), seL4_CapTag_Null);
    check("the destination is full", tag(b), seL4_CapTag_Endpoint);
    check("move to a full slot: delete first", seL4_CNode_Move(ROOT, ep, 32, ROOT, b, 32), seL4_DeleteFirst);
    check("a moved one is still a child", seL4_CNode_Revoke(ROOT, ep, 32), seL4_NoError);
    check("and goes with its parent", tag(b), seL4_CapTag_Null);
    check("delete of an empty slot succeeds", kit_delete(b), seL4_NoError);
}

static void guards(void)
{
    seL4_CPtr cnode = kit_object(seL4_CapTableObject, 4);
    check("a guard of 28 bits", seL4_CNode_Mint(ROOT, a, 32, ROOT, cnode, 32, 15, seL4_CNode_Guard(5, 28)),
          seL4_NoError);
    check("copy through the guard", seL4_CNode_Copy(a, 5 << 4 | 3, 32, ROOT, ep, 32, 15), seL4_NoError);
    check("another guard does not match", seL4_CNode_Copy(a, 6 << 4 | 4, 32, ROOT, ep, 32, 15),
          seL4_FailedLookup);
    check("guard mismatch", seL4_GetMR(1), seL4_GuardMismatch);
    check("bits left", seL4_GetMR(2), 32);
    check("the guard", seL4_GetMR(3), 5);
    check("its size", seL4_GetMR(4), 28);
    check("fewer bits than the slots need: depth mismatch", seL4_CNode_Copy(cnode, 3, 3, ROOT, ep, 32, 15),
          seL4_FailedLookup);
    check("depth mismatch", seL4_GetMR(1), seL4_DepthMismatch);
    check("bits left are 3", seL4_GetMR(2), 3);
    check("the slots need 4", seL4_GetMR(3), 4);
    check("the same slot without the guard is full", seL4_CNode_Copy(cnode, 3, 4, ROOT, ep, 32, 15),
          seL4_DeleteFirst);
    check("a guard and slots of more than 32 bits: illegal",
          seL4_CNode_Mint(ROOT, b, 32, ROOT, cnode, 32, 15, seL4_CNode_Guard(0, 29)), seL4_IllegalOperation);
    check("mutate changes the guard", seL4_CNode_Mutate(ROOT, b, 32, ROOT, a, 32, seL4_CNode_Guard(0, 4)),
          seL4_NoError);
    check("slot 3 has eight bits now", seL4_CNode_Delete(b, 3, 8), seL4_NoError);
    check("and is empty", seL4_CNode_Copy(cnode, 3, 4, ROOT, ep, 32, 15), seL4_NoError);
    check("deleting the last capability of a CNode", kit_delete(b) | kit_delete(cnode), seL4_NoError);
    check("deletes what was in it: the endpoint has no children", seL4_CNode_Revoke(ROOT, ep, 32),
          seL4_NoError);
}

static void rotation(void)
{
    seL4_CPtr cnode = kit_object(seL4_CapTableObject, 4);
    seL4_CPtr bell = kit_object(seL4_NotificationObject, 0), tcb = kit_object(seL4_TCBObject, 0);
    seL4_CNode_Copy(cnode, 1, 4, ROOT, tcb, 32, 15);
    check("rotate of an endpoint: illegal, it would lose its badge",
          seL4_CNode_Rotate(ROOT, a, 32, 0, ROOT, tcb, 32, 0, ROOT, bell, 32), seL4_IllegalOperation);
    check("rotate: thread to the free slot, CNode to the thread's",
          seL4_CNode_Rotate(ROOT, a, 32, 0, ROOT, tcb, 32, 0, ROOT, cnode, 32), seL4_NoError);
    check("the thread moved", tag(a), seL4_CapTag_Thread);
    check("the CNode took its place", tag(tcb), seL4_CapTag_CNode);
    check("its old slot is empty", tag(cnode), seL4_CapTag_Null);
    check("rotate back onto itself swaps",
          seL4_CNode_Rotate(ROOT, a, 32, 0, ROOT, tcb, 32, 0, ROOT, a, 32), seL4_NoError);
    check("swapped", tag(a), seL4_CapTag_CNode);
    check("both", tag(tcb), seL4_CapTag_Thread);
    check("pivot and source the same: illegal",
          seL4_CNode_Rotate(ROOT, b, 32, 0, ROOT, tcb, 32, 0, ROOT, tcb, 32), seL4_IllegalOperation);
    check("pivot empty: failed lookup", seL4_CNode_Rotate(ROOT, b, 32, 0, ROOT, c, 32, 0, ROOT, tcb, 32),
          seL4_FailedLookup);
    seL4_SetMR(0, b);
    seL4_SetMR(1, 32);
    check("one capability only: truncated", seL4_Invoke(ROOT, CNodeRotate, 1, 8), seL4_TruncatedMessage);
    kit_delete(a);
    kit_delete(tcb);
}

static void sender(seL4_Word cap)
{
    seL4_Send(cap, kit_info(1, 0));
    kit_stop();
}

static void cancelling(void)
{
    seL4_CPtr door = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr one = kit_mint(door, seL4_AllRights, 1), weak = kit_mint(door, seL4_CanWrite, 2);
    seL4_Word badge = 9;
    seL4_TCB_Resume(kit_thread(sender, one, 100, 0));
    check("without all rights: illegal", seL4_CNode_CancelBadgedSends(ROOT, weak, 32), seL4_IllegalOperation);
    seL4_TCB_SetPriority(SELF, SELF, 100);
    seL4_Yield();
    check("cancel the sends of a badge", seL4_CNode_CancelBadgedSends(ROOT, one, 32), seL4_NoError);
    seL4_TCB_SetPriority(SELF, SELF, KIT_PRIORITY);
    seL4_NBRecv(door, &badge);
    check("nobody is queued any more", badge, 0);
    seL4_Recv(door, &badge);
    check("the cancelled call is made again", badge, 1);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "cnode", 20);
    ep = kit_object(seL4_EndpointObject, 0);
    a = kit_slot();
    b = kit_slot();
    c = kit_slot();
    copies();
    badges();
    moves();
    guards();
    rotation();
    cancelling();
    kit_end();
}
