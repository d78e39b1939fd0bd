package sel4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks the proofs' program, a process of its own, what the ledger says of the sources as they are.
 * That takes seconds, so the answer is kept in {@code cli/target/verdicts} under a hash of the
 * ledger and of every file that the program could have read, and serves while none of them changes.
 */
final class Verdicts {
    /** What verdicts depend on, from the root: proofs with the ledger, and all that is proved. */
    private static final List<String> READ = List.of("proofs", "spec-jml", "kernel-sel4j/kernel",
        "kernel-sel4j/layout", "hw-arm-sim/platform");
    private static final String KEPT = "cli/target/verdicts";

    private Verdicts() { }

    /**
     * The methods that are proved now.
     *
     * @throws UserError if the proofs' program is not built or does not answer
     */
    static Proved now() throws UserError, IOException, InterruptedException {
        Path folder = Home.path().resolve(KEPT);
        Path report;
        try {
            report = folder.resolve(hash(Home.path()) + ".json");
        } catch (NoSuchFileException e) {
            throw new UserError("there is no " + e.getFile() + ", on which the ledger's verdicts "
                + "depend; --checks all needs none");
        }
        if (!Files.exists(report)) {
            Files.createDirectories(folder);
            Path partial = Files.createTempFile(folder, "partial", "");
            Path log = folder.resolve("log");
            int exit = Home.javaQuietly("proofs", List.of("-XX:+UseSerialGC"),
                "sel4j.proofs.Verify", List.of("--list", "--json", partial.toString()), log);
            if (exit != 0) {
                throw new UserError("the ledger's verdicts cannot be had (sel4j verify --list says "
                    + "why); --checks all needs none");
            }
            Files.move(partial, report, StandardCopyOption.REPLACE_EXISTING);
            forgetAllBut(report);
        }
        return Proved.read(report);
    }

    private static void forgetAllBut(Path report) throws IOException {
        try (var files = Files.newDirectoryStream(report.getParent(), "*.json")) {
            for (Path p : files) {
                if (!p.equals(report)) {
                    Files.deleteIfExists(p);
                }
            }
        }
    }

    /** A hash of names and bytes of all files that verdicts depend on, but of no build results. */
    static String hash(Path root) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (String r : READ) {
            Path folder = root.resolve(r);
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path p, BasicFileAttributes a) {
                    return p.endsWith("target") ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path p, BasicFileAttributes a) {
                    files.put(r + "/" + folder.relativize(p), p);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Path> e : files.entrySet()) {
                byte[] bytes = Files.readAllBytes(e.getValue());
                digest.update((e.getKey() + " " + bytes.length + "\n")
                    .getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
