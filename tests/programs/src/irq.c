/* Interrupts: handlers, notifications, acknowledgement, with the board's PL031 clock; and software ones. */
#include "kit.h"

enum { CLOCK_ADDRESS = 0x09010000, CLOCK_IRQ = 34, CLOCK_AT = 0x30000000 };
enum { DATA = 0, MATCH = 1, MASK = 4, CLEAR = 7 };

static volatile seL4_Word *clock_registers;
static seL4_CPtr handler, bell, rung;

static void errors(void)
{
    check("interrupt 160: range", seL4_IRQControl_Get(seL4_CapIRQControl, 160, ROOT, handler, 32),
          seL4_RangeError);
    check("to 159", seL4_GetMR(1), 159);
    check("the kernel's timer: revoke first", seL4_IRQControl_Get(seL4_CapIRQControl, 27, ROOT, handler, 32),
          seL4_RevokeFirst);
    check("a full slot: delete first", seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, bell, 32),
          seL4_DeleteFirst);
    check("a handler", seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, handler, 32), seL4_NoError);
    check("it is one", seL4_DebugCapIdentify(handler), seL4_CapTag_IRQHandler);
    check("a second one: revoke first",
          seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, kit_slot(), 32), seL4_RevokeFirst);
    check("an endpoint as notification: invalid capability",
          seL4_IRQHandler_SetNotification(handler, kit_object(seL4_EndpointObject, 0)),
          seL4_InvalidCapability);
    check("number 0", seL4_GetMR(0), 0);
    check("no right to signal: invalid capability",
          seL4_IRQHandler_SetNotification(handler, kit_mint(bell, seL4_CanRead, 1)), seL4_InvalidCapability);
    check("a notification", seL4_IRQHandler_SetNotification(handler, rung), seL4_NoError);
}

/* The page of the clock: what comes before it in its untyped is skipped. */
static void map_clock(void)
{
    seL4_CPtr page = kit_slot(), table = kit_object(seL4_ARM_PageTableObject, 0), untyped = 0;
    seL4_Word skip = 0;
    for (seL4_Word i = 0; i < kit_bootinfo->untyped.end - kit_bootinfo->untyped.start; i++) {
        const seL4_UntypedDesc *u = &kit_bootinfo->untypedList[i];
        if (u->isDevice && CLOCK_ADDRESS - u->paddr < 1u << u->sizeBits) {
            untyped = kit_bootinfo->untyped.start + i;
            skip = CLOCK_ADDRESS - u->paddr;
        }
    }
    for (seL4_Word bits = 29; bits >= 12; bits--) {
        if (skip & 1u << bits) {
            seL4_Untyped_Retype(untyped, seL4_UntypedObject, bits, ROOT, 0, 0, kit_slot(), 1);
        }
    }
    check("the clock's page", seL4_Untyped_Retype(untyped, seL4_ARM_SmallPageObject, 0, ROOT, 0, 0, page, 1),
          seL4_NoError);
    seL4_ARM_PageTable_Map(table, VSPACE, CLOCK_AT, 3);
    check("mapped", seL4_ARM_Page_Map(page, VSPACE, CLOCK_AT, seL4_AllRights, seL4_ARM_ExecuteNever),
          seL4_NoError);
    check("is at the clock", seL4_ARM_Page_GetAddress(page).paddr, CLOCK_ADDRESS);
    clock_registers = (volatile seL4_Word *)CLOCK_AT;
}

static void alarms(void)
{
    seL4_Word word = 0;
    clock_registers[MASK] = 1;
    clock_registers[MATCH] = clock_registers[DATA] + 1;
    seL4_Wait(bell, &word);
    check("the alarm comes as a signal with its badge", word, 0x22);
    seL4_Poll(bell, &word);
    check("once", word, 0);
    check("acknowledged while the line is up", seL4_IRQHandler_Ack(handler), seL4_NoError);
    seL4_Wait(bell, &word);
    check("it comes again", word, 0x22);
    clock_registers[CLEAR] = 1;
    check("the line is down", seL4_IRQHandler_Ack(handler), seL4_NoError);
    seL4_Poll(bell, &word);
    check("nothing comes", word, 0);

    seL4_Word before = clock_registers[DATA];
    clock_registers[MATCH] = before + 1;
    seL4_Wait(bell, &word);
    check("the next alarm comes", word, 0x22);
    check("a second later at least", clock_registers[DATA] - before >= 1, 1);
    clock_registers[CLEAR] = 1;
    seL4_IRQHandler_Ack(handler);
    clock_registers[MASK] = 0;
}

static void software_interrupts(void)
{
    seL4_CPtr sgi = kit_slot(), five = kit_slot();
    seL4_Word word = 0;
    seL4_SetCap(0, ROOT);
    seL4_SetMR(0, 5);
    seL4_SetMR(1, 0);
    seL4_SetMR(2, sgi);
    seL4_SetMR(3, 32);
    check("a capability for software interrupt 5",
          seL4_Invoke(seL4_CapIRQControl, ARMIRQIssueSGISignal, 1, 4), seL4_NoError);
    check("it is one", seL4_DebugCapIdentify(sgi), seL4_CapTag_SGISignal);
    check("a handler of 5", seL4_IRQControl_Get(seL4_CapIRQControl, 5, ROOT, five, 32), seL4_NoError);
    check("its notification", seL4_IRQHandler_SetNotification(five, kit_mint(bell, seL4_CanWrite, 5)),
          seL4_NoError);
    seL4_Send(sgi, kit_info(0, 0));
    seL4_Wait(bell, &word);
    check("sending raises it", word, 5);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "irq", 20);
    handler = kit_slot();
    bell = kit_object(seL4_NotificationObject, 0);
    rung = kit_mint(bell, seL4_CanWrite, 0x22);
    errors();
    map_clock();
    alarms();
    software_interrupts();
    check("clear", seL4_IRQHandler_Clear(handler), seL4_NoError);
    check("deleting the handler", kit_delete(handler), seL4_NoError);
    check("the interrupt is free again",
          seL4_IRQControl_Get(seL4_CapIRQControl, CLOCK_IRQ, ROOT, handler, 32), seL4_NoError);
    kit_end();
}
