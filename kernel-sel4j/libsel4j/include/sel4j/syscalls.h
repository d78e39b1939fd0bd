/* The system calls, the debug calls, message info and the IPC buffer.
 *
 * Messages: a call sends and receives message registers 0..3 in r2-r5, the others in the IPC
 * buffer. The functions here move the first four between r2-r5 and the buffer's words, so programs
 * read and write messages with seL4_GetMR and seL4_SetMR alone. The forms whose names end in
 * WithMRs take and give the first four by pointers instead (null: not wanted) and leave the
 * buffer's first words alone.
 *
 * What can go wrong: a capability pointer that names no slot raises a capability fault, which goes
 * to the caller's fault handler; the call itself returns no error. NBSend is the exception: nothing
 * happens. */
#ifndef SEL4J_SYSCALLS_H
#define SEL4J_SYSCALLS_H

#include <sel4j/abi.h>

/* ---- message info: label (20 bits), capabilities unwrapped (3), extra capabilities (2), length
 * (7) ---- */

typedef seL4_Word seL4_MessageInfo;

/* label: what the message means, 0..2^20-1. unwrapped: 0 when sending. extra: number of
 * capabilities sent along, 0..3. length: number of message registers, 0..120. */
static inline seL4_MessageInfo seL4_MessageInfo_new(seL4_Word label, seL4_Word unwrapped,
    seL4_Word extra, seL4_Word length)
{
    return label << 12 | (unwrapped & 7) << 9 | (extra & 3) << 7 | (length & 127);
}

static inline seL4_Word seL4_MessageInfo_label(seL4_MessageInfo i) { return i >> 12; }

/* Bit n is set when capability n of the message was one of the endpoint itself: its badge has
 * arrived. */
static inline seL4_Word seL4_MessageInfo_unwrapped(seL4_MessageInfo i) { return i >> 9 & 7; }
static inline seL4_Word seL4_MessageInfo_extraCaps(seL4_MessageInfo i) { return i >> 7 & 3; }
static inline seL4_Word seL4_MessageInfo_length(seL4_MessageInfo i) { return i & 127; }

/* ---- the IPC buffer ---- */

typedef struct {
    seL4_Word tag;                                  /* not used by the kernel */
    seL4_Word msg[seL4_MsgMaxLength];               /* message registers */
    seL4_Word userData;                             /* the program's own */
    /* to send: pointers; received: badges of unwrapped ones */
    seL4_Word caps_or_badges[seL4_MsgMaxExtraCaps];
    seL4_CPtr receiveCNode;                         /* where a received capability goes */
    seL4_CPtr receiveIndex;
    seL4_Word receiveDepth;
} seL4_IPCBuffer;

_Static_assert(sizeof(seL4_IPCBuffer) == 512, "the IPC buffer is 512 bytes");

/* The IPC buffer of the running thread: its address is in the TLS register. */
static inline seL4_IPCBuffer *seL4_GetIPCBuffer(void)
{
    seL4_IPCBuffer *buffer;
    asm("mrc p15, 0, %0, c13, c0, 3" : "=r"(buffer));
    return buffer;
}

/* Message register i, 0..119. */
static inline seL4_Word seL4_GetMR(int i) { return seL4_GetIPCBuffer()->msg[i]; }
static inline void seL4_SetMR(int i, seL4_Word v) { seL4_GetIPCBuffer()->msg[i] = v; }

/* The badge of the unwrapped capability i, 0..2; the capability i that the next call sends
 * along. */
static inline seL4_Word seL4_GetBadge(int i) { return seL4_GetIPCBuffer()->caps_or_badges[i]; }
static inline void seL4_SetCap(int i, seL4_CPtr c) { seL4_GetIPCBuffer()->caps_or_badges[i] = c; }
static inline seL4_CPtr seL4_GetCap(int i) { return seL4_GetIPCBuffer()->caps_or_badges[i]; }

/* The word of the buffer that the kernel leaves alone. */
static inline seL4_Word seL4_GetUserData(void) { return seL4_GetIPCBuffer()->userData; }
static inline void seL4_SetUserData(seL4_Word v) { seL4_GetIPCBuffer()->userData = v; }

/* Where a received capability goes: slot `index` of the CNode `root`, looked up over `depth` bits.
 * If it is not an empty slot when a message arrives, no capability does. */
static inline void seL4_SetCapReceivePath(seL4_CPtr root, seL4_CPtr index, seL4_Word depth)
{
    seL4_IPCBuffer *b = seL4_GetIPCBuffer();
    b->receiveCNode = root;
    b->receiveIndex = index;
    b->receiveDepth = depth;
}

/* ---- entering the kernel ---- */

/* Enters the kernel with everything in registers. Registers that the kernel may write are in and
 * out. The only way for a thread that has no IPC buffer. number: seL4_SysCall and so on. */
