package sel4j.proofs;
import java.nio.file.*;
/** debugging aid */
final class Assemble {
    public static void main(String[] a) throws Exception {
        Path r = Path.of(a[0]);
        System.out.println(sel4j.proofs.spec.GenerateSpec.write(r));
        Files.createDirectories(Path.of(a[1]));
        if (a.length > 2) new Tree(r).assembleFrames(Path.of(a[1])); else new Tree(r).assemble(Path.of(a[1]));
        Files.writeString(Path.of("/tmp/k/reads.txt"), sel4j.proofs.spec.GenerateSpec.reads(r));
    }
}
