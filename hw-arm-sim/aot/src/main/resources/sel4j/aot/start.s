; The second part of boot, in the kernel's window. Trusted.

inWindow:
    load sp, $stack
    load r0, $globalDirectoryInWindow
    mov r1, #0
    add r0, r0, #4096
    str r1, [r0, #8]                    ; only the window stays
    add r0, r0, #8
    mcr 15, 0, r0, cr7, cr11, {1}       ; DCCMVAU
    bl $Hardware.flushTlbAll
    bl $Kernel.make
    sub sp, sp, #16
    load r0, $program.entry
    load r1, $tree
    load r2, $tree.bytes
    stmia sp, {r0, r1, r2}
    load r0, $ram.bytes
    load r1, $program.start
    load r2, $program.end
    load r3, $program.offset
    bl $Boot.boot
    cmp r0, #0
    bne $bootRefused
    bl $Hardware.flushTlbAll            ; sections of the kernel's directory became supersections
    b $leave
