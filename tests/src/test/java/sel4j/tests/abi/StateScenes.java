package sel4j.tests.abi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import sel4j.kernel.Abi;
import sel4j.kernel.Scheduler;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * What C does to P in every state: suspend, resume, change its priority, delete it; and what
 * becomes of those who wait when C deletes the endpoint or the notification. ABI objects-and-caps
 * 7, 8.
 */
final class StateScenes {
    private static final Map<String, Consumer<Scene>> STATES = states();

    private StateScenes() { }

    private static Map<String, Consumer<Scene>> states() {
        Map<String, Consumer<Scene>> all = new LinkedHashMap<>();
        all.put("is inactive", x -> x.partner("P"));
        all.put("is ready", x -> ready(x, x.partner("P"), Abi.RUNNING));
        all.put("is ready, and restarts", x -> ready(x, x.partner("P"), Abi.RESTART));
        all.put("waits to receive", x -> {
            x.receiver("Q");
            x.receiver("P");
        });
        all.put("waits to send", x -> {
            x.sender("P", false);
            x.sender("Q", false);
        });
        all.put("waits with a Call", x -> x.sender("P", true));
        all.put("waits for a reply", x -> x.caller("P", x.partner("Q")));
        all.put("waits for a notification", x -> {
            x.waiter("P");
            x.waiter("Q");
        });
        all.put("has a fault, the handler is busy",
            x -> x.sender("P", true).setFaultType(Abi.USER_EXCEPTION));
        all.put("has a fault, the handler has it",
            x -> x.caller("P", x.partner("Q")).setFaultType(Abi.USER_EXCEPTION));
        return all;
    }

    private static void ready(Scene x, Tcb t, int state) {
        t.setState(state);
        Scheduler.ready(x.s.k, t);
    }

    static void add(Scenes.Book b) {
        STATES.forEach((state, set) -> {
            String row = "P " + state;
            b.add("Suspend", row, set.andThen(x -> call(x, x.capability("P"),
                Abi.TCB_SUSPEND)));
            b.add("Resume", row, set.andThen(x -> call(x, x.capability("P"), Abi.TCB_RESUME)));
            b.add("SetPriority", row, set.andThen(x -> {
                x.buffer(x.c).setWord(Abi.BUFFER_CAPS, Abi.BOOT_TCB);
                call(x, x.capability("P"), Abi.TCB_SET_PRIORITY, 255);
            }));
            b.add("DeleteThread", row, set.andThen(x -> delete(x, x.capability("P"))));
        });
        b.add("Resume", "P is inactive, and has a higher priority", x -> {
            x.partner("P");
            x.c.setPriority(20);
            call(x, x.capability("P"), Abi.TCB_RESUME);
        });
        b.add("DeleteEndpoint", "nobody waits", x -> delete(x, x.ep));
        b.add("DeleteEndpoint", "two receivers wait", x -> {
            x.receiver("P");
            x.receiver("Q");
            delete(x, x.ep);
        });
        b.add("DeleteEndpoint", "two senders wait", x -> {
            x.sender("P", false);
            x.sender("Q", true);
            delete(x, x.ep);
        });
        b.add("DeleteEndpoint", "a fault waits", x -> {
            x.sender("P", true).setFaultType(Abi.USER_EXCEPTION);
            delete(x, x.ep);
        });
        b.add("DeleteEndpoint", "two receivers wait, another capability stays", x -> {
            x.receiver("P");
            x.receiver("Q");
            x.s.copy(x.ep);
            delete(x, x.ep);
        });
        b.add("DeleteNotification", "two threads wait", x -> {
            x.waiter("P");
            x.waiter("Q");
            delete(x, x.ntfn);
        });
        b.add("DeleteNotification", "the bound thread receives", x -> {
            sel4j.kernel.Notifications.bind(x.s.k, x.receiver("P"), x.notification());
            delete(x, x.ntfn);
        });
    }

    private static void delete(Scene x, Slot slot) {
        call(x, x.s.slot(Abi.BOOT_CNODE), Abi.CNODE_DELETE, x.s.number(slot), 32);
    }

    private static void call(Scene x, Slot cap, int label, int... words) {
        x.prepare(Abi.SYS_CALL, cap);
        int caps = label == Abi.TCB_SET_PRIORITY ? 1 : 0;
        x.c.setRegister(1, Scene.info(label, caps, words.length));
        for (int i = 0; i < words.length; i++) {
            x.c.setRegister(2 + i, words[i]);
        }
    }
}
