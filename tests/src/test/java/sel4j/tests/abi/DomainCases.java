package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import sel4j.kernel.Abi;

/** Calls of the domain capability, with one domain: ABI invocations 6. */
final class DomainCases {
    private DomainCases() { }

    private static Call on(Stage s, int label) {
        return new Call(s, label, s.slot(Abi.BOOT_DOMAIN));
    }

    static List<Case> all() {
        return List.of(
            new Case("Domain", s -> on(s, 0)).check("no such label", c -> c.label = 0)
                .check("label of another object", c -> c.label = Abi.PD_CLEAN_DATA),
            new Case("DomainSetSet", s -> on(s, Abi.DOMAIN_SET).words(0).caps(s.stopped(5)))
                .check("no word", c -> {
                    c.length(0);
                    c.word(0, 1);
                })
                .check("no such domain", c -> c.word(0, Abi.DOMAINS))
                .check("no thread", c -> c.without(0))
                .check("the capability is no thread", c -> c.cap(0, c.s.notification()))
                .success("a runnable thread is ready in it",
                    c -> c.caps[0].thread().setState(Abi.RUNNING),
                    c -> assertNotEquals(null, c.caps[0].thread().queue()))
                .success("of the caller", c -> c.cap(0, c.s.slot(Abi.BOOT_TCB)),
                    c -> assertEquals(c.caps[0].thread(), c.s.caller())),
            new Case("DomainScheduleConfigure", s -> on(s, Abi.DOMAIN_SCHEDULE_CONFIGURE)
                .words(0, 0, 5, 0x00FFFFFF))
                .check("fewer than 4 words", c -> {
                    c.length(3);
                    c.word(0, 1);
                })
                .check("no such entry, or the last", c -> c.word(0, 1))
                .check("no such domain", c -> c.word(1, 1))
                .check("longer than 2^56-1 ticks", c -> c.word(3, 0x01000000))
                .check("an end marker is of domain 0", c -> c.words(1, 3, 0, 0))
                .check("an end marker at the start", c -> c.words(0, 0, 0, 0))
                .success("the entry is set", c -> {
                    assertEquals(5, c.s.k.domainScheduleLow(0));
                    assertEquals(0x00FFFFFF, c.s.k.domainScheduleHigh(0));
                }),
            new Case("DomainScheduleSetStart", s -> on(s, Abi.DOMAIN_SCHEDULE_SET_START).words(0))
                .check("no word", c -> {
                    c.length(0);
                    c.word(0, 2);
                })
                .check("no such entry", c -> c.word(0, 2))
                .check("an end marker", c -> c.word(0, 1))
                .success("the first: nothing happens", c -> { }));
    }

}
