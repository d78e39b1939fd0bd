package sel4j.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import sel4j.view.Endpoint;
import sel4j.view.Link;
import sel4j.view.Tcb;

/** Queues keep the order of arrival, and a thread is in one of them at most. */
class QueueTest {
    @Test
    void firstInIsFirstOut() {
        Bench b = new Bench();
        Link q = b.endpoint().sendQueue();
        Tcb one = b.thread(1);
        Tcb two = b.thread(1);
        assertNull(Queue.first(b.k, q));
        Queue.append(b.k, q, one, Abi.BLOCKED_ON_SEND);
        Queue.append(b.k, q, two, Abi.BLOCKED_ON_SEND);
        assertSame(one, Queue.first(b.k, q));
        assertEquals(Abi.BLOCKED_ON_SEND, one.state());
        Queue.remove(b.k, one, Abi.INACTIVE);
        assertSame(two, Queue.first(b.k, q));
        assertEquals(Abi.INACTIVE, one.state());
        assertNull(one.queue());
        assertSame(one.link(), one.link().next());
        assertSame(one.link(), one.link().prev());
    }

    /** Random appends, prepends and removes on two queues agree with two lists. */
    @Property(tries = 200)
    void queuesAgreeWithLists(@ForAll @Size(max = 60) List<@IntRange(min = 0, max =
            999) Integer> ops) {
        Bench b = new Bench();
        Endpoint e = b.endpoint();
        Link[] queues = {e.sendQueue(), e.receiveQueue()};
        List<List<Tcb>> lists = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < 6; i++) {
            b.thread(i);
        }
        for (int op : ops) {
            Tcb t = b.threads.get(op % 6);
            int which = op / 6 % 2;
            if (t.queue() != null) {
                Queue.remove(b.k, t, Abi.INACTIVE);
                lists.forEach(l -> l.remove(t));
            } else if (op / 12 % 2 == 0) {
                Queue.append(b.k, queues[which], t, Abi.BLOCKED_ON_SEND);
                lists.get(which).add(t);
            } else {
                Queue.prepend(b.k, queues[which], t);
                lists.get(which).add(0, t);
            }
            for (int i = 0; i < 2; i++) {
                assertEquals(lists.get(i), KernelRules.members(queues[i]));
                assertEquals(lists.get(i).isEmpty(), Queue.isEmpty(b.k, queues[i]));
                assertSame(lists.get(i).isEmpty() ? null : lists.get(i).get(0),
                    Queue.first(b.k, queues[i]));
                assertSame(lists.get(i).isEmpty() ? queues[i]
                    : lists.get(i).get(lists.get(i).size() - 1).link(), queues[i].prev());
            }
        }
    }
}
