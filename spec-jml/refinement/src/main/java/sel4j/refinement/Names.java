package sel4j.refinement;

import java.util.List;

/** What numbers are called, by the names of seL4's own headers. */
final class Names {
    private static final List<String> LABELS = List.of("InvalidInvocation", "UntypedRetype",
        "TCBReadRegisters", "TCBWriteRegisters", "TCBCopyRegisters", "TCBConfigure",
        "TCBSetPriority", "TCBSetMCPriority", "TCBSetSchedParams", "TCBSetIPCBuffer",
        "TCBSetSpace", "TCBSuspend", "TCBResume", "TCBBindNotification", "TCBUnbindNotification",
        "TCBSetTLSBase", "TCBSetFlags", "CNodeRevoke", "CNodeDelete", "CNodeCancelBadgedSends",
        "CNodeCopy", "CNodeMint", "CNodeMove", "CNodeMutate", "CNodeRotate", "CNodeSaveCaller",
        "IRQIssueIRQHandler", "IRQAckIRQ", "IRQSetIRQHandler", "IRQClearIRQHandler",
        "DomainSetSet", "DomainScheduleConfigure", "DomainScheduleSetStart", "ARMPDClean_Data",
        "ARMPDInvalidate_Data", "ARMPDCleanInvalidate_Data", "ARMPDUnify_Instruction",
        "ARMPageTableMap", "ARMPageTableUnmap", "ARMPageMap", "ARMPageUnmap", "ARMPageClean_Data",
        "ARMPageInvalidate_Data", "ARMPageCleanInvalidate_Data", "ARMPageUnify_Instruction",
        "ARMPageGetAddress", "ARMASIDControlMakePool", "ARMASIDPoolAssign",
        "ARMIRQIssueIRQHandlerTrigger", "ARMIRQIssueSGISignal");
    private static final List<String> CALLS = List.of("none", "Call", "ReplyRecv", "Send",
        "NBSend", "Recv", "Reply", "Yield", "NBRecv", "DebugPutChar", "DebugDumpScheduler",
        "DebugHalt", "DebugCapIdentify", "DebugSnapshot", "DebugNameThread");
    private static final int SET_TLS_BASE = -30;
    private static final List<String> ERRORS = List.of("ok", "InvalidArgument",
        "InvalidCapability", "IllegalOperation", "RangeError", "AlignmentError", "FailedLookup",
        "TruncatedMessage", "DeleteFirst", "RevokeFirst", "NotEnoughMemory");

    private Names() { }

    /** Of an invocation label. */
    static String label(int number) {
        return number > 0 && number < LABELS.size() ? LABELS.get(number) : "label that is none";
    }

    /** Of a system call. */
    static String call(int number) {
        return number == SET_TLS_BASE ? "SetTLSBase" : number < 0 && -number < CALLS.size()
            ? CALLS.get(-number) : "unknown system call";
    }

    /** Of an answer's label. */
    static String error(int number) {
        return ERRORS.get(number);
    }

    static List<String> labels() {
        return LABELS.subList(1, LABELS.size());
    }

    static List<String> calls() {
        return CALLS.subList(1, CALLS.size());
    }

    static List<String> errors() {
        return ERRORS;
    }
}
