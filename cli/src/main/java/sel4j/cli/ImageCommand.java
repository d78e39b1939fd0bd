package sel4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sel4j.aot.Compiler;
import sel4j.aot.Image;
import sel4j.lockstep.NativeImage;
import sel4j.machine.elf.BadInput;

/** {@code sel4j image}: the kernel as machine code, packed with a root task. */
@Command(name = "image", mixinStandardHelpOptions = true, description = {
    "Compiles the kernel to ARM code and packs it with device tree and root task.",
    "The ELF file boots with sel4j machine, and on QEMU with",
    "  qemu-system-arm -M virt -cpu cortex-a15 -m 256M -nographic -kernel FILE"})
final class ImageCommand implements Callable<Integer> {
    @Option(names = "--root", paramLabel = "PROGRAM",
        description = "The root task: ELF file, 32-bit ARM, classic seL4 16.0.0 ABI.")
    private Path root;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the image here.")
    private Path output;

    @Option(names = "--ram", paramLabel = "SIZE", defaultValue = "256M",
        description = "RAM of the board that it is for, 16M to 1G (default ${DEFAULT-VALUE}).")
    private String ram;

    @Option(names = "--report", paramLabel = "FILE", description = {
        "Write here which checks each method keeps, which it drops, and the verdict on its",
        "contract."})
    private Path report;

    @Option(names = "--map", paramLabel = "FILE", description = {
        "Write here as JSON which method, file, line, inlining and loop each range of the kernel's",
        "instructions comes from."})
    private Path map;

    @Option(names = "--trusted", description = {
        "Tell what an image rests on that nothing proves, entry code, encoder, intrinsics,",
        "packing, with lines of source; and make no image."})
    private boolean trusted;

    @Mixin private ImageOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (trusted) {
            TrustedBase.print(Home.path(), out);
            return 0;
        }
        if (root == null || output == null) {
            throw new UserError("expected --root PROGRAM and -o FILE (see sel4j image --help)");
        }
        int bytes = BoardOptions.ramBytes(ram);
        Compiler compiler = options.compiler();
        Image image;
        byte[] file;
        try {
            image = NativeImage.of(root, bytes, compiler);
            file = image.file();
        } catch (BadInput e) {
            throw new UserError(e.getMessage());
        }
        write("-o", output, file);
        CheckReport checks = new CheckReport(compiler.checks(), image.code(), options.proved());
        if (report != null) {
            StringWriter text = new StringWriter();
            checks.print(new PrintWriter(text));
            write("--report", report, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (map != null) {
            write("--map", map, MapText.of(image.map()));
        }
        out.printf("%s: text %d bytes, constants %d bytes%n", output, image.textBytes(),
            image.constantBytes());
        checks.totals(out);
        return 0;
    }

    private static void write(String option, Path file, byte[] bytes) throws UserError {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UserError(option + " " + file + ": cannot be written");
        }
    }
}
