package sel4j.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import picocli.CommandLine;
import sel4j.hosted.KernelSources;
import sel4j.hosted.Release;
import sel4j.layout.Configuration;
import sel4j.layout.LayoutException;

/**
 * A kernel with other constants than the build's: the numbers of an older release, or another
 * configuration. It is compiled on first use, which takes some seconds, and a command runs in it as
 * if it were the build's. Classes lie in cli/target/kernels, one folder for each text of constants
 * and sources.
 */
final class OtherKernel {
    private final KernelSources sources;
    private final String abi;

    /**
     * Reads what it is made of.
     *
     * @param release       a release of the ABI
     * @param configuration a file like kernel.config, or null for the build's
     * @throws UserError for an unknown release, or a configuration that cannot be read or breaks a
     *                   rule
     */
    OtherKernel(int release, Path configuration) throws UserError, IOException {
        if (!Release.ALL.contains(release)) {
            throw new UserError("--abi is one of " + Release.ALL + ", found " + release);
        }
        sources = new KernelSources(Home.path());
        abi = Release.in(configured(configuration), release);
    }

    private String configured(Path file) throws UserError, IOException {
        if (file == null) {
            return sources.abi();
        }
        try {
            return Configuration.parse(file.toString(), Files.readString(file))
                .in(sources.abi());
        } catch (LayoutException e) {
            throw new UserError(e.getMessage());
        } catch (IOException e) {
            throw new UserError("cannot read the configuration " + file + ": no such text file");
        }
    }

    /** Runs a command line in it; returns its exit code. */
    int run(CommandLine caller, List<String> args) throws UserError, IOException {
        List<Path> build = Arrays.stream(System.getProperty("java.class.path")
            .split(File.pathSeparator)).map(Path::of).toList();
        List<URL> urls = new ArrayList<>();
        urls.add(classes(build).toUri().toURL());
        for (Path p : build) {
            urls.add(p.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            Class<?> main = loader.loadClass(Main.class.getName());
            return (int) main.getMethod("execute", PrintWriter.class, PrintWriter.class,
                String[].class).invoke(null, caller.getOut(), caller.getErr(),
                    args.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder of its classes; compiles them if they are not there. */
    private Path classes(List<Path> build) throws UserError, IOException {
        Path all = Home.path().resolve("cli/target/kernels");
        Path folder = all.resolve(hash());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(all);
        Path partial = Files.createTempDirectory(all, "partial");
        try {
            sources.compile(abi, sources.oracle(), build, partial);
        } catch (IOException e) {
            throw new UserError(e.getMessage());
        }
        try {
            return Files.move(partial, folder);
        } catch (FileSystemException e) {
            // Another process was faster.
            if (Files.isDirectory(folder)) {
                return folder;
            }
            throw e;
        }
    }

    private String hash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(abi.getBytes(StandardCharsets.UTF_8));
            List<Path> files = new ArrayList<>(sources.others());
            files.addAll(sources.oracle());
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
