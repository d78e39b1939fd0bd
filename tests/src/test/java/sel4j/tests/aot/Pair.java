package sel4j.tests.aot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import sel4j.platform.Hardware;
import sel4j.platform.Memory;
import sel4j.platform.View;
import sel4j.view.Kernel;
import sel4j.view.Link;
import sel4j.view.Slot;
import sel4j.view.Tcb;

/**
 * The same memory twice: under the kernel on the Java virtual machine, and under its methods as
 * machine code. A method called with the same arguments must return the same and leave the same
 * memory; where one stops the run at a check, so must the other.
 */
final class Pair {
    private static final int RAM = 16 << 20;
    private static final int CNODE = 0x4040000;
    private static final int RADIX = 4;
    private static final int OBJECTS = 0x4041000;
    /** The kernel's variables and the objects, in bytes of RAM: what is looked at after a call. */
    private static final int FIRST = 0x2E0000;
    private static final int END = 0x420000;

    private final Memory memory = new Memory(RAM);
    final Kernel k;
    private final NativeMethods machine;
    final List<Slot> slots = new ArrayList<>();
    final List<Tcb> threads = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    private int stops;
    private int returns;

    /** A few objects of each kind, and machine code of methods. */
    Pair(NativeMethods machine) {
        this.machine = machine;
        Hardware none = (Hardware) Proxy.newProxyInstance(Pair.class.getClassLoader(),
            new Class<?>[] {Hardware.class}, (p, m, in) -> {
                throw new IllegalStateException("no hardware here: " + m.getName());
            });
        k = new Kernel(memory, none);
        k.createCNode(CNODE, RADIX);
        for (int i = 0; i < 1 << RADIX; i++) {
            slots.add(k.slot(CNODE + i));
        }
        for (int i = 0; i < 4; i++) {
            Tcb t = k.createTcb(OBJECTS + 64 * i);
            threads.add(t);
            links.add(t.link());
        }
        for (int i = 0; i < 3; i++) {
            links.add(k.ready(7 * i));
        }
        fill();
        k.setCurrent(threads.get(0));
        machine.take(memory, FIRST, END);
    }

    /** Capabilities of many types in some of the slots. */
    private void fill() {
        var e = k.createEndpoint(OBJECTS + 0x200);
        var n = k.createNotification(OBJECTS + 0x201);
        slots.get(0).setEndpoint(e, 0, 15);
        slots.get(1).setEndpoint(e, 5, 7);
        slots.get(2).setNotification(n, 0, 3);
        slots.get(3).setUntyped(0x4080000, 16, false, 16);
        slots.get(4).setUntyped(0x4080400, 12, false, 0);
        slots.get(5).setCNode(CNODE, RADIX, 28, 0);
        slots.get(6).setThread(threads.get(1));
        slots.get(7).setFrame(0x40800, false, 77, 3, 0x12345, 1);
        slots.get(8).setIrqControl();
        slots.get(9).setIrqHandler(40);
        slots.get(10).setReply(threads.get(2), true, 12);
        slots.get(11).setZombie(3, CNODE / 2, 4);
    }

    /** Checks that were made to fail, and calls that returned. */
    int stops() {
        return stops;
    }

    int returns() {
        return returns;
    }

    /** Calls a method with arguments chosen at random, on both sides. */
    void call(Method m, SplittableRandom random) throws IllegalAccessException {
        Object[] in = Arrays.stream(m.getParameterTypes()).map(t -> argument(t, random)).toArray();
        int[] words = Arrays.stream(in).filter(a -> !(a instanceof Kernel))
            .mapToInt(Pair::word).toArray();
        int[] before = Arrays.copyOfRange(memory.ram, FIRST >>> 2, END >>> 2);
        String name = m.getDeclaringClass().getSimpleName() + "." + m.getName();
        String what = name + " " + Arrays.toString(in) + " " + Arrays.toString(words);
        Integer expected = null;
        try {
            expected = word(m.invoke(null, in));
        } catch (InvocationTargetException e) {
            if (unknowable(e.getCause())) {
                restore(before);
                return;
            }
        }
        Integer found = machine.call(name, words);
        if (expected == null) {
            stops++;
            assertEquals(null, found, what + " stops");
            restore(before);
            machine.take(memory, FIRST, END);
            return;
        }
        returns++;
        if (m.getReturnType() == void.class) {
            assertTrue(found != null, what + " returns");
        } else {
            assertEquals(expected, found, what);
        }
        int at = machine.firstDifference(memory, FIRST, END);
        assertEquals(-1, at, () -> String.format("%s: word at 0x%x of RAM: %x, was %x", what, at,
            memory.ram[at / 4], before[(at - FIRST) / 4]));
    }

    private void restore(int[] before) {
        System.arraycopy(before, 0, memory.ram, FIRST >>> 2, before.length);
    }

    /** Nothing else was written, on either side. */
    void checkAllMemory() {
        assertEquals(-1, machine.firstDifference(memory));
    }

    /** Only a hosted run knows which object lives where, or has no memory at an address. */
    private static boolean unknowable(Throwable t) {
        String s = String.valueOf(t.getMessage());
        return t instanceof ArrayIndexOutOfBoundsException || s.startsWith("place 0x")
            || s.contains("part of something else") || s.startsWith("cannot create")
            || s.startsWith("no hardware here");
    }

    private Object argument(Class<?> t, SplittableRandom random) {
        if (t == Kernel.class) {
            return k;
        }
        if (t == int.class) {
            return random.nextInt(3) == 0 ? BitsNativeTest.word(random) : random.nextInt(9);
        }
        if (t == boolean.class) {
            return random.nextBoolean();
        }
        if (random.nextInt(40) == 0) {
            return null;
        }
        List<? extends View> of = t == Slot.class ? slots : t == Tcb.class ? threads : links;
        return of.get(random.nextInt(of.size()));
    }

    private static int word(Object o) {
        return o instanceof View v ? v.reference() : o instanceof Integer i ? i
            : Boolean.TRUE.equals(o) ? 1 : 0;
    }
}
