; What the methods of Hardware do, where one or two instructions are not enough, and Memory.forget.
; Arguments in r0 to r3, result in r0; r4 to r11 and sp are as before on return. Trusted.
; $NAME is the value of a symbol; "load" makes a constant of any value.

; ---- cleaning memory ----

; r0: address of zeroed granules, r1: how many (16 bytes each)
Memory.forget:
    mov r2, #0
    mov r3, #0
    add r1, r0, r1, lsl #4
forgetNext:
    cmp r0, r1
    bxcs lr
    strd r2, [r0]
    strd r2, [r0, #8]
    add r0, r0, #16
    b $forgetNext

; ---- address spaces (ARM ARM B3.10; ABI boot-and-memory 6) ----

; r0: place of the directory, r1: hardware ASID. On the way the kernel's own directory is in force,
; so that no walk mixes the old directory with the new ASID.
Hardware.setAddressSpace:
    dsb sy
    load r2, $globalDirectory
    orr r2, r2, #24
    mcr 15, 0, r2, cr2, cr0, {0}        ; TTBR0: the kernel's
    isb sy
    mcr 15, 0, r1, cr13, cr0, {1}       ; CONTEXTIDR
    lsl r0, r0, #4
    orr r0, r0, #24                     ; walks are cached in level 2 alone
    mcr 15, 0, r0, cr2, cr0, {0}        ; TTBR0
    isb sy
    bx lr

; r0: hardware ASID
Hardware.flushTlbAsid:
    dsb sy
    mcr 15, 0, r0, cr8, cr7, {2}        ; TLBIASID
    dsb sy
    isb sy
    bx lr

; r0: virtual address, r1: hardware ASID
Hardware.flushTlbPage:
    dsb sy
    bfc r0, #0, #12
    orr r0, r0, r1
    mcr 15, 0, r0, cr8, cr7, {1}        ; TLBIMVA
    dsb sy
    isb sy
    bx lr

Hardware.flushTlbAll:
    dsb sy
    mcr 15, 0, r0, cr8, cr7, {0}        ; TLBIALL
    dsb sy
    isb sy
    bx lr

; ---- caches: r0 physical address, r1 bytes; lines of 64 bytes ----

; Users may ask for operations on frames of devices: these are not in the window, and nothing of
; them is in a cache.
Hardware.cleanToRam:
    sub r2, r0, #1073741824
    load r3, $ram.bytes
    cmp r2, r3
    bxcs lr
    add r0, r0, #1610612736             ; the kernel's window
    add r1, r0, r1
    bfc r0, #0, #6
cleanToRamNext:
    cmp r0, r1
    bcs $cacheDone
    mcr 15, 0, r0, cr7, cr10, {1}       ; DCCMVAC
    add r0, r0, #64
    b $cleanToRamNext

; Of tables alone, which are in RAM.
Hardware.cleanToUnification:
    add r0, r0, #1610612736
    add r1, r0, r1
    bfc r0, #0, #6
cleanToUnificationNext:
    cmp r0, r1
    bcs $cacheDone
    mcr 15, 0, r0, cr7, cr11, {1}       ; DCCMVAU
    add r0, r0, #64
    b $cleanToUnificationNext

; Lines that the range does not cover as a whole hold data of others: they are cleaned first.
Hardware.invalidateData:
    sub r2, r0, #1073741824
    load r3, $ram.bytes
    cmp r2, r3
    bxcs lr
    add r0, r0, #1610612736
    add r1, r0, r1
    tst r0, #63
    mcrne 15, 0, r0, cr7, cr10, {1}     ; DCCMVAC
    tst r1, #63
    mcrne 15, 0, r1, cr7, cr10, {1}
    dsb sy
    bfc r0, #0, #6
invalidateNext:
    cmp r0, r1
    bcs $cacheDone
    mcr 15, 0, r0, cr7, cr6, {1}        ; DCIMVAC
    add r0, r0, #64
    b $invalidateNext

Hardware.cleanInvalidateData:
    sub r2, r0, #1073741824
    load r3, $ram.bytes
    cmp r2, r3
    bxcs lr
    add r0, r0, #1610612736
    add r1, r0, r1
    bfc r0, #0, #6
cleanInvalidateNext:
    cmp r0, r1
    bcs $cacheDone
    mcr 15, 0, r0, cr7, cr14, {1}       ; DCCIMVAC
    add r0, r0, #64
    b $cleanInvalidateNext

Hardware.unifyInstruction:
    sub r2, r0, #1073741824
    load r3, $ram.bytes
    cmp r2, r3
    bxcs lr
    add r0, r0, #1610612736
    add r1, r0, r1
    bfc r0, #0, #6
    mov r2, r0
unifyClean:
    cmp r2, r1
    mcrcc 15, 0, r2, cr7, cr11, {1}     ; DCCMVAU
    addcc r2, r2, #64
    bcc $unifyClean
    dsb sy
unifyDrop:
    cmp r0, r1
    mcrcc 15, 0, r0, cr7, cr5, {1}      ; ICIMVAU
    addcc r0, r0, #64
    bcc $unifyDrop
    mcr 15, 0, r0, cr7, cr5, {6}        ; BPIALL
    dsb sy
    isb sy
    bx lr

cacheDone:
    dsb sy
    bx lr

; ---- timer ----

Hardware.resetTimer:
    load r0, $timerTicks
    mcr 15, 0, r0, cr14, cr3, {0}       ; CNTV_TVAL
    isb sy
    bx lr

; ---- floating point ----

; r0: whether it is on
Hardware.enableFpu:
    cmp r0, #0
    movne r0, #1073741824               ; EN
    vmsr fpexc, r0
    bx lr

; r0: place of 65 words
Hardware.saveFpu:
    lsl r0, r0, #4
    add r0, r0, #1610612736
    vstmia r0!, {d0-d15}
    vstmia r0!, {d16-d31}
    vmrs r1, fpscr
    str r1, [r0]
    bx lr

Hardware.loadFpu:
    lsl r0, r0, #4
    add r0, r0, #1610612736
    vldmia r0!, {d0-d15}
    vldmia r0!, {d16-d31}
    ldr r1, [r0]
    vmsr fpscr, r1
    bx lr

; ---- console (PL011) and the end ----

; r0: a character; a carriage return goes before a line feed
Hardware.putChar:
    and r0, r0, #255
    cmp r0, #10
    bne $putByte
    mov r3, lr
    mov r0, #13
    bl $putByte
    mov r0, #10
    mov lr, r3
putByte:
    load r1, $uart
putWait:
    ldr r2, [r1, #24]                   ; UARTFR
    tst r2, #32                         ; transmit FIFO full
    bne $putWait
    strb r0, [r1]
    bx lr

; The board is switched off: PSCI SYSTEM_OFF. Where nobody listens the processor waits for ever.
Hardware.halt:
    load r0, 0x84000008
    .word 0xe1400070                    ; HVC #0
haltLoop:
    wfi
    b $haltLoop
