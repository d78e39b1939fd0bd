package sel4j.refinement;

import sel4j.abstractspec.KernelObject;
import sel4j.abstractspec.Region;
import sel4j.kernel.Abi;
import sel4j.view.Pde;
import sel4j.view.Pte;

/** What a descriptor's bits mean (ABI boot-and-memory 5). */
final class Mappings {
    private static final int PLACES_OF_PAGE = 256;
    private static final int TEX_CACHED = 5;

    private Mappings() { }

    static KernelObject.Mapping of(Pte p) {
        return switch (p.type()) {
            case Pte.SMALL -> mapping(p.smallBase(), Abi.SMALL_PAGE_BITS, p.access(),
                cached(p.smallTex(), p.cacheableBit(), p.bufferableBit(), p.shared(),
                    p.nonGlobal(), p.apx()), false, p.smallXn());
            case Pte.LARGE -> mapping(p.largeBase() << 4, Abi.LARGE_PAGE_BITS, p.access(),
                cached(p.largeTex(), p.cacheableBit(), p.bufferableBit(), p.shared(),
                    p.nonGlobal(), p.apx()), false, p.largeXn());
            default -> throw new IllegalStateException("a page table's entry that means nothing");
        };
    }

    static KernelObject.Entry of(Pde p) {
        return switch (p.type()) {
            case Pde.COARSE -> new KernelObject.Entry(new Region(p.tableBase()
                * (1L << Abi.PAGE_TABLE_BITS - Abi.GRANULE_BITS), Abi.PAGE_TABLE_BITS),
                p.parity(), null);
            case Pde.SECTION -> new KernelObject.Entry(null, p.parity(), mapping(
                p.sectionBase() << 8, p.supersection() ? Abi.SUPERSECTION_BITS : Abi.SECTION_BITS,
                p.access(), cached(p.tex(), p.cacheableBit(), p.bufferableBit(), p.shared(),
                    p.nonGlobal(), p.apx()), p.parity(), p.xn()));
            default -> throw new IllegalStateException(
                "an entry of a page directory that means nothing");
        };
    }

    private static KernelObject.Mapping mapping(int page, int bits, int access, boolean cached,
            boolean parity, boolean never) {
        return new KernelObject.Mapping(new Region((long) PLACES_OF_PAGE * page, bits), access,
            cached, parity, never);
    }

    /** Write-back, or strongly ordered; all else is nothing that users can have. */
    private static boolean cached(int tex, boolean c, boolean b, boolean shared, boolean nonGlobal,
            boolean apx) {
        boolean cached = tex == TEX_CACHED;
        if (c || b != cached || !cached && tex != 0 || shared == cached || !nonGlobal || apx) {
            throw new IllegalStateException("attributes of memory that no user can have");
        }
        return cached;
    }
}
