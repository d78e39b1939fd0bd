package sel4j.tests.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sel4j.kernel.Abi;
import sel4j.view.PageTable;
import sel4j.view.Pde;
import sel4j.view.Pte;
import sel4j.view.Slot;

/** Calls of page table and frame capabilities that map and unmap: ABI invocations 7, 8. */
final class VSpaceCases {
    private static final int V = 0x10000000;
    static final int ASID = 9;
    private static final String[] SIZES = {"small page", "large page", "section",
        "supersection"};

    private VSpaceCases() { }

    private static Pde pde(Slot directory, int virtual) {
        return directory.pageDirectory().pde(virtual >>> 20);
    }

    private static Pte pte(Stage s, Slot directory, int virtual) {
        PageTable t = s.k.pageTable(pde(directory, virtual).tableBase() * 64);
        return t.pte(virtual >>> 12 & 0xFF);
    }

    /** A page table in the directory; returns its capability, which is mapped. */
    static Slot table(Stage s, Slot directory, int virtual) {
        Slot t = s.pageTable();
        pde(directory, virtual).setCoarse(t.pageTable().place() / 64, false);
        t.setPageTable(t.pageTable(), true, directory.asid(), virtual >>> 20);
        return t;
    }

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        all.add(new Case("PageTable", s -> new Call(s, 0, s.pageTable()))
            .check("no such label", c -> c.label = 0)
            .check("label of a frame", c -> c.label = Abi.PAGE_MAP));
        all.add(mapTable());
        all.add(unmapTable());
        all.add(new Case("Frame", s -> new Call(s, 0, s.frame()))
            .check("no such label", c -> c.label = 0)
            .check("label of a page table", c -> c.label = Abi.PAGE_TABLE_UNMAP)
            .check("label of ASID control", c -> c.label = Abi.ASID_CONTROL_MAKE_POOL));
        all.add(mapFrame());
        all.add(unmapFrame());
        all.add(new Case("ARMPageGetAddress", s -> new Call(s, Abi.PAGE_GET_ADDRESS,
            s.deviceFrame(1))).success("the physical address, and nothing happens", c -> { }));
        return all;
    }

    /** The checks of a page directory that is given as extra capability 0. */
    private static Case directory(Case k) {
        return k.check("the capability is no page directory", c -> c.cap(0, c.s.notification()))
            .check("a page directory without ASID", c -> c.cap(0, c.s.bareDirectory()));
    }

    private static Case named(Case k) {
        return k.check("the ASID has no pool", c -> c.caps[0].setAsid(5 << 10))
            .check("the ASID names nothing",
                c -> c.s.k.asidTable(0).setDirectory(ASID, null))
            .check("the ASID names another directory", c -> c.s.k.asidTable(0)
                .setDirectory(ASID, c.s.bareDirectory().pageDirectory()));
    }

    // ---- page tables ----

    private static Case mapTable() {
        Case k = new Case("ARMPageTableMap", s -> new Call(s, Abi.PAGE_TABLE_MAP, s.pageTable())
            .words(V + 0x1234, 3).caps(s.directory(ASID)))
            .check("fewer than 2 words", c -> {
                c.length(1);
                c.cap(0, c.s.notification());
            })
            .check("no page directory", c -> c.without(0))
            .check("the table is mapped", c -> c.cap = table(c.s, c.s.directory(11), V));
        directory(k).check("no user address", c -> c.word(0, 0xA0000000));
        return named(k).check("something is mapped there", c -> table(c.s, c.caps[0], V))
            .success("the entry refers to the table", c -> {
                assertEquals(c.cap.pageTable().place() / 64, pde(c.caps[0], V).tableBase());
                assertTrue(c.cap.mapped());
                assertEquals(V >>> 20, c.cap.tableAddress());
            });
    }

    private static Case unmapTable() {
        return new Case("ARMPageTableUnmap", s -> {
            Slot d = s.directory(ASID);
            return new Call(s, Abi.PAGE_TABLE_UNMAP, table(s, d, V)).caps(d);
        })
            .check("other capabilities exist", c -> c.s.copy(c.cap))
            .success("the entry is clear, and so is the table", c -> c.cap.pageTable().pte(7)
                .setSmall(1, false, false, false, 0, 0, false, false, false), c -> {
                    assertEquals(Pde.INVALID, pde(c.caps[0], V).type());
                    assertEquals(Pte.INVALID, c.cap.pageTable().pte(7).type());
                    assertTrue(!c.cap.mapped());
                })
            .success("not mapped: nothing happens", c -> c.cap = c.s.pageTable(),
                c -> assertTrue(!c.cap.mapped()))
            .success("the entry refers to another table", c -> pde(c.caps[0], V)
                .setCoarse(c.s.pageTable().pageTable().place() / 64, false), c -> {
                    assertEquals(Pde.COARSE, pde(c.caps[0], V).type());
                    assertTrue(!c.cap.mapped());
                });
    }

    // ---- frames ----

    static Function<Stage, Call> frame(int size) {
        return s -> {
            Slot d = s.directory(ASID);
            if (size < 2) {
                table(s, d, V);
            }
            return new Call(s, Abi.PAGE_MAP, s.deviceFrame(size)).words(V, 3, 3).caps(d);
        };
    }

    private static Case mapFrame() {
        Case k = new Case("ARMPageMap", frame(0))
            .check("fewer than 3 words", c -> {
                c.length(2);
                c.cap(0, c.s.notification());
            })
            .check("no page directory", c -> c.without(0));
        directory(k)
            .check("it is mapped in another space", c -> mapped(c, 8, V))
            .check("it is mapped at another address", c -> mapped(c, ASID, V + 0x1000))
            .check("the last byte is no user address", c -> c.word(0, 0x9FFFF001));
        named(k).check("not aligned", c -> c.word(0, V + 0x800));
        for (int size = 0; size < 4; size++) {
            sized(k.good(frame(size)), size);
        }
        return k.good(frame(0)).success("again, with other rights", c -> {
            mapped(c, ASID, V);
            pte(c.s, c.caps[0], V).setSmall(c.cap.frameBase(), false, false, false, 0, 3, false,
                false, false);
            c.word(1, 2);
        }, c -> {
            assertEquals(2, pte(c.s, c.caps[0], V).access());
            assertTrue(c.s.told.stream().anyMatch(l -> l.startsWith("cleanToUnification")));
        });
    }

    private static void mapped(Call c, int asid, int virtual) {
        c.cap.setFrameAsid(asid);
        c.cap.setFrameAddress(virtual >>> 12);
    }

    /** What depends on the size of the frame. */
    private static void sized(Case k, int size) {
        String name = SIZES[size] + ": ";
        if (size == 0) {
            k.check(name + "no page table", c -> pde(c.caps[0], V).setInvalid())
                .check(name + "a large page is there", c -> pte(c.s, c.caps[0], V)
                    .setLarge(1, false, 0, false, false, false, 3, false, false));
        } else if (size == 1) {
            k.check(name + "not aligned", c -> c.word(0, V + 0x1000))
                .check(name + "no page table", c -> pde(c.caps[0], V).setInvalid())
                .check(name + "a small page is there", c -> pte(c.s, c.caps[0], V + 0xF000)
                    .setSmall(1, false, false, false, 0, 3, false, false, false));
        } else if (size == 2) {
            k.check(name + "not aligned", c -> c.word(0, V + 0x10000))
                .check(name + "a page table is there", c -> table(c.s, c.caps[0], V))
                .check(name + "a supersection is there", c -> section(c, V, true));
        } else {
            k.check(name + "not aligned", c -> c.word(0, V + 0x100000))
                .check(name + "the last byte is no user address", c -> c.word(0, 0x9F100000))
                .check(name + "a page table is there", c -> table(c.s, c.caps[0], V + 0xF00000))
                .check(name + "a section is there", c -> section(c, V + 0xF00000, false));
        }
        k.success(name + "it is mapped", c -> {
            assertEquals(ASID, c.cap.frameAsid());
            assertEquals(V >>> 12, c.cap.frameAddress());
            int base = c.cap.frameBase();
            for (int i = 0; i < (size % 2 == 0 ? 1 : 16); i++) {
                if (size < 2) {
                    Pte e = pte(c.s, c.caps[0], V + (i << 12));
                    assertEquals(base, size == 0 ? e.smallBase() : e.largeBase() << 4);
                } else {
                    Pde e = pde(c.caps[0], V + (i << 20));
                    assertEquals(size == 3, e.supersection());
                    assertEquals(base, e.sectionBase() << 8);
                }
            }
        });
    }

    /** A section, or one part of a supersection, is mapped. */
    private static void section(Call c, int virtual, boolean supersection) {
        int i = (virtual >>> 20) + (c.caps[0].pageDirectory().place() << 2) - 0x10000000;
        c.s.ram.ram[i] = 0x0A000C02 | (supersection ? 1 << 18 : 0);
    }

    private static Case unmapFrame() {
        Case k = new Case("ARMPageUnmap", frame(0));
        for (int size = 0; size < 4; size++) {
            int z = size;
            k.good(s -> {
                Call c = frame(z).apply(s);
                c.perform();
                s.told.clear();
                c.words();
                c.label = Abi.PAGE_UNMAP;
                return c;
            }).success(SIZES[z] + ": the entries are clear", c -> {
                assertEquals(0, c.cap.frameAsid());
                for (int i = 0; i < (z % 2 == 0 ? 1 : 16); i++) {
                    assertEquals(0, z < 2 ? pte(c.s, c.caps[0], V + (i << 12)).type()
                        : pde(c.caps[0], V + (i << 20)).type());
                }
            });
        }
        return k.success("not mapped: nothing happens", c -> c.cap = c.s.frame(), c -> { })
            .good(frame(0)).success("the entry refers to another frame", c -> {
                c.label = Abi.PAGE_UNMAP;
                mapped(c, ASID, V);
                pte(c.s, c.caps[0], V).setSmall(5, false, false, false, 0, 3, false, false, false);
            }, c -> {
                assertEquals(5, pte(c.s, c.caps[0], V).smallBase());
                assertEquals(0, c.cap.frameAsid());
            });
    }
}
