package sel4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checkout that the launcher runs from, and other processes started in it. */
final class Home {
    private Home() { }

    /** The project's folder. */
    static Path path() throws UserError {
        String home = System.getProperty("sel4j.home");
        if (home == null) {
            throw new UserError("the property sel4j.home is not set: start me with the script "
                + "./sel4j");
        }
        return Path.of(home);
    }

    /**
     * A module's classes, and the dependencies that the build left in {@code target/dependencies}.
     */
    static String classPath(String module) throws UserError {
        Path target = path().resolve(module).resolve("target");
        Path file = target.resolve("dependencies");
        try {
            return target.resolve("classes") + java.io.File.pathSeparator
                + Files.readString(file).trim();
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": start me with the script ./sel4j");
        }
    }

    /** Runs a Java program of another module as a process of its own, on this terminal. */
    static int java(String module, List<String> vmOptions, String mainClass, List<String> args)
            throws UserError, IOException, InterruptedException {
        return run(javaCommand(module, vmOptions, mainClass, args));
    }

    /** The same; what it says goes to a file. */
    static int javaQuietly(String module, List<String> vmOptions, String mainClass,
            List<String> args, Path log) throws UserError, IOException, InterruptedException {
        return runQuietly(javaCommand(module, vmOptions, mainClass, args), log);
    }

    private static List<String> javaCommand(String module, List<String> vmOptions,
            String mainClass, List<String> args) throws UserError {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(vmOptions);
        command.add("-Dsel4j.home=" + path());
        command.add("-cp");
        command.add(classPath(module));
        command.add(mainClass);
        command.addAll(args);
        return command;
    }

    /** Runs a command in the project's folder, on this terminal. */
    static int run(List<String> command) throws UserError, IOException, InterruptedException {
        return run(new ProcessBuilder(command).inheritIO());
    }

    /** Runs a command in the project's folder; what it says goes to a file. */
    static int runQuietly(List<String> command, Path log)
            throws UserError, IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        return run(new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(log.toFile()));
    }

    private static int run(ProcessBuilder command)
            throws UserError, IOException, InterruptedException {
        Process p = command.directory(path().toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(p::destroy));
        return p.waitFor();
    }
}
