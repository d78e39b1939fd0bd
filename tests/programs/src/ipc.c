/* Endpoints: send, receive, call, reply, the non-blocking forms, badges, long messages, capabilities. */
#include "kit.h"

/* The partner has a higher priority than main unless a test says otherwise, so it runs at once. */
enum { HIGH = 255, LOW = 100 };

static seL4_CPtr ep, from_partner, partner_slot;
static volatile seL4_Word seen_badge, seen_length, seen_word, seen_label, seen_sum, steps;

/* Receives for ever and remembers what it saw; answers calls with label+1 and the words doubled. */
static void echo(seL4_Word argument)
{
    seL4_Word badge;
    (void)argument;
    seL4_MessageInfo info = seL4_Recv(ep, &badge);
    for (;;) {
        seL4_Word n = seL4_MessageInfo_length(info), sum = 0;
        for (seL4_Word i = 0; i < n; i++) {
            sum += seL4_GetMR(i) * (i + 1);
            seL4_SetMR(i, 2 * seL4_GetMR(i));
        }
        seen_badge = badge;
        seen_length = n;
        seen_label = seL4_MessageInfo_label(info);
        seen_word = n ? seL4_GetMR(0) / 2 : 0;
        seen_sum = sum;
        steps++;
        info = seL4_ReplyRecv(ep, kit_info(seen_label + 1, n), &badge);
    }
}

static seL4_MessageInfo call_words(seL4_CPtr cap, seL4_Word label, seL4_Word n)
{
    for (seL4_Word i = 0; i < n; i++) {
        seL4_SetMR(i, 100 + i);
    }
    return seL4_Call(cap, kit_info(label, n));
}

static void call_and_reply(seL4_CPtr badged)
{
    seL4_MessageInfo info = call_words(badged, 7, 3);
    check("call: the receiver sees the badge", seen_badge, 0xABC);
    check("call: the label arrives", seen_label, 7);
    check("call: the length arrives", seen_length, 3);
    check("call: the first word arrives", seen_word, 100);
    check("reply: the label comes back", seL4_MessageInfo_label(info), 8);
    check("reply: the length comes back", seL4_MessageInfo_length(info), 3);
    check("reply: words come back", seL4_GetMR(2), 204);

    info = call_words(badged, 1, 120);
    check("long message: all 120 words arrive", seen_length, 120);
    check("long message: their sum", seen_sum, 100 * 7260 + 119 * 120 * 121 / 3);
    check("long message: 120 words come back", seL4_MessageInfo_length(info), 120);
    check("long message: the last word", seL4_GetMR(119), 438);
    info = call_words(badged, 1, 127);
    check("a length above 120 is cut", seen_length, 120);
    call_words(badged, 0xFFFFF, 0);
    check("the label has 20 bits", seen_label, 0xFFFFF);
    check("an empty message has no words", seen_length, 0);
}

static void sends(seL4_CPtr badged)
{
    seL4_Word before = steps;
    seL4_SetMR(0, 55);
    seL4_Send(badged, kit_info(3, 1));
    check("send: the receiver gets it", seen_word, 55);
    seL4_SetMR(0, 56);
    seL4_NBSend(badged, kit_info(3, 1));
    check("nbsend to a waiting receiver: it gets it", seen_word, 56);
    check("send and nbsend: both were received", steps - before, 2);
}

/* Sends once to an endpoint where nobody waits, and says so afterwards. */
static void send_once(seL4_Word cap)
{
    seL4_SetMR(0, cap);
    seL4_Send(cap, kit_info(9, 1));
    steps = 1000 + cap;
    kit_stop();
}

