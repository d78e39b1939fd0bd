/* Notifications: signal, wait, poll, badges that gather, binding to a thread. */
#include "kit.h"

enum { HIGH = 255, LOW = 100 };

static seL4_CPtr bell;
static volatile seL4_Word woken[4], order[4], count;

static void waiter(seL4_Word number)
{
    seL4_Word word;
    seL4_Wait(bell, &word);
    woken[number] = word;
    order[count++] = number;
    kit_stop();
}

static void signals(void)
{
    seL4_CPtr one = kit_mint(bell, seL4_AllRights, 1), four = kit_mint(bell, seL4_AllRights, 4);
    seL4_Word word = 9;
    seL4_Poll(bell, &word);
    check("poll of an idle notification gives 0", word, 0);
    seL4_Signal(one);
    seL4_Signal(four);
    seL4_Poll(bell, &word);
    check("badges of signals gather", word, 5);
    seL4_Poll(bell, &word);
    check("poll takes them", word, 0);
    seL4_Signal(four);
    seL4_Wait(bell, &word);
    check("wait returns at once when there is a signal", word, 4);
    seL4_NBSend(one, kit_info(0, 0));
    seL4_Poll(bell, &word);
    check("nbsend signals too", word, 1);
    check("call signals and succeeds", seL4_MessageInfo_label(seL4_Call(one, kit_info(3, 2))), 0);
    seL4_Poll(bell, &word);
    check("the signal of the call is there", word, 1);
    seL4_Signal(bell);
    seL4_TCB_Resume(kit_thread(waiter, 0, HIGH, 0));
    seL4_Yield();
    check("a signal without badge wakes too", count, 1);
    check("with word 0", woken[0], 0);
}

static void waiters(void)
{
    seL4_CPtr two = kit_mint(bell, seL4_CanWrite, 2), eight = kit_mint(bell, seL4_CanWrite, 8);
    count = 0;
    seL4_TCB_Resume(kit_thread(waiter, 1, HIGH, 0));
    seL4_Yield();
    seL4_TCB_Resume(kit_thread(waiter, 2, HIGH, 0));
    seL4_Yield();
    check("nobody runs without a signal", count, 0);
    seL4_Signal(two);
    seL4_Yield();
    check("one signal wakes one", count, 1);
    check("the first that came", order[0], 1);
    check("with the badge", woken[1], 2);
    seL4_Signal(eight);
    seL4_Yield();
    check("the next signal wakes the second", woken[2], 8);
    seL4_Word word;
    seL4_MessageInfo info = seL4_Call(kit_mint(bell, seL4_CanRead, 3), kit_info(0, 0));
    check("signal without the right: invalid capability", seL4_MessageInfo_label(info),
          seL4_InvalidCapability);
    seL4_Poll(bell, &word);
    check("and no signal", word, 0);
}

static void sender(seL4_Word cap)
{
    seL4_Signal(cap);
    kit_stop();
}

static void binding(void)
{
    seL4_CPtr ep = kit_object(seL4_EndpointObject, 0);
    seL4_CPtr bound = kit_object(seL4_NotificationObject, 0);
    seL4_CPtr signaller = kit_mint(bound, seL4_CanWrite, 16);
    seL4_Word badge;
    check("bind", seL4_TCB_BindNotification(SELF, bound), seL4_NoError);
    check("bind again: illegal", seL4_TCB_BindNotification(SELF, bound), seL4_IllegalOperation);
    check("bind another: illegal", seL4_TCB_BindNotification(SELF, bell), seL4_IllegalOperation);
    seL4_Signal(signaller);
    seL4_Recv(ep, &badge);
    check("a receive looks at the bound notification first", badge, 16);
    seL4_TCB_Resume(kit_thread(sender, signaller, LOW, 0));
    seL4_Recv(ep, &badge);
    check("a signal ends a blocked receive", badge, 16);
    seL4_TCB_Resume(kit_thread(sender, signaller, LOW, 0));
    seL4_Wait(bound, &badge);
    check("the bound thread can wait on it as well", badge, 16);
    check("unbind", seL4_TCB_UnbindNotification(SELF), seL4_NoError);
    check("unbind again: illegal", seL4_TCB_UnbindNotification(SELF), seL4_IllegalOperation);
}

int main(const seL4_BootInfo *bootinfo)
{
    kit_start(bootinfo, "notifications", 20);
    bell = kit_object(seL4_NotificationObject, 0);
    signals();
    waiters();
    binding();
    kit_end();
}
