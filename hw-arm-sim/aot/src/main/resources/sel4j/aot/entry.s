; Exceptions into the kernel and the way back to user level. Trusted.
;
; While user level runs, sp_svc points at word 15 of the current thread's registers: r0 to r14 lie
; below, then restart pc, cpsr, next pc, TPIDRURW, TPIDRURO (ABI syscalls-and-ipc 3). The kernel runs
; in Supervisor mode with interrupts masked, on one stack that is empty at each entry.

enterSyscall:
    stmdb sp, {r0-lr}^                  ; the user's
    mrs r1, SPSR
    sub r0, lr, #4
    stmia sp, {r0, r1, lr}              ; restart pc, cpsr, next pc: behind the call
    mrc 15, 0, r2, cr13, cr0, {2}       ; TPIDRURW, which user level may write
    str r2, [sp, #12]
    load sp, $stack
    bl $Entry.syscall

; To the current thread: all of its registers come from its TCB.
leave:
    load r0, $kernel
    ldr r0, [r0, #$Kernel.current]
    add sp, r0, #$registers15
    ldr r1, [sp, #4]
    msr SPSR_fsxc, r1
    ldr lr, [sp, #8]
    ldr r2, [sp, #12]
    mcr 15, 0, r2, cr13, cr0, {2}       ; TPIDRURW
    ldr r3, [sp, #16]
    mcr 15, 0, r3, cr13, cr0, {3}       ; TPIDRURO
    ldmdb sp, {r0-lr}^
    movs pc, lr

; The other exceptions come in modes of their own, whose sp is free. In Supervisor mode before: that
; is the kernel, and a bug of it. Else restart pc and cpsr go to the thread's registers, and then the
; other registers in Supervisor mode.

enterUndefined:
    mrs sp, SPSR
    and sp, sp, #31
    cmp sp, #19
    beq $kernelFault
    sub lr, lr, #4
    srsia sp, #19
    cps #19
    stmdb sp, {r0-lr}^
    ldr r0, [sp]
    ldr r1, [sp, #4]
    tst r1, #32                         ; Thumb: the instruction was two bytes before
    addne r0, r0, #2
    str r0, [sp]
    bl $saveRest
    bl $Entry.undefined
    b $leave

enterPrefetchAbort:
    mrs sp, SPSR
    and sp, sp, #31
    cmp sp, #19
    beq $kernelFault
    sub lr, lr, #4
    srsia sp, #19
    cps #19
    stmdb sp, {r0-lr}^
    bl $saveRest
    bl $Entry.prefetchAbort
    b $leave

enterDataAbort:
    mrs sp, SPSR
    and sp, sp, #31
    cmp sp, #19
    beq $kernelFault
    sub lr, lr, #8
    srsia sp, #19
    cps #19
    stmdb sp, {r0-lr}^
    bl $saveRest
    bl $Entry.dataAbort
    b $leave

enterInterrupt:
    sub lr, lr, #4
    srsia sp, #19
    cps #19
    stmdb sp, {r0-lr}^
    bl $saveRest
    bl $Entry.interrupt
    b $leave

; What is repeated goes on where it was: next pc is restart pc. Takes the kernel's stack.
saveRest:
    ldr r0, [sp]
    str r0, [sp, #8]
    mrc 15, 0, r2, cr13, cr0, {2}       ; TPIDRURW
    str r2, [sp, #12]
    load sp, $stack
    bx lr

; ---- the end of a kernel that is wrong ----

; A run-time check failed; lr tells which. The table has four words for each: lr, file, line, what.
checkFailed:
    mov r4, lr
    load sp, $stack
    load r5, $trapTable
    load r6, $trapTableEnd
findTrap:
    cmp r5, r6
    bcs $Hardware.halt
    ldr r0, [r5], #16
    cmp r0, r4
    bne $findTrap
    load r0, $message.halted
    bl $say
    ldr r0, [r5, #-4]
    bl $say
    load r0, $message.at
    bl $say
    ldr r0, [r5, #-12]
    bl $say
    mov r0, #58
    bl $Hardware.putChar
    ldr r0, [r5, #-8]
    movw r9, #10000
    mov r10, #10
    bl $sayNumber
    mov r0, #10
    bl $Hardware.putChar
    b $Hardware.halt

; An abort or an undefined instruction of the kernel itself; lr tells where.
kernelFault:
    mov r0, lr
    cps #19
    load sp, $stack
    mov r4, r0
    load r0, $message.fault
    bl $say
    mov r0, r4
    load r9, 1000000000
    mov r10, #10
    bl $sayNumber
    mov r0, #10
    bl $Hardware.putChar
    b $Hardware.halt

; Boot did not accept the program; r0: its reason.
bootRefused:
    mov r4, r0
    load r0, $message.boot
    bl $say
    mov r0, r4
    mov r9, #1
    mov r10, #10
    bl $sayNumber
    mov r0, #10
    bl $Hardware.putChar
    b $Hardware.halt

; r0: bytes that end in zero. Changes r7 and r8, as does sayNumber.
say:
    mov r7, r0
    mov r8, lr
sayNext:
    ldrb r0, [r7], #1
    cmp r0, #0
    bxeq r8
    bl $Hardware.putChar
    b $sayNext

; r0: a number without sign, r9: the weight of its first digit, r10: 10
sayNumber:
    mov r7, r0
    mov r8, lr
    mov r11, #0
sayDigit:
    udiv r0, r7, r9
    mls r7, r0, r9, r7
    cmp r9, #1
    orreq r11, r11, #1                  ; the last digit is said even if it is zero
    orrs r11, r11, r0
    beq $skipDigit
    add r0, r0, #48
    bl $Hardware.putChar
skipDigit:
    udiv r9, r9, r10
    cmp r9, #0
    bne $sayDigit
    bx r8
