/* The server: adds numbers for clients that it knows only by their badges, and keeps one capability that
 * a client hands over, to ring that client's bell when the next customer comes. */
#include "demo.h"

int main(void)
{
    seL4_Word badge, calls = 0, owner = 0;
    seL4_SetCapReceivePath(SLOT_CNODE, SLOT_RECEIVED, 32);
    print("[server]   ready, waiting on my endpoint\n");
    seL4_MessageInfo info = seL4_Recv(SLOT_SERVICE, &badge);
    for (;;) {
        calls++;
        seL4_Word length = 0;
        switch (seL4_MessageInfo_label(info)) {
        case ASK_ADD: {
            seL4_Word a = seL4_GetMR(0), b = seL4_GetMR(1);
            print("[server]   client with badge %u asks for %u + %u\n", badge, a, b);
            if (owner && owner != badge) {
                print("[server]   a new customer: I ring the bell that client %u gave me\n", owner);
                seL4_Signal(SLOT_RECEIVED);
                owner = 0;
            }
            seL4_SetMR(0, a + b);
            seL4_SetMR(1, calls);
            length = 2;
            break;
        }
        case ASK_RING_LATER:
            owner = badge;
            print("[server]   client with badge %u hands me a capability; the kernel says: %s\n", badge,
                  seL4_DebugCapIdentify(SLOT_RECEIVED) == seL4_CapTag_Notification ? "a notification"
                                                                                   : "nothing useful");
            break;
        }
        info = seL4_ReplyRecv(SLOT_SERVICE, seL4_MessageInfo_new(0, 0, 0, length), &badge);
    }
}
