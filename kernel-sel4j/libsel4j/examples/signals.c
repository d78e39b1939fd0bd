/* Notifications, a thread bound to one, and an interrupt, raised by software. */
#include "start.h"

static seL4_CPtr endpoint, done;

/* Receives messages and, bound to a notification, signals, in one place. */
static void both(seL4_Word unused)
{
    (void)unused;
    for (int i = 0; i < 2; i++) {
        seL4_Word badge;
        seL4_Recv(endpoint, &badge);
        print("received %s, badge 0x%x\n", badge & 0x100 ? "a signal" : "a message", badge);
        seL4_Signal(done);
    }
    seL4_Wait(make(seL4_NotificationObject, 0), 0);
}

int main(const seL4_BootInfo *bootinfo)
{
    seL4_Word word;
    start(bootinfo);
    seL4_CPtr n = make(seL4_NotificationObject, 0);
    seL4_Signal(badged(n, seL4_CanWrite, 1));
    seL4_Signal(badged(n, seL4_CanWrite, 4));
    seL4_Poll(n, &word);
    print("two signals: 0x%x\n", word);
    seL4_Poll(n, &word);
    print("nothing more: 0x%x\n", word);

    endpoint = make(seL4_EndpointObject, 0);
    done = make(seL4_NotificationObject, 0);
    seL4_CPtr bound = make(seL4_NotificationObject, 0);
    seL4_CPtr t = thread(both, 0, 100, 0);
    must("bind", seL4_TCB_BindNotification(t, bound));
    must("run", seL4_TCB_Resume(t));
    seL4_Send(badged(endpoint, seL4_CanWrite, 2), message(0, 0));
    seL4_Wait(done, 0);
    seL4_Signal(badged(bound, seL4_CanWrite, 0x100));
    seL4_Wait(done, 0);

    /* Software interrupt 3 of this processor. */
    seL4_CPtr handler = free_slot(), sgi = free_slot();
    must("handler", seL4_IRQControl_Get(seL4_CapIRQControl, 3, ROOT, handler, 32));
    must("signal capability", seL4_IRQControl_IssueSGISignal(seL4_CapIRQControl, 3, 0, ROOT, sgi,
        32));
    must("notification", seL4_IRQHandler_SetNotification(handler, badged(n, seL4_CanWrite, 0x10)));
    for (int i = 0; i < 2; i++) {
        seL4_SGI_Raise(sgi);
        seL4_Wait(n, &word);
        print("interrupt: 0x%x\n", word);
        must("acknowledge", seL4_IRQHandler_Ack(handler));
    }
    print("the kernel's timer: ");
    seL4_PrintError(seL4_IRQControl_Get(seL4_CapIRQControl, seL4_KernelTimerIRQ, ROOT, free_slot(),
        32));
    print("\n");
    return 0;
}
