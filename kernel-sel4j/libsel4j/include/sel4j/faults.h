/* Faults: what a fault handler receives, and what it may answer.
 *
 * A handler receives on the endpoint that the thread was configured with; the message's label is
 * the type of the fault. It answers with the functions at the end, or not at all: then the thread
 * stays stopped. */
#ifndef SEL4J_FAULTS_H
#define SEL4J_FAULTS_H

#include <sel4j/errors.h>
#include <sel4j/syscalls.h>

/* A fault. ip is the address of the instruction: of the system call, or of the one that could not
 * execute. */
typedef struct {
    seL4_Word type; /* seL4_Fault_CapFault, _UnknownSyscall, _UserException, _VMFault */
    seL4_Word ip;
    union {
        struct {
            seL4_CPtr address; /* the pointer that was used */
            int receiving;     /* 1 when it was to receive, 0 to send */
            seL4_LookupFailure lookup;
        } cap;
        struct {
            seL4_Word r[8]; /* r0-r7 */
            seL4_Word sp, lr, cpsr;
            seL4_Word number; /* the system call */
        } syscall;
        struct {
            seL4_Word sp, cpsr;
            seL4_Word number, code; /* 0 */
        } exception;
        struct {
            seL4_Word address; /* what was accessed */
            int prefetch;      /* 1 when it was an instruction */
            seL4_Word fsr;     /* fault status, see below */
        } vm;
    };
} seL4_Fault;

/* The fault of a message that was just received. A handler needs an IPC buffer, or it gets four
 * words only. */
static inline seL4_Fault seL4_GetFault(seL4_MessageInfo info)
{
    seL4_Fault f;
    f.type = seL4_MessageInfo_label(info);
    f.ip = seL4_GetMR(0);
    switch (f.type) {
    case seL4_Fault_CapFault:
        f.cap.address = seL4_GetMR(seL4_CapFault_Addr);
        f.cap.receiving = (int)seL4_GetMR(seL4_CapFault_InRecvPhase);
        f.cap.lookup = seL4_GetLookupFailure(seL4_CapFault_LookupFailureType);
        break;
    case seL4_Fault_UnknownSyscall:
        for (int i = 0; i < 8; i++) {
            f.syscall.r[i] = seL4_GetMR(seL4_UnknownSyscall_R0 + i);
        }
        f.ip = seL4_GetMR(seL4_UnknownSyscall_FaultIP);
        f.syscall.sp = seL4_GetMR(seL4_UnknownSyscall_SP);
        f.syscall.lr = seL4_GetMR(seL4_UnknownSyscall_LR);
        f.syscall.cpsr = seL4_GetMR(seL4_UnknownSyscall_CPSR);
        f.syscall.number = seL4_GetMR(seL4_UnknownSyscall_Syscall);
        break;
    case seL4_Fault_UserException:
        f.exception.sp = seL4_GetMR(seL4_UserException_SP);
        f.exception.cpsr = seL4_GetMR(seL4_UserException_CPSR);
        f.exception.number = seL4_GetMR(seL4_UserException_Number);
        f.exception.code = seL4_GetMR(seL4_UserException_Code);
        break;
    default:
        f.vm.address = seL4_GetMR(seL4_VMFault_Addr);
        f.vm.prefetch = (int)seL4_GetMR(seL4_VMFault_PrefetchFault);
        f.vm.fsr = seL4_GetMR(seL4_VMFault_FSR);
    }
    return f;
}

/* ---- fault status of memory faults: bits 3..0 and 10 the cause, 11 a write, 12 from the bus
 * ---- */

enum {
    seL4_FSR_Alignment = 0x1,
    seL4_FSR_SectionTranslation = 0x5, /* nothing is mapped in this MiB */
    seL4_FSR_PageTranslation = 0x7,    /* there is a page table, but no page */
    seL4_FSR_External = 0x8,           /* nothing answers at the physical address */
    seL4_FSR_SectionPermission = 0xD,
    seL4_FSR_PagePermission = 0xF
};

static inline seL4_Word seL4_FSR_cause(seL4_Word fsr) { return fsr & 0x40F; }
static inline int seL4_FSR_isWrite(seL4_Word fsr) { return fsr >> 11 & 1; }

static inline const char *seL4_FSR_name(seL4_Word fsr)
{
    switch (seL4_FSR_cause(fsr)) {
    case seL4_FSR_Alignment: return "alignment";
    case seL4_FSR_SectionTranslation: return "section translation";
    case seL4_FSR_PageTranslation: return "page translation";
    case seL4_FSR_External: return "external abort";
    case seL4_FSR_SectionPermission: return "section permission";
    case seL4_FSR_PagePermission: return "page permission";
    default: return "other";
    }
}

/* Prints a fault: one line, without its end. */
static inline void seL4_PrintFault(seL4_Fault f)
{
    switch (f.type) {
    case seL4_Fault_CapFault:
        print("capability fault at pc 0x%x: pointer 0x%x, %s: ", f.ip, f.cap.address,
              f.cap.receiving ? "receiving" : "sending");
        seL4_PrintLookupFailure(f.cap.lookup);
        break;
    case seL4_Fault_UnknownSyscall:
        print("unknown system call %d at pc 0x%x", (int)f.syscall.number, f.ip);
        break;
    case seL4_Fault_UserException:
        print("exception at pc 0x%x", f.ip);
        break;
    case seL4_Fault_VMFault:
        print("%s of address 0x%x at pc 0x%x: %s",
              f.vm.prefetch ? "fetch" : seL4_FSR_isWrite(f.vm.fsr) ? "write" : "read", f.vm.address,
                  f.ip,
              seL4_FSR_name(f.vm.fsr));
        break;
    default:
        print("no such fault: %u", f.type);
    }
}

/* ---- answers ---- */

/* The instruction runs again: after a memory or capability fault whose cause is gone. */
static inline void seL4_ReplyFault_Retry(void) { seL4_Reply(seL4_MessageInfo_new(0, 0, 0, 0)); }

/* After an unknown system call: r0 becomes `result`, the thread goes on behind the call; ip as in
 * the fault. */
static inline void seL4_ReplyFault_Syscall(seL4_Word ip, seL4_Word result)
{
    seL4_SetMR(seL4_UnknownSyscall_R0, result);
    /* Registers that come before the program counter in the message are sent as they were
     * received. */
    seL4_SetMR(seL4_UnknownSyscall_FaultIP, ip + 4);
    seL4_Reply(seL4_MessageInfo_new(0, 0, 0, seL4_UnknownSyscall_FaultIP + 1));
}

/* After an exception: the thread goes on at ip. */
static inline void seL4_ReplyFault_Exception(seL4_Word ip)
{
    seL4_SetMR(seL4_UserException_FaultIP, ip);
    seL4_Reply(seL4_MessageInfo_new(0, 0, 0, seL4_UserException_FaultIP + 1));
}

/* After an unknown system call or an exception: the thread stays stopped, and waits for nobody any
 * more. */
static inline void seL4_ReplyFault_Stop(void) { seL4_Reply(seL4_MessageInfo_new(1, 0, 0, 0)); }

#endif
