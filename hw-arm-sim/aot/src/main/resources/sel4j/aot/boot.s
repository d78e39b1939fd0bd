; From reset to the first instruction of the root task. Trusted.
;
; It begins at its physical address in Supervisor mode with translation and caches off, and finds
; everything in the image: no register of the loader counts. What hosted runs do before boot is
; done here: system registers, interrupt controller, timer.

boot:
    cpsid aif, #19
    load r0, 0x00f00000
    mcr 15, 0, r0, cr1, cr0, {2}        ; CPACR: VFP for all modes, FPEXC switches it
    load r0, 0x08000000
    mov r1, #1
    str r1, [r0]                        ; GICD_CTLR
    load r0, 0x08010000
    mov r1, #240
    str r1, [r0, #4]                    ; GICC_PMR
    mov r1, #3
    str r1, [r0, #8]                    ; GICC_BPR
    mov r1, #1
    str r1, [r0]                        ; GICC_CTLR
    mov r0, #0
    mcr 15, 0, r0, cr14, cr1, {0}       ; CNTKCTL: user level sees no timer
    mov r0, #1
    mcr 15, 0, r0, cr14, cr3, {1}       ; CNTV_CTL: on

; The MiB of the kernel's image, where it lies and in the window: first entries of the kernel's own
; directory, which the kernel then fills.
    load r0, $globalDirectory
    load r1, 0x40205406
    add r2, r0, #4096                   ; 0x402 * 4 is 0x1008, 0xA02 * 4 is 0x2808
    str r1, [r2, #8]
    add r2, r0, #10240
    str r1, [r2, #8]
    orr r0, r0, #24
    mcr 15, 0, r0, cr2, cr0, {0}        ; TTBR0
    mov r0, #0
    mcr 15, 0, r0, cr2, cr0, {2}        ; TTBCR
    mcr 15, 0, r0, cr13, cr0, {1}       ; CONTEXTIDR
    mov r0, #1
    mcr 15, 0, r0, cr3, cr0, {0}        ; DACR: domain 0 is checked
    mcr 15, 0, r0, cr8, cr7, {0}        ; TLBIALL
    mcr 15, 0, r0, cr7, cr5, {0}        ; ICIALLU
    mcr 15, 0, r0, cr7, cr5, {6}        ; BPIALL
    dsb sy
    isb sy
    load r0, 0x00c53878                 ; M, C, I, Z, V and the bits that are one on every ARMv7
    orr r0, r0, #5
    mcr 15, 0, r0, cr1, cr0, {0}        ; SCTLR
    isb sy
    load r0, $inWindow
    bx r0