static void non_blocking(void)
{
    seL4_CPtr lonely = kit_object(seL4_EndpointObject, 0);
    seL4_Word badge = 77;
    seL4_SetMR(0, 1);
    seL4_NBSend(lonely, kit_info(0, 1));
    seL4_NBRecv(lonely, &badge);
    check("nbsend without a receiver is lost, nbrecv without a sender gives badge 0", badge, 0);

    seL4_CPtr one = kit_mint(lonely, seL4_AllRights, 1), two = kit_mint(lonely, seL4_AllRights, 2);
    seL4_TCB_Resume(kit_thread(send_once, one, HIGH, 0));
    seL4_TCB_Resume(kit_thread(send_once, two, HIGH, 0));
    seL4_Yield();
    seL4_MessageInfo info = seL4_NBRecv(lonely, &badge);
    check("senders are served first come first served", badge, 1);
    check("nbrecv takes a waiting message", seL4_MessageInfo_label(info), 9);
    seL4_Recv(lonely, &badge);
    check("the second sender comes second", badge, 2);
    check("its word arrives", seL4_GetMR(0), two);
}

static void rights(void)
{
    seL4_CPtr read_only = kit_mint(ep, seL4_CanRead, 5);
    seL4_MessageInfo info = seL4_Call(read_only, kit_info(0, 0));
    check("call without the right to send: invalid capability", seL4_MessageInfo_label(info),
          seL4_InvalidCapability);
    check("it is capability number 0", seL4_GetMR(0), 0);
    seL4_CPtr empty = kit_slot();
    info = seL4_Call(empty, kit_info(0, 0));
    check("call on an empty slot: invalid capability", seL4_MessageInfo_label(info), seL4_InvalidCapability);
    seL4_Word badge = seL4_GetMR(0);
    check("an error about a capability has one word", seL4_MessageInfo_length(info), 1);
    check("which is 0", badge, 0);
}

/* Receives a message with capabilities, tells what came, and replies. */
static void receive_caps(seL4_Word endpoint)
{
    seL4_Word badge;
    seL4_SetCapReceivePath(ROOT, partner_slot, 32);
    seL4_MessageInfo info = seL4_Recv(endpoint, &badge);
    for (;;) {
        seen_badge = badge;
        seen_length = seL4_MessageInfo_extraCaps(info);
        seen_label = seL4_MessageInfo_unwrapped(info);
        seen_word = seL4_GetBadge(0);
        seL4_Word first = seL4_GetBadge(1);
        seen_sum = first;
        info = seL4_ReplyRecv(endpoint, kit_info(0, 0), &badge);
    }
}

static void capabilities(void)
{
    seL4_CPtr door = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr gift = kit_object(seL4_NotificationObject, 0);
    seL4_CPtr granting = kit_mint(door, seL4_AllRights, 6);
    seL4_CPtr mean = kit_mint(door, seL4_CanWrite | seL4_CanGrantReply, 7);
    seL4_CPtr other = kit_mint(door, seL4_AllRights, 8);
    partner_slot = kit_slot();
    seL4_TCB_Resume(kit_thread(receive_caps, door, HIGH, 0));
    seL4_Yield();

    seL4_SetCap(0, gift);
    seL4_Call(granting, seL4_MessageInfo_new(0, 0, 1, 0));
    check("one capability is received", seen_length, 1);
    check("none of it is unwrapped", seen_label, 0);
    check("it is in the receive slot", seL4_DebugCapIdentify(partner_slot), seL4_CapTag_Notification);

    seL4_SetCap(0, gift);
    seL4_Call(granting, seL4_MessageInfo_new(0, 0, 1, 0));
    check("a full receive slot takes nothing", seen_length, 0);
    check("deleting it succeeds", kit_delete(partner_slot), seL4_NoError);

    seL4_SetCap(0, gift);
    seL4_Call(mean, seL4_MessageInfo_new(0, 0, 1, 0));
    check("without grant no capability is received", seen_length, 0);
    check("the slot stays empty", seL4_DebugCapIdentify(partner_slot), seL4_CapTag_Null);

    seL4_SetCap(0, other);
    seL4_SetCap(1, gift);
    seL4_Call(granting, seL4_MessageInfo_new(0, 0, 2, 0));
    check("a capability of the same endpoint is unwrapped", seen_label, 1);
    check("its badge is received", seen_word, 8);
    check("the one after it is received", seen_length, 2);
    check("it is in the receive slot too", seL4_DebugCapIdentify(partner_slot), seL4_CapTag_Notification);
    check("deleting it succeeds again", kit_delete(partner_slot), seL4_NoError);

    seL4_SetCap(0, gift);
    seL4_SetCap(1, gift);
    seL4_Call(granting, seL4_MessageInfo_new(0, 0, 2, 0));
    check("there is one receive slot only", seen_length, 1);
}

