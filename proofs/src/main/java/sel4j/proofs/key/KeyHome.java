package sel4j.proofs.key;

import de.uka.ilkd.key.settings.PathConfig;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The folder that KeY writes its settings to: one for each process, never the user's home. KeY
 * reads the path when its first class is initialised, so {@link #use} comes before everything else.
 */
final class KeyHome {
    private KeyHome() { }

    /** Makes {@code folder} KeY's configuration folder for the life of this process. */
    static void use(Path folder) throws IOException {
        java.nio.file.Files.createDirectories(folder);
        PathConfig.setKeyConfigDir(folder.toString());
    }
}