static inline void seL4_Trap(seL4_Word number, seL4_Word *a0, seL4_Word *a1, seL4_Word *m0,
    seL4_Word *m1, seL4_Word *m2, seL4_Word *m3)
{
    register seL4_Word r0 asm("r0") = *a0;
    register seL4_Word r1 asm("r1") = *a1;
    register seL4_Word r2 asm("r2") = *m0;
    register seL4_Word r3 asm("r3") = *m1;
    register seL4_Word r4 asm("r4") = *m2;
    register seL4_Word r5 asm("r5") = *m3;
    register seL4_Word r7 asm("r7") = number;
    asm volatile("svc #0"
                 : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3), "+r"(r4), "+r"(r5)
                 : "r"(r7)
                 : "memory");
    *a0 = r0;
    *a1 = r1;
    *m0 = r2;
    *m1 = r3;
    *m2 = r4;
    *m3 = r5;
}

/* A system call with the message of the IPC buffer; puts a received message there.
 * Returns the message info that came back; *badge (may be null) is r0 afterwards. */
static inline seL4_MessageInfo seL4_TrapWithMessage(seL4_Word number, seL4_CPtr cap,
    seL4_MessageInfo info, seL4_Word *badge)
{
    seL4_Word *m = seL4_GetIPCBuffer()->msg;
    seL4_Word a0 = cap, a1 = info, m0 = m[0], m1 = m[1], m2 = m[2], m3 = m[3];
    seL4_Trap(number, &a0, &a1, &m0, &m1, &m2, &m3);
    m[0] = m0;
    m[1] = m1;
    m[2] = m2;
    m[3] = m3;
    if (badge) {
        *badge = a0;
    }
    return a1;
}

/* The same with message registers 0..3 from and to pointers, any of which may be null. */
static inline seL4_MessageInfo seL4_TrapWithMRs(seL4_Word number, seL4_CPtr cap,
    seL4_MessageInfo info, seL4_Word *badge, seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2,
    seL4_Word *mr3)
{
    seL4_Word a0 = cap, a1 = info;
    seL4_Word m0 = mr0 ? *mr0 : 0, m1 = mr1 ? *mr1 : 0, m2 = mr2 ? *mr2 : 0, m3 = mr3 ? *mr3 : 0;
    seL4_Trap(number, &a0, &a1, &m0, &m1, &m2, &m3);
    if (badge) {
        *badge = a0;
    }
    if (mr0) {
        *mr0 = m0;
    }
    if (mr1) {
        *mr1 = m1;
    }
    if (mr2) {
        *mr2 = m2;
    }
    if (mr3) {
        *mr3 = m3;
    }
    return a1;
}

/* ---- the eight system calls ---- */

/* Sends and waits for the answer. On an endpoint (needs Send): waits for a receiver, then for its
 * reply, which it can give when the capability has Grant or GrantReply; without either the caller
 * never returns. On a kernel object: performs the operation that the label names. Returns the info
 * of the answer; of a kernel object its label is the error. */
static inline seL4_MessageInfo seL4_Call(seL4_CPtr cap, seL4_MessageInfo info)
{
    return seL4_TrapWithMessage(seL4_SysCall, cap, info, 0);
}

static inline seL4_MessageInfo seL4_CallWithMRs(seL4_CPtr cap, seL4_MessageInfo info,
    seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    return seL4_TrapWithMRs(seL4_SysCall, cap, info, 0, mr0, mr1, mr2, mr3);
}

/* Sends; on an endpoint (needs Send) it waits until somebody receives. Nothing comes back: of a
 * kernel object the caller does not learn whether it did what was asked. */
static inline void seL4_Send(seL4_CPtr cap, seL4_MessageInfo info)
{
    seL4_TrapWithMessage(seL4_SysSend, cap, info, 0);
}

static inline void seL4_SendWithMRs(seL4_CPtr cap, seL4_MessageInfo info, seL4_Word *mr0,
    seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    seL4_TrapWithMRs(seL4_SysSend, cap, info, 0, mr0, mr1, mr2, mr3);
}

/* Sends if somebody waits to receive; else the message is lost, without notice. */
static inline void seL4_NBSend(seL4_CPtr cap, seL4_MessageInfo info)
{
    seL4_TrapWithMessage(seL4_SysNBSend, cap, info, 0);
}

static inline void seL4_NBSendWithMRs(seL4_CPtr cap, seL4_MessageInfo info, seL4_Word *mr0,
    seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    seL4_TrapWithMRs(seL4_SysNBSend, cap, info, 0, mr0, mr1, mr2, mr3);
}

/* Answers the caller of the last received Call, once. Without one nothing happens. */
static inline void seL4_Reply(seL4_MessageInfo info)
{
    seL4_TrapWithMessage(seL4_SysReply, 0, info, 0);
}

static inline void seL4_ReplyWithMRs(seL4_MessageInfo info, seL4_Word *mr0, seL4_Word *mr1,
    seL4_Word *mr2, seL4_Word *mr3)
{
    seL4_TrapWithMRs(seL4_SysReply, 0, info, 0, mr0, mr1, mr2, mr3);
}

