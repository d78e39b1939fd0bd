/* The eight system calls, the debug calls, message info and the IPC buffer.
 *
 * A call sends message registers 0..3 from the IPC buffer's words, which the processor carries in r2-r5,
 * and puts received ones there: programs read and write messages with seL4_GetMR and seL4_SetMR alone. */
#ifndef SEL4J_SYSCALLS_H
#define SEL4J_SYSCALLS_H

#include <sel4j/abi.h>

/* Message info: label (20 bits), capabilities unwrapped (3), extra capabilities (2), length (7). */
typedef seL4_Word seL4_MessageInfo;

static inline seL4_MessageInfo seL4_MessageInfo_new(seL4_Word label, seL4_Word unwrapped,
                                                    seL4_Word extra, seL4_Word length)
{
    return label << 12 | (unwrapped & 7) << 9 | (extra & 3) << 7 | (length & 127);
}

static inline seL4_Word seL4_MessageInfo_label(seL4_MessageInfo i) { return i >> 12; }
static inline seL4_Word seL4_MessageInfo_unwrapped(seL4_MessageInfo i) { return i >> 9 & 7; }
static inline seL4_Word seL4_MessageInfo_extraCaps(seL4_MessageInfo i) { return i >> 7 & 3; }
static inline seL4_Word seL4_MessageInfo_length(seL4_MessageInfo i) { return i & 127; }

typedef struct {
    seL4_Word tag;
    seL4_Word msg[seL4_MsgMaxLength];
    seL4_Word userData;
    seL4_Word caps_or_badges[seL4_MsgMaxExtraCaps];
    seL4_CPtr receiveCNode;
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

static inline seL4_Word seL4_GetMR(int i) { return seL4_GetIPCBuffer()->msg[i]; }
static inline void seL4_SetMR(int i, seL4_Word v) { seL4_GetIPCBuffer()->msg[i] = v; }
static inline seL4_Word seL4_GetBadge(int i) { return seL4_GetIPCBuffer()->caps_or_badges[i]; }
static inline void seL4_SetCap(int i, seL4_CPtr c) { seL4_GetIPCBuffer()->caps_or_badges[i] = c; }

/* Where a received capability goes: slot `index` of the CNode `root`, looked up over `depth` bits. */
static inline void seL4_SetCapReceivePath(seL4_CPtr root, seL4_CPtr index, seL4_Word depth)
{
    seL4_IPCBuffer *b = seL4_GetIPCBuffer();
    b->receiveCNode = root;
    b->receiveIndex = index;
    b->receiveDepth = depth;
}

/* Enters the kernel with everything in registers. Registers that the kernel may write are in and out. */
static inline void seL4_Trap(seL4_Word number, seL4_Word *a0, seL4_Word *a1, seL4_Word *m0, seL4_Word *m1,
                             seL4_Word *m2, seL4_Word *m3)
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
static inline seL4_MessageInfo seL4_TrapWithMessage(seL4_Word number, seL4_CPtr cap, seL4_MessageInfo info,
                                                    seL4_Word *badge)
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

static inline seL4_MessageInfo seL4_Call(seL4_CPtr cap, seL4_MessageInfo info)
{
    return seL4_TrapWithMessage(seL4_SysCall, cap, info, 0);
}

static inline void seL4_Send(seL4_CPtr cap, seL4_MessageInfo info)
{
    seL4_TrapWithMessage(seL4_SysSend, cap, info, 0);
}

static inline void seL4_NBSend(seL4_CPtr cap, seL4_MessageInfo info)
{
    seL4_TrapWithMessage(seL4_SysNBSend, cap, info, 0);
}

static inline void seL4_Reply(seL4_MessageInfo info)
{
    seL4_TrapWithMessage(seL4_SysReply, 0, info, 0);
}

static inline seL4_MessageInfo seL4_Recv(seL4_CPtr cap, seL4_Word *badge)
{
    return seL4_TrapWithMessage(seL4_SysRecv, cap, 0, badge);
}

static inline seL4_MessageInfo seL4_NBRecv(seL4_CPtr cap, seL4_Word *badge)
{
    return seL4_TrapWithMessage(seL4_SysNBRecv, cap, 0, badge);
}

static inline seL4_MessageInfo seL4_ReplyRecv(seL4_CPtr cap, seL4_MessageInfo info, seL4_Word *badge)
{
    return seL4_TrapWithMessage(seL4_SysReplyRecv, cap, info, badge);
}

/* Notifications: the same calls under the names that say what they do. */
static inline void seL4_Signal(seL4_CPtr notification) { seL4_Send(notification, 0); }
static inline void seL4_Wait(seL4_CPtr notification, seL4_Word *word) { seL4_Recv(notification, word); }
static inline void seL4_Poll(seL4_CPtr notification, seL4_Word *word) { seL4_NBRecv(notification, word); }

/* Calls without message. Returns r0. */
static inline seL4_Word seL4_TrapPlain(seL4_Word number, seL4_Word argument)
{
    seL4_Word a0 = argument, a1 = 0, m0 = 0, m1 = 0, m2 = 0, m3 = 0;
    seL4_Trap(number, &a0, &a1, &m0, &m1, &m2, &m3);
    return a0;
}

static inline void seL4_Yield(void) { seL4_TrapPlain(seL4_SysYield, 0); }
static inline void seL4_SetTLSBase(seL4_Word base) { seL4_TrapPlain(seL4_SysSetTLSBase, base); }
static inline void seL4_DebugPutChar(char c) { seL4_TrapPlain(seL4_SysDebugPutChar, (unsigned char)c); }
static inline seL4_Word seL4_DebugCapIdentify(seL4_CPtr c)
{
    return seL4_TrapPlain(seL4_SysDebugCapIdentify, c);
}

/* Stops the machine. */
static inline void __attribute__((noreturn)) seL4_DebugHalt(void)
{
    for (;;) {
        seL4_TrapPlain(seL4_SysDebugHalt, 0);
    }
}

/* Gives a thread a name for diagnostics; at most 424 bytes of it are kept. */
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
