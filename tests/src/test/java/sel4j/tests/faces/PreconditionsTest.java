package sel4j.tests.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sel4j.hosted.HostedSystem;
import sel4j.spec.Preconditions;
import sel4j.tests.defects.Storm;

/**
 * What each contract of the kernel requires is true at an entry of its method in some run: a proof
 * from assumptions that nothing meets would say nothing. {@code ./sel4j witnesses} looks at more
 * runs.
 */
class PreconditionsTest {
    private static final int STORIES = Integer.getInteger("witness.stories", 0);
    private static final int STEPS = 120;
    /** Boot alone meets so many. */
    private static final int BOOT = 50;
    /** From so many stories on, every contract is met. */
    private static final int MANY = 40;

    @TempDir
    Path temporary;

    @Test
    void eachIsMetInARun() throws Exception {
        Path telling = Entered.telling(BothFacesAgreeTest.PROOF, temporary);
        if (STORIES == 0) {
            new HostedSystem(new HostedSystem.Options(BothFacesAgreeTest.ROOT.resolve(
                "tests/programs/hello.elf")).ram(16 << 20).witness(new Recording(1, telling)));
        }
        for (int seed = 1; seed <= STORIES; seed++) {
            Recording r = new Recording(seed, telling);
            Storm s = new Storm(seed, r);
            Random steps = new Random(seed);
            for (int i = 0; i < STEPS && !s.over(); i++) {
                r.now = "seed " + seed + ", step " + i;
                s.step(steps.nextLong());
            }
        }
        report();
        assertEquals(List.of(), STORIES == 0 ? List.of() : Recording.entered(true),
            "entered, and never as the contract requires");
        assertEquals(List.of(), STORIES < MANY ? List.of() : Recording.entered(false),
            "never entered");
        assertTrue(Recording.MET.size() > BOOT, () -> "met: " + Recording.MET.size());
    }

    /** A memory that breaks the invariant is no witness of a contract that requires it. */
    @Test
    void aBrokenMemoryMeetsNoContractThatRequiresTheInvariant() throws Throwable {
        Town t = new Town();
        Object slot = t.get(t.k, "scratch");
        Preconditions p = new Preconditions(t.f.proof().heap(), t.k);
        assertTrue(p.all().get("Slots.empty").test(new Object[] {t.k, slot}));
        t.set(slot, "next", null);
        p.changed();
        assertTrue(!p.all().get("Slots.empty").test(new Object[] {t.k, slot}));
    }

    private static void report() throws IOException {
        List<String> lines = new ArrayList<>();
        Recording.MET.forEach((contract, where) -> lines.add(String.format("%-44s %s", contract,
            where)));
        Recording.entered(false).forEach(c -> lines.add(c + ": never entered"));
        Recording.entered(true).forEach(c -> lines.add(c + ": NEVER as required"));
        lines.add("witnesses: " + Recording.MET.size() + " of " + Recording.contracts()
            + " contracts have a memory that meets what they require, found in boot and " + STORIES
            + " stories");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/witnesses.txt"), lines);
        System.out.println(lines.get(lines.size() - 1));
    }
}
