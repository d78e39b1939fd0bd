/* Every invocation once, and successfully: what each function needs to be called with. */
#include "start.h"

static int done;

static void ok(const char *what, seL4_Error error)
{
    must(what, error);
    print("%2d %s\n", ++done, what);
}

static void sleeper(seL4_Word unused)
{
    (void)unused;
    for (;;) {
    }
}

static void threads_and_domains(void)
{
    seL4_CPtr t = thread(sleeper, 0, 1, 0), u = thread(sleeper, 0, 1, 0);
    seL4_CPtr frame = make(seL4_ARM_SmallPageObject, 0), n = make(seL4_NotificationObject, 0);
    seL4_UserContext c;
    ok("TCB_ReadRegisters", seL4_TCB_ReadRegisters(t, 1, seL4_UserContextLength, &c));
    ok("TCB_WriteRegisters", seL4_TCB_WriteRegisters(t, 0, seL4_UserContextLength, &c));
    ok("TCB_CopyRegisters", seL4_TCB_CopyRegisters(u, t, seL4_CopyRegisters_TransferInteger));
    ok("TCB_Configure", seL4_TCB_Configure(t, 0, ROOT, 0, VSPACE, 0, 0x200, frame));
    ok("TCB_SetPriority", seL4_TCB_SetPriority(t, SELF, 2));
    ok("TCB_SetMCPriority", seL4_TCB_SetMCPriority(t, SELF, 9));
    ok("TCB_SetSchedParams", seL4_TCB_SetSchedParams(t, SELF, 9, 3));
    ok("TCB_SetIPCBuffer", seL4_TCB_SetIPCBuffer(t, 0x400, frame));
    ok("TCB_SetSpace", seL4_TCB_SetSpace(t, 0, ROOT, 0, VSPACE, 0));
    ok("TCB_Suspend", seL4_TCB_Suspend(t));
    ok("TCB_Resume", seL4_TCB_Resume(t));
    ok("TCB_BindNotification", seL4_TCB_BindNotification(t, n));
    ok("TCB_UnbindNotification", seL4_TCB_UnbindNotification(t));
    ok("TCB_SetTLSBase", seL4_TCB_SetTLSBase(t, 0x1000));
    ok("TCB_SetFlags", seL4_TCB_SetFlags(t, seL4_TCBFlag_fpuDisabled, 0).error);
    ok("DomainSet_Set", seL4_DomainSet_Set(seL4_CapDomain, 0, t));
    ok("DomainSet_ScheduleConfigure", seL4_DomainSet_ScheduleConfigure(seL4_CapDomain, 0, 0,
        0xFFFFFFFFFFull));
    ok("DomainSet_ScheduleSetStart", seL4_DomainSet_ScheduleSetStart(seL4_CapDomain, 0));
}

static void capabilities(void)
{
    seL4_CPtr a = free_slot(), b = free_slot(), c = free_slot(), d = free_slot(), node;
    ok("Untyped_Retype", seL4_Untyped_Retype(memory, seL4_EndpointObject, 0, ROOT, 0, 0, a, 1));
    ok("CNode_Copy", seL4_CNode_Copy(ROOT, b, 32, ROOT, a, 32, seL4_CanRead));
    ok("CNode_Mint", seL4_CNode_Mint(ROOT, c, 32, ROOT, a, 32, seL4_AllRights, 5));
    ok("CNode_CancelBadgedSends", seL4_CNode_CancelBadgedSends(ROOT, c, 32));
    ok("CNode_Move", seL4_CNode_Move(ROOT, d, 32, ROOT, c, 32));
    ok("CNode_Delete", seL4_CNode_Delete(ROOT, d, 32));
    ok("CNode_Revoke", seL4_CNode_Revoke(ROOT, a, 32));
    ok("CNode_SaveCaller", seL4_CNode_SaveCaller(ROOT, d, 32));
    node = make(seL4_CapTableObject, 2);
    ok("CNode_Mutate", seL4_CNode_Mutate(ROOT, c, 32, ROOT, node, 32, seL4_CNode_Guard(1, 2)));
    ok("CNode_Rotate", seL4_CNode_Rotate(ROOT, d, 32, 0, ROOT, c, 32, 0, ROOT,
        make(seL4_CapTableObject, 2), 32));
}

