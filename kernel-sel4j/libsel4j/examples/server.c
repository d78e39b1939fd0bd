/* A server and two clients: Call and ReplyRecv, badges, a capability that travels. */
#include "start.h"

enum { ADD = 1, GIVE = 2 };

static seL4_CPtr service, done, gift_slot;

/* Adds two numbers, and gives a notification capability to who asks for one. */
static void server(seL4_Word notification)
{
    seL4_Word badge;
    seL4_MessageInfo info = seL4_Recv(service, &badge);
    for (;;) {
        print("server: message %u of client %u\n", seL4_MessageInfo_label(info), badge);
        if (seL4_MessageInfo_label(info) == ADD) {
            seL4_SetMR(0, seL4_GetMR(0) + seL4_GetMR(1));
            info = seL4_ReplyRecv(service, message(0, 1), &badge);
        } else {
            seL4_SetCap(0, notification);
            info = seL4_ReplyRecv(service, seL4_MessageInfo_new(0, 0, 1, 0), &badge);
        }
    }
}

static void client(seL4_Word endpoint)
{
    seL4_Word a = 40, b = 2;
    seL4_CallWithMRs(endpoint, message(ADD, 2), &a, &b, 0, 0);
    print("client: 40 + 2 = %u\n", a);
    seL4_SetCapReceivePath(ROOT, gift_slot, 32);
    seL4_MessageInfo info = seL4_Call(endpoint, message(GIVE, 0));
    print("client: capabilities received: %u, of type %u\n", seL4_MessageInfo_extraCaps(info),
          seL4_DebugCapIdentify(gift_slot));
    seL4_Signal(seL4_MessageInfo_extraCaps(info) ? gift_slot : done);
    seL4_Wait(make(seL4_NotificationObject, 0), 0);
}

int main(const seL4_BootInfo *bootinfo)
{
    seL4_Word word;
    start(bootinfo);
    service = make(seL4_EndpointObject, 0);
    done = make(seL4_NotificationObject, 0);
    seL4_CPtr s = thread(server, badged(done, seL4_CanWrite, 4), 100, 0);
    must("name", (seL4_DebugNameThread(s, "server"), seL4_NoError));
    must("run", seL4_TCB_Resume(s));
    for (seL4_Word i = 1; i <= 2; i++) {
        gift_slot = free_slot();
        seL4_CPtr c = thread(client, badged(service, seL4_CanWrite | seL4_CanGrant, i), 90, 0);
        must("run", seL4_TCB_Resume(c));
        seL4_Wait(done, &word);
        print("main: signal %u\n", word);
    }
    return 0;
}