/* Calls main and remembers the answer. */
static void caller(seL4_Word endpoint)
{
    seL4_SetMR(0, 4);
    seL4_MessageInfo info = seL4_Call(endpoint, kit_info(2, 1));
    seen_label = seL4_MessageInfo_label(info);
    seen_word = seL4_GetMR(0);
    kit_stop();
}

static void saved_replies(void)
{
    seL4_CPtr door = kit_object(seL4_EndpointObject, 0), saved = kit_slot();
    seL4_Word badge;
    seL4_TCB_Resume(kit_thread(caller, door, HIGH, 0));
    seL4_Recv(door, &badge);
    check("the caller's capability can be saved", seL4_CNode_SaveCaller(ROOT, saved, 32), seL4_NoError);
    check("it is a reply capability", seL4_DebugCapIdentify(saved), seL4_CapTag_Reply);
    check("it cannot be copied", seL4_CNode_Copy(ROOT, kit_slot(), 32, ROOT, saved, 32, seL4_AllRights),
          seL4_IllegalOperation);
    seL4_SetMR(0, 44);
    seL4_Send(saved, kit_info(21, 1));
    seL4_Yield();
    check("sending on it answers the caller", seen_word, 44);
    check("with the label", seen_label, 21);
    check("and uses it up", seL4_DebugCapIdentify(saved), seL4_CapTag_Null);
    seL4_Reply(kit_info(0, 0));
    check("a reply to nobody does nothing", seL4_CNode_SaveCaller(ROOT, saved, 32), seL4_NoError);
    check("nothing was saved", seL4_DebugCapIdentify(saved), seL4_CapTag_Null);
}

/* Sends a long message to an endpoint through a thread without IPC buffer. */
static void bufferless(seL4_Word endpoint)
{
    seL4_Word a0 = endpoint, a1 = kit_info(5, 10), m0 = 1, m1 = 2, m2 = 3, m3 = 4;
    seL4_Trap(seL4_SysSend, &a0, &a1, &m0, &m1, &m2, &m3);
    for (;;) {
        seL4_Trap(seL4_SysYield, &a0, &a1, &m0, &m1, &m2, &m3);
    }
}

static void without_buffer(void)
{
    seL4_CPtr door = kit_object(seL4_EndpointObject, 0);
    seL4_Word badge;
    seL4_CPtr tcb = kit_thread(bufferless, door, LOW, 0);
    check("a thread can lose its buffer", seL4_TCB_SetIPCBuffer(tcb, 0, seL4_CapInitThreadIPCBuffer),
          seL4_NoError);
    seL4_TCB_Resume(tcb);
    seL4_MessageInfo info = seL4_Recv(door, &badge);
    check("a sender without buffer sends four words", seL4_MessageInfo_length(info), 4);
    check("the fourth arrives", seL4_GetMR(3), 4);
    seL4_TCB_Suspend(tcb);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "ipc", 20);
    ep = kit_object(seL4_EndpointObject, 0);
    from_partner = kit_mint(ep, seL4_AllRights, 0xABC);
    seL4_TCB_Resume(kit_thread(echo, 0, HIGH, 0));
    seL4_Yield();
    call_and_reply(from_partner);
    sends(from_partner);
    non_blocking();
    rights();
    capabilities();
    saved_replies();
    without_buffer();
    kit_end();
}