static void interrupts(void)
{
    seL4_CPtr handler = free_slot(), edge = free_slot(), sgi = free_slot(),
        n = make(seL4_NotificationObject, 0);
    ok("IRQControl_Get", seL4_IRQControl_Get(seL4_CapIRQControl, 60, ROOT, handler, 32));
    ok("IRQControl_GetTrigger", seL4_IRQControl_GetTrigger(seL4_CapIRQControl, 61, 1, ROOT, edge,
        32));
    ok("IRQControl_IssueSGISignal", seL4_IRQControl_IssueSGISignal(seL4_CapIRQControl, 9, 0, ROOT,
        sgi, 32));
    ok("IRQHandler_SetNotification", seL4_IRQHandler_SetNotification(handler, n));
    ok("IRQHandler_Ack", seL4_IRQHandler_Ack(handler));
    ok("IRQHandler_Clear", seL4_IRQHandler_Clear(handler));
}

static void spaces(void)
{
    enum { V = 0x60000000 };
    seL4_CPtr table = make(seL4_ARM_PageTableObject, 0), page = make(seL4_ARM_SmallPageObject, 0);
    seL4_CPtr pool = free_slot(), directory = make(seL4_ARM_PageDirectoryObject, 0);
    ok("ARM_PageTable_Map", seL4_ARM_PageTable_Map(table, VSPACE, V, 0));
    ok("ARM_Page_Map", seL4_ARM_Page_Map(page, VSPACE, V, seL4_ReadWrite, RAM_ATTRIBUTES));
    ok("ARM_Page_Clean_Data", seL4_ARM_Page_Clean_Data(page, 0, 4096));
    ok("ARM_Page_Invalidate_Data", seL4_ARM_Page_Invalidate_Data(page, 0, 4096));
    ok("ARM_Page_CleanInvalidate_Data", seL4_ARM_Page_CleanInvalidate_Data(page, 0, 4096));
    ok("ARM_Page_Unify_Instruction", seL4_ARM_Page_Unify_Instruction(page, 0, 4096));
    ok("ARM_PageDirectory_Clean_Data", seL4_ARM_PageDirectory_Clean_Data(VSPACE, V, V + 64));
    ok("ARM_PageDirectory_Invalidate_Data", seL4_ARM_PageDirectory_Invalidate_Data(VSPACE, V, V
        + 64));
    ok("ARM_PageDirectory_CleanInvalidate_Data", seL4_ARM_PageDirectory_CleanInvalidate_Data(VSPACE,
        V, V + 64));
    ok("ARM_PageDirectory_Unify_Instruction", seL4_ARM_PageDirectory_Unify_Instruction(VSPACE, V,
        V + 64));
    ok("ARM_Page_GetAddress", seL4_ARM_Page_GetAddress(page).error);
    ok("ARM_Page_Unmap", seL4_ARM_Page_Unmap(page));
    ok("ARM_PageTable_Unmap", seL4_ARM_PageTable_Unmap(table));
    ok("ARM_ASIDControl_MakePool", seL4_ARM_ASIDControl_MakePool(seL4_CapASIDControl,
       make(seL4_UntypedObject, seL4_ASIDPoolBits), ROOT, pool, 32));
    ok("ARM_ASIDPool_Assign", seL4_ARM_ASIDPool_Assign(pool, directory));
}

int main(const seL4_BootInfo *bootinfo)
{
    start(bootinfo);
    threads_and_domains();
    capabilities();
    interrupts();
    spaces();
    print("all of %d invocations\n", done);
    return 0;
}
