package sel4j.machine.elf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading a file that ought to be an ELF file: as a whole, but never more than fits. */
final class ElfBytes {
    /** Largest file that is read, in bytes. */
    static final long MAX_BYTES = 1L << 30;

    private ElfBytes() {
    }

    static byte[] read(Path file) throws BadInput {
        String name = file.toString();
        // A directory, a pipe or a device has no size to check beforehand.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new BadInput(name, Files.isDirectory(file) ? "is a directory, not an ELF file"
                : "is not a regular file");
        }
        if (!Files.exists(file)) {
            throw new BadInput(name, "no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            // The magic number comes before everything, so that any large file fails early.
            checkMagic(name, first);
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new BadInput(name, "has " + size + " bytes, at most " + MAX_BYTES
                    + " are read");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInput(name, "cannot be read (" + reason(e) + ")");
        } catch (OutOfMemoryError e) {
            throw new BadInput(name, "does not fit into memory");
        }
    }

    /** The first four bytes must be those of every ELF file. */
    static void checkMagic(String name, byte[] bytes) throws BadInput {
        if (bytes.length == 0) {
            throw new BadInput(name, 0, "the file is empty, expected an ELF file");
        }
        int[] magic = {0x7F, 'E', 'L', 'F'};
        for (int i = 0; i < 4; i++) {
            if (i >= bytes.length || bytes[i] != magic[i]) {
                throw new BadInput(name, i, "not an ELF file: expected byte 0x"
                    + Integer.toHexString(magic[i]) + ", found "
                    + (i < bytes.length ? "0x" + Integer.toHexString(bytes[i] & 0xFF)
                        : "the end of the file"));
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "permission denied"
            : String.valueOf(e.getMessage());
    }
}
