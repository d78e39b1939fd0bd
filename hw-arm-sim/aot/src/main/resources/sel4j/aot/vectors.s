; The page at 0xFFFF0000: exception vectors, and the loop of the idle thread. Trusted.

    ldr pc, [pc, #56]                   ; reset
    ldr pc, [pc, #56]                   ; undefined instruction
    ldr pc, [pc, #56]                   ; supervisor call
    ldr pc, [pc, #56]                   ; prefetch abort
    ldr pc, [pc, #56]                   ; data abort
    ldr pc, [pc, #56]                   ; not used
    ldr pc, [pc, #56]                   ; IRQ
    ldr pc, [pc, #56]                   ; FIQ

; 0xFFFF0020: what the idle thread executes, in System mode.
idle:
    wfi
    b $idle
    nop
    nop
    nop
    nop
    nop
    nop

; 0xFFFF0040: where the vectors lead
    .word $Hardware.halt
    .word $enterUndefined
    .word $enterSyscall
    .word $enterPrefetchAbort
    .word $enterDataAbort
    .word $Hardware.halt
    .word $enterInterrupt
    .word $Hardware.halt
