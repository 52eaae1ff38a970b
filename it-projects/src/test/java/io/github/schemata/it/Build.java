package io.github.schemata.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of a build after its runs: what they said, and which files stand there. */
public final class Build {
    // Colours, and the mark that Maven 4 sets before what a program prints.
    private static final Pattern DECORATION = Pattern.compile("\\u001B\\[[0-9;]*m|(?m)^\\[INFO\\] \\[stdout\\] ");
    private static final Pattern START_OF_RUN = Pattern.compile("(?m)^\\[INFO\\] Scanning for projects\\.\\.\\.$");

    private final Path folder;

    private Build(Path folder) {
        this.folder = folder;
    }

    public static Build in(File folder) {
        return new Build(folder.toPath());
    }

    /** All that Maven and the programs in it said, in all runs, without decoration. */
    public String log() {
        return DECORATION.matcher(textOf("build.log")).replaceAll("");
    }

    /** What Maven said in one run, counted from 1. */
    public String log(int run) {
        return START_OF_RUN.split(log())[run];
    }

    /** The lines that begin with {@code [ERROR]}, without that and without Maven's own advice. */
    public List<String> errors(int run) {
        return log(run).lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .map(line -> line.substring("[ERROR]".length()).strip())
                .takeWhile(line -> !line.startsWith("To see the full stack trace"))
                .map(line -> line.replace("-> [Help 1]", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public String textOf(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** The Java sources under a folder, by path from there, sorted; none where the folder does not exist. */
    public List<String> sourcesIn(String sources) {
        return filesIn(sources).filter(file -> file.endsWith(".java")).toList();
    }

    /** All files under a folder, hidden ones too, by path from there, sorted. */
    public Stream<String> filesIn(String under) {
        Path root = folder.resolve(under);
        if (Files.notExists(root)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths
                    .filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
