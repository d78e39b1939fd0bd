/* The numbers of seL4 14.0.0: what has moved is found at its old place, and the new places are what they were
 * then. Built with -DSEL4J_RELEASE=14; needs a kernel with these numbers. */
#include "kit.h"

static seL4_CPtr handler;
static volatile seL4_Word done, tls;

static seL4_Word tls_register(void)
{
    seL4_Word v;
    asm volatile("mrc p15, 0, %0, c13, c0, 3" : "=r"(v));
    return v;
}

static void old_call(seL4_Word base)
{
    seL4_Word mine = tls_register();
    seL4_SetTLSBase(base);
    tls = tls_register();
    seL4_SetTLSBase(mine);
    done = 1;
    kit_stop();
}

static void new_call(seL4_Word base)
{
    seL4_TrapPlain(-30, base);
    done = 2;
    kit_stop();
}

static void system_calls(void)
{
    seL4_Word badge;
    handler = kit_object(seL4_EndpointObject, 0);
    seL4_TCB_Resume(kit_thread(old_call, 0x1234560, KIT_PRIORITY + 1, handler));
    check("SetTLSBase is call -29", done, 1);
    check("it sets the register", tls, 0x1234560);
    seL4_TCB_Resume(kit_thread(new_call, 0x1234560, KIT_PRIORITY + 1, handler));
    seL4_MessageInfo info = seL4_Recv(handler, &badge);
    check("call -30 is unknown", seL4_MessageInfo_label(info), seL4_Fault_UnknownSyscall);
    check("r7 is told as it was", seL4_GetMR(7), -30);
    check("and its number", seL4_GetMR(12), -30);
    check("nobody went on", done, 1);
}

static void domains(void)
{
    seL4_SetMR(0, 0);
    seL4_SetMR(1, 0);
    seL4_SetMR(2, 5);
    seL4_SetMR(3, 0);
    check("no label configures the schedule", seL4_Invoke(seL4_CapDomain, 31, 0, 4), seL4_IllegalOperation);
    check("nor sets its start", seL4_Invoke(seL4_CapDomain, 32, 0, 1), seL4_IllegalOperation);
    check("-1 is none either", seL4_Invoke(seL4_CapDomain, 0xFFFFF, 0, 4), seL4_IllegalOperation);
    check("DomainSetSet is 30 as ever", seL4_DomainSet_Set(seL4_CapDomain, 0, SELF), seL4_NoError);
}

static void labels(void)
{
    seL4_CPtr frame, irq = kit_slot(), sgi = kit_slot(), space = kit_object(seL4_ARM_PageDirectoryObject, 0);
    seL4_Word at = (seL4_Word)kit_page(&frame), address = seL4_ARM_Page_GetAddress(frame).paddr;
    check("PageGetAddress is 43", seL4_Invoke(frame, 43, 0, 0) == 0 && seL4_GetMR(0) == address, 1);
    check("PDClean_Data is 31", seL4_ARM_PageDirectory_Clean_Data(VSPACE, at, at + 4), seL4_NoError);
    check("ASIDPoolAssign is 45", seL4_ARM_ASIDPool_Assign(seL4_CapInitThreadASIDPool, space), seL4_NoError);
    check("GetTrigger is 46", seL4_IRQControl_GetTrigger(seL4_CapIRQControl, 50, 1, ROOT, irq, 32), seL4_NoError);
    check("IssueSGISignal is 47", seL4_IRQControl_IssueSGISignal(seL4_CapIRQControl, 3, 0, ROOT, sgi, 32),
        seL4_NoError);
    check("48 is no label", seL4_Invoke(seL4_CapIRQControl, 48, 0, 4), seL4_IllegalOperation);
    check("49 is no label", seL4_Invoke(seL4_CapIRQControl, 49, 0, 4), seL4_IllegalOperation);
    check("44 is none of a frame", seL4_Invoke(frame, 44, 0, 2), seL4_IllegalOperation);
    check("37 is PageMap, not of a table", seL4_Invoke(kit_object(seL4_ARM_PageTableObject, 0), 37, 0, 2),
        seL4_IllegalOperation);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "release14", 20);
    system_calls();
    domains();
    labels();
    kit_end();
}
