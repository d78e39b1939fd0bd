package sel4j.cli;

import java.util.regex.Pattern;
import sel4j.hosted.Console;
import sel4j.machine.Board;
import sel4j.machine.StopReason;
import sel4j.machine.elf.ElfImage;

/** A run of a program on the bare board: its console on standard output, the rest on error. */
final class BareBoard {
    private BareBoard() { }

    /**
     * Runs a program.
     *
     * @param limit machine time in instructions
     * @param until a console line in which it is found ends the run; null for none
     * @return exit code: 0 if it switched the board off or printed such a line, else 1
     */
    static int run(ElfImage program, int ramBytes, long limit, Pattern until) {
        Board board = new Board(ramBytes);
        board.boot(program);
        Console console = new Console(System.out::write, until);
        board.uart.connect(c -> {
            console.put(c);
            if (console.matched()) {
                board.stop();
            }
        });
        StopReason reason = board.run(limit);
        System.out.flush();
        if (board.isOff() || console.matched()) {
            return 0;
        }
        System.err.println(reason == StopReason.IDLE
            ? "sel4j: nothing can happen any more: the processor waits"
            : "sel4j: " + limit + " instructions of machine time have passed (executed: "
                + board.cpu.instructions() + ", the rest idle); pc is 0x"
                + String.format("%08x", board.cpu.r[15]));
        return 1;
    }
}