/* Receives from an endpoint or notification (needs Receive), and waits if there is nothing. *badge
 * (may be null): the badge that the sender's capability had; of a notification its word. A
 * notification gives no message: info and message registers are not changed. A signal of the
 * thread's bound notification also ends it. A Call that was received before and is not yet answered
 * can no longer be answered by Reply. */
static inline seL4_MessageInfo seL4_Recv(seL4_CPtr cap, seL4_Word *badge)
{
    return seL4_TrapWithMessage(seL4_SysRecv, cap, 0, badge);
}

static inline seL4_MessageInfo seL4_RecvWithMRs(seL4_CPtr cap, seL4_Word *badge, seL4_Word *mr0,
    seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    seL4_Word m0 = 0, m1 = 0, m2 = 0, m3 = 0;
    seL4_MessageInfo info = seL4_TrapWithMRs(seL4_SysRecv, cap, 0, badge, &m0, &m1, &m2, &m3);
    if (mr0) {
        *mr0 = m0;
    }
    if (mr1) {
        *mr1 = m1;
    }
    if (mr2) {
        *mr2 = m2;
    }
    if (mr3) {
        *mr3 = m3;
    }
    return info;
}

/* As Recv, but it does not wait: with nothing there, *badge is 0 and nothing else is changed.
 * Badges of senders should not be 0 then. */
static inline seL4_MessageInfo seL4_NBRecv(seL4_CPtr cap, seL4_Word *badge)
{
    return seL4_TrapWithMessage(seL4_SysNBRecv, cap, 0, badge);
}

/* Reply, then Recv, in one call: what servers do. */
static inline seL4_MessageInfo seL4_ReplyRecv(seL4_CPtr cap, seL4_MessageInfo info,
    seL4_Word *badge)
{
    return seL4_TrapWithMessage(seL4_SysReplyRecv, cap, info, badge);
}

static inline seL4_MessageInfo seL4_ReplyRecvWithMRs(seL4_CPtr cap, seL4_MessageInfo info,
    seL4_Word *badge, seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    return seL4_TrapWithMRs(seL4_SysReplyRecv, cap, info, badge, mr0, mr1, mr2, mr3);
}

/* Notifications: the same calls under the names that say what they do. Signal ORs the capability's
 * badge into the word or wakes one who waits; Wait and Poll take the word and clear it. */
static inline void seL4_Signal(seL4_CPtr notification) { seL4_Send(notification, 0); }
static inline void seL4_Wait(seL4_CPtr notification, seL4_Word *word)
{
    seL4_Recv(notification, word);
}
static inline void seL4_Poll(seL4_CPtr notification, seL4_Word *word)
{
    seL4_NBRecv(notification, word);
}

/* Calls without message. Returns r0. */
static inline seL4_Word seL4_TrapPlain(seL4_Word number, seL4_Word argument)
{
    seL4_Word a0 = argument, a1 = 0, m0 = 0, m1 = 0, m2 = 0, m3 = 0;
    seL4_Trap(number, &a0, &a1, &m0, &m1, &m2, &m3);
    return a0;
}

/* Lets the other threads of the same priority run first. */
static inline void seL4_Yield(void) { seL4_TrapPlain(seL4_SysYield, 0); }

/* Sets the caller's own TLS register. In this library it must hold the address of the IPC
 * buffer. */
static inline void seL4_SetTLSBase(seL4_Word base) { seL4_TrapPlain(seL4_SysSetTLSBase, base); }

/* ---- debug calls: of kernels that are built with them, as this one is ---- */

/* One character to the kernel's console. */
static inline void seL4_DebugPutChar(char c)
{
    seL4_TrapPlain(seL4_SysDebugPutChar, (unsigned char)c);
}

/* What a capability is: seL4_CapTag_Null and so on; null also when there is no such slot. */
static inline seL4_Word seL4_DebugCapIdentify(seL4_CPtr c)
{
    return seL4_TrapPlain(seL4_SysDebugCapIdentify, c);
}

/* A table of all threads on the console. */
static inline void seL4_DebugDumpScheduler(void) { seL4_TrapPlain(seL4_SysDebugDumpScheduler, 0); }
static inline void seL4_DebugSnapshot(void) { seL4_TrapPlain(seL4_SysDebugSnapshot, 0); }

/* Stops the machine. */
static inline void __attribute__((noreturn)) seL4_DebugHalt(void)
{
    for (;;) {
        seL4_TrapPlain(seL4_SysDebugHalt, 0);
    }
}

/* Gives a thread a name for diagnostics; the first 100 bytes count. With a capability that is no
 * thread the machine stops. */
static inline void seL4_DebugNameThread(seL4_CPtr tcb, const char *name)
{
    char *to = (char *)seL4_GetIPCBuffer()->msg;
    int i = 0;
    for (; name[i] && i < 100; i++) {
        to[i] = name[i];
    }
    to[i] = 0;
    seL4_TrapWithMessage(seL4_SysDebugNameThread, tcb, 0, 0);
}

#endif
