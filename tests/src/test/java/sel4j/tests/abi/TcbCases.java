package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sel4j.kernel.Abi;
import sel4j.kernel.Notifications;
import sel4j.kernel.Queue;
import sel4j.kernel.Slots;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/** Calls of thread capabilities but those that give a thread its spaces: ABI invocations 4. */
final class TcbCases {
    private TcbCases() { }

    private static Call on(Stage s, int label) {
        return new Call(s, label, s.stopped(50));
    }

    private static Tcb target(Call c) {
        return c.cap.thread();
    }

    private static void self(Call c) {
        c.cap = c.s.slot(Abi.BOOT_TCB);
    }

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        all.add(new Case("TCB", s -> on(s, 0)).check("no such label", c -> c.label = 0)
            .check("label of another object", c -> c.label = Abi.CNODE_REVOKE));
        registers(all);
        priorities(all);
        all.add(new Case("TCBSuspend", s -> on(s, Abi.TCB_SUSPEND))
            .success("it stops", c -> target(c).setState(Abi.RUNNING),
                c -> assertEquals(Abi.INACTIVE, target(c).state()))
            .success("it waits no more", c -> Queue.append(c.s.k,
                c.s.endpoint().endpoint().sendQueue(), target(c), Abi.BLOCKED_ON_SEND), c -> {
                    assertEquals(Abi.INACTIVE, target(c).state());
                    assertNull(target(c).queue());
                }));
        all.add(new Case("TCBResume", s -> on(s, Abi.TCB_RESUME))
            .success("it is ready", c -> {
                assertEquals(Abi.RESTART, target(c).state());
                assertNotEquals(null, target(c).queue());
            }));
        bindings(all);
        all.add(new Case("TCBSetTLSBase", s -> on(s, Abi.TCB_SET_TLS_BASE).words(0x1234))
            .check("no word", c -> c.length(0))
            .success("the register is set",
                c -> assertEquals(0x1234, target(c).register(Abi.REG_TPIDRURO)))
            .success("of the caller", TcbCases::self,
                c -> assertEquals(0x1234, target(c).register(Abi.REG_TPIDRURO))));
        all.add(new Case("TCBSetFlags", s -> on(s, Abi.TCB_SET_FLAGS).words(0, -1))
            .check("fewer than 2 words", c -> c.length(1))
            .success("set", c -> assertEquals(true, target(c).fpuDisabled()))
            .success("clear", c -> {
                target(c).setFpuDisabled(true);
                c.words(-1, 0);
            }, c -> assertEquals(false, target(c).fpuDisabled())));
        return all;
    }

    // ---- registers ----

    private static void registers(List<Case> all) {
        all.add(new Case("TCBReadRegisters", s -> {
            Call c = on(s, Abi.TCB_READ_REGISTERS).words(1, 19);
            for (int i = 0; i < 20; i++) {
                target(c).setRegister(i, 100 + i);
            }
            target(c).setState(Abi.RUNNING);
            return c;
        })
            .check("fewer than 2 words", c -> {
                c.word(1, 0);
                c.length(1);
            })
            .check("no registers", c -> c.word(1, 0))
            .check("more than 19 registers", c -> c.word(1, 20))
            .check("of the caller", TcbCases::self)
            .success("all, and the thread stops",
                c -> assertEquals(Abi.INACTIVE, target(c).state()))
            .success("all, but without a buffer four arrive",
                c -> Slots.clear(c.s.k, c.s.caller().buffer()),
                c -> assertEquals(Abi.INACTIVE, target(c).state()))
            .success("one, and nothing happens", c -> c.words(0, 1),
                c -> assertEquals(Abi.RUNNING, target(c).state())));
        all.add(new Case("TCBWriteRegisters", s -> {
            int[] words = new int[21];
            for (int i = 0; i < 21; i++) {
                words[i] = i < 2 ? 1 + 18 * i : 0x200 + i;
            }
            return on(s, Abi.TCB_WRITE_REGISTERS).words(words);
        })
            .check("fewer than 2 words", c -> {
                c.word(1, 0);
                c.length(1);
            })
            .check("fewer registers than counted", c -> c.length(20))
            .check("of the caller", TcbCases::self)
            .success("all, and the thread is ready", c -> {
                assertEquals(Abi.RESTART, target(c).state());
                assertEquals(0x202, target(c).register(Abi.REG_NEXT_PC));
                assertEquals(0x214, target(c).register(Abi.REG_TPIDRURO));
                assertEquals(0x150, target(c).register(Abi.REG_CPSR), "it is sanitised");
            })
            .success("one", c -> c.words(0, 1, 0x3000, 5), c -> {
                assertEquals(Abi.INACTIVE, target(c).state());
                assertEquals(0x3000, target(c).register(Abi.REG_RESTART_PC));
                assertEquals(0, target(c).register(Abi.REG_SP));
            }));
        all.add(new Case("TCBCopyRegisters", s -> {
            Call c = on(s, Abi.TCB_COPY_REGISTERS).words(15).caps(s.stopped(5));
            for (int i = 0; i < 20; i++) {
                c.caps[0].thread().setRegister(i, 300 + i);
            }
            c.caps[0].thread().setState(Abi.RUNNING);
            return c;
        })
            .check("no word", c -> c.length(0))
            .check("no source", c -> c.without(0))
            .check("the source is no thread", c -> c.cap(0, c.s.notification()))
            .success("all; one stops, the other starts", c -> {
                assertEquals(Abi.INACTIVE, c.caps[0].thread().state());
                assertEquals(Abi.RESTART, target(c).state());
                for (int i = 0; i < 20; i++) {
                    if (i != Abi.REG_NEXT_PC && i != Abi.REG_RESTART_PC) {
                        assertEquals(300 + i, target(c).register(i), "register " + i);
                    }
                }
            })
            .success("frame registers alone", c -> c.word(0, 4), c -> {
                assertEquals(300, target(c).register(0));
                assertEquals(0, target(c).register(2));
                assertEquals(Abi.RUNNING, c.caps[0].thread().state());
            })
            .success("integer registers alone", c -> c.word(0, 8), c -> {
                assertEquals(0, target(c).register(0));
                assertEquals(302, target(c).register(2));
                assertEquals(Abi.INACTIVE, target(c).state());
            }));
    }

    // ---- priorities ----

    private static Case authorised(Case k, int words) {
        return k.check("fewer than " + words + " words", c -> {
            c.length(words - 1);
            c.cap(0, c.s.notification());
        })
            .check("no authority", c -> c.without(0))
            .check("the authority is no thread", c -> c.cap(0, c.s.notification()));
    }

    private static void priorities(List<Case> all) {
        Function<Integer, Function<Stage, Call>> one =
            label -> s -> on(s, label).words(100).caps(s.stopped(100));
        all.add(authorised(new Case("TCBSetPriority", one.apply(Abi.TCB_SET_PRIORITY)), 1)
            .check("above the authority's MCP", c -> c.word(0, 101))
            .success("up to the authority's MCP", c -> {
                assertEquals(100, target(c).priority());
                assertEquals(50, target(c).maxPriority());
            }));
        all.add(authorised(new Case("TCBSetMCPriority", one.apply(Abi.TCB_SET_MC_PRIORITY)), 1)
            .check("above the authority's MCP", c -> c.word(0, 101))
            .success("up to the authority's MCP", c -> {
                assertEquals(50, target(c).priority());
                assertEquals(100, target(c).maxPriority());
            }));
        all.add(authorised(new Case("TCBSetSchedParams", s -> on(s, Abi.TCB_SET_SCHED_PARAMS)
            .words(99, 98).caps(s.stopped(100))), 2)
            .check("MCP above the authority's", c -> c.word(0, -1))
            .check("priority above the authority's MCP", c -> c.word(1, 256))
            .success("both", c -> {
                assertEquals(98, target(c).priority());
                assertEquals(99, target(c).maxPriority());
            }));
    }

    // ---- bound notifications ----

    private static void bindings(List<Case> all) {
        all.add(new Case("TCBBindNotification", s -> on(s, Abi.TCB_BIND_NOTIFICATION)
            .caps(s.notification()))
            .check("no notification", c -> c.without(0))
            .check("the thread is bound already",
                c -> Notifications.bind(c.s.k, target(c), c.s.notification().notification()))
            .check("the capability is no notification", c -> c.cap(0, c.s.endpoint()))
            .check("no Receive", c -> c.caps[0].setRights(Abi.RIGHT_WRITE))
            .check("somebody waits", c -> Queue.append(c.s.k,
                c.caps[0].notification().waitQueue(), c.s.stopped(5).thread(),
                Abi.BLOCKED_ON_NOTIFICATION))
            .check("another thread is bound", c -> Notifications.bind(c.s.k,
                c.s.stopped(5).thread(), c.caps[0].notification()))
            .success("both know each other", c -> {
                assertSame(c.caps[0].notification(), target(c).boundNotification());
                assertSame(target(c), c.caps[0].notification().boundTcb());
            }));
        all.add(new Case("TCBUnbindNotification", s -> {
            Call c = on(s, Abi.TCB_UNBIND_NOTIFICATION);
            Notifications.bind(s.k, target(c), s.notification().notification());
            return c;
        })
            .check("the thread is not bound", c -> c.cap = c.s.stopped(5))
            .success("it is bound no more", c -> assertNull(target(c).boundNotification())));
    }
}
