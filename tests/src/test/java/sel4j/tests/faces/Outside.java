package sel4j.tests.faces;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;

/**
 * Everything that comes into the kernel from outside its objects, recorded from the execution face
 * in order: results of {@link Hardware}, words of user memory, and what the kernel sends out. The
 * proof face must ask for the same in the same order, and gets the recorded answers.
 */
final class Outside implements Memory.Watcher {
    /** One event: what was asked or sent, and the answer. */
    private record Event(String what, Object answer) { }

    private final Deque<Event> events = new ArrayDeque<>();

    /** Hardware that does what another does and records it. */
    Hardware recording(Hardware real) {
        return hardware((what, method, args) -> {
            Object answer = method.invoke(real, args);
            events.add(new Event(what, answer));
            return answer;
        });
    }

    /** Hardware that answers as recorded. */
    Hardware replaying() {
        return hardware((what, method, args) -> answer(what));
    }

    private interface Handler {
        Object call(String what, java.lang.reflect.Method method, Object[] args) throws Throwable;
    }

    private static Hardware hardware(Handler h) {
        return (Hardware) Proxy.newProxyInstance(Hardware.class.getClassLoader(),
            new Class<?>[] {Hardware.class},
            (proxy, method, args) ->
                h.call(method.getName() + Arrays.toString(args), method, args));
    }

    @Override
    public void read(int place, int i, int value) {
        events.add(new Event(word("read", place, i), value));
    }

    @Override
    public void written(int place, int i, int value) {
        events.add(new Event(word("write", place, i) + " = " + value, null));
    }

    /** The answer that was recorded, if this was asked then. */
    Object answer(String what) {
        Event e = events.poll();
        if (e == null || !e.what.equals(what)) {
            throw new AssertionError("the proof face asked outside: " + what
                + "; the execution face: " + (e == null ? "nothing more" : e.what));
        }
        return e.answer;
    }

    /** How an access to user memory is named. */
    static String word(String access, int place, int i) {
        return String.format("%s user word 0x%X + %d", access, place, i);
    }

    /** Nothing that the execution face asked for may be left. */
    void demandEmpty() {
        if (!events.isEmpty()) {
            throw new AssertionError("the proof face did not ask outside: " + events.peek().what);
        }
    }
}
