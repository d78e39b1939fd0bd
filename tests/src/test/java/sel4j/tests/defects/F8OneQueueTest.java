package sel4j.tests.defects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sel4j.hosted.HostedSystem;
import sel4j.hosted.Outcome;
import sel4j.kernel.Abi;
import sel4j.machine.elf.BadInput;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.view.Kernel;
import sel4j.view.Tcb;

/**
 * F8: a thread was in two scheduler structures at once. In ours a thread has one link, and its
 * queue word names the ring that the link is in; after every kernel entry of storms and of the C
 * programs no thread is met twice, and each is where its state says.
 */
class F8OneQueueTest {
    private static final int THREADS = 6;
    private static final int OBJECTS = 3;

    /** The mind of one storm: what threads, endpoints and notifications can do to each other. */
    private static final class Mind {
        final Root u = new Root("udf #0x0");
        final Random random;
        final int[] threads = new int[THREADS];
        final int[] endpoints = new int[2 * OBJECTS];
        final int[] notifications = new int[OBJECTS];
        final int spare = u.make(Abi.OBJECT_UNTYPED, 10);
        final int spareSlot = u.empty();

        Mind(long seed) {
            random = new Random(seed);
            for (int i = 0; i < OBJECTS; i++) {
                endpoints[2 * i] = u.endpoint();
                endpoints[2 * i + 1] = u.mint(endpoints[2 * i], Abi.RIGHTS_ALL, 1 + i);
                notifications[i] = u.mint(u.notification(), Abi.RIGHTS_ALL, 1 << i);
            }
            for (int i = 0; i < THREADS; i++) {
                threads[i] = u.thread(Root.CODE, 100 + i / 2,
                    endpoints[random.nextInt(endpoints.length)]);
                u.ok(threads[i], Abi.TCB_RESUME, Root.NONE);
            }
            u.ok(Root.TCB, Abi.TCB_SET_MC_PRIORITY, new int[] {Root.TCB}, 255);
        }

        int any(int[] of) {
            return of[random.nextInt(of.length)];
        }

        /** The current thread does something; somebody runs, for the root task never waits. */
        void step() {
            Tcb t = u.k.current();
            if (t == u.root) {
                control();
            } else if (random.nextInt(20) == 0) {
                u.board.cpu.r[15] = Root.OWN;
                u.step(1);
            } else {
                int object = random.nextInt(3) == 0 ? any(notifications) : any(endpoints);
                u.svc(-1 - random.nextInt(8), object, Root.info(0, 0, random.nextInt(5)));
            }
        }

        /** The root task's part: it steers threads, then mostly lets them run by its priority. */
        private void control() {
            int t = any(threads);
            switch (random.nextInt(12)) {
                case 0 -> send(t, Abi.TCB_SUSPEND);
                case 1, 2, 3 -> send(t, Abi.TCB_RESUME);
                case 4 -> send(t, Abi.TCB_SET_PRIORITY, 98 + random.nextInt(6));
                case 5 -> {
                    u.extra(any(notifications));
                    u.svc(Abi.SYS_SEND, t, Root.info(Abi.TCB_BIND_NOTIFICATION, 1, 0));
                }
                case 6 -> send(t, Abi.TCB_UNBIND_NOTIFICATION);
                case 7 -> send(Root.CNODE, Abi.CNODE_CANCEL_BADGED_SENDS, endpoints[1
                    + 2 * random.nextInt(OBJECTS)], 32);
                case 8 -> spare();
                case 9 -> u.svc(Abi.SYS_NB_SEND, any(notifications), 0);
                default -> {
                    // It steps behind the others for a while.
                    int priority = 97 + random.nextInt(6);
                    send(Root.TCB, Abi.TCB_SET_PRIORITY, priority);
                }
            }
        }

        private void send(int cptr, int label, int... words) {
            u.extra(Root.TCB);
            u.svc(Abi.SYS_SEND, cptr, Root.info(label, 1, words.length), words);
        }

        /** A thread or endpoint that comes and goes while others may wait on it. */
        private void spare() {
            if (u.slot(spareSlot).type() == 0) {
                u.extra(Root.CNODE);
                u.svc(Abi.SYS_SEND, spare, Root.info(1, 1, 6), Abi.OBJECT_ENDPOINT, 0, 0, 0,
                    spareSlot, 1);
                endpoints[0] = spareSlot;
            } else {
                u.svc(Abi.SYS_SEND, Root.CNODE, Root.info(Abi.CNODE_DELETE, 0, 2), spareSlot, 32);
            }
        }
    }

    @Test
    void stormsKeepEveryThreadInOneQueueAtMost() {
        int others = 0;
        for (int seed = 1; seed <= 6; seed++) {
            Mind m = new Mind(seed);
            for (int i = 0; i < 600; i++) {
                m.step();
                Rules.check(m.u);
                others += m.u.k.current() == m.u.root ? 0 : 1;
            }
        }
        assertTrue(others > 1000, "entries after which others than the root task run: " + others);
    }

    /** The C programs, with a look at everything at each kernel entry that is not for printing. */
    @Test
    void programsKeepEveryThreadInOneQueueAtMost() throws BadInput {
        for (String name : new String[] {"ipc", "notifications", "scheduler"}) {
            Looking looking = new Looking();
            HostedSystem s = new HostedSystem(new HostedSystem.Options(Path.of("programs/" + name
                + ".elf"))
                .ram(16 << 20).witness(looking));
            looking.kernel = s.kernel();
            assertEquals(Outcome.Reason.HALTED, s.run(10_000_000_000L).reason());
            assertTrue(looking.looks > 100, name + ": " + looking.looks);
        }
    }

    private static final class Looking implements HostedSystem.Witness {
        private static final int MOST_LOOKS = 300;
        Memory memory;
        Kernel kernel;
        int looks;
        private boolean printing;

        @Override
        public Hardware watch(Memory m, Hardware hardware) {
            memory = m;
            return hardware;
        }

        @Override
        public void before() {
            printing = kernel != null
                && kernel.current().register(Abi.REG_SYSCALL) == Abi.SYS_DEBUG_PUT_CHAR;
        }

        @Override
        public void after(String type, String name, Object result, Object... arguments) {
            if (kernel != null && !printing && looks < MOST_LOOKS) {
                Rules.check(memory, kernel);
                looks++;
            }
        }
    }
}
