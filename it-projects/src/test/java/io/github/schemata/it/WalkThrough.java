package io.github.schemata.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does what a page of the docs says, so that the page stays true.
 *
 * <p>Between {@code <!-- walk-through -->} and {@code <!-- end of walk-through -->}, blocks of {@code sh} are run (and
 * must fail where their first line is {@code # stops}), blocks of {@code text} hold lines that the last run must have printed, in that order, and blocks of {@code yaml} take the
 * place of all that follows the comment of the newest change, and blocks of {@code java} become the file that their first
 * line names. In the text {@code …} stands for anything.
 */
public final class WalkThrough {

    private final Path folder;
    private final File maven;
    private final String options;
    private final List<String> said = new ArrayList<>();
    private String last = "";

    /**
     * @param folder where the commands are typed
     * @param maven the program that {@code mvn} stands for
     * @param options what is given to each {@code mvn}, so that it finds the plugin
     */
    public WalkThrough(File folder, File maven, String options) {
        this.folder = folder.toPath();
        this.maven = maven;
        this.options = options;
    }

    /** Follows the page; the number of commands that were run. */
    public int follow(Path page) throws IOException, InterruptedException {
        return follow(page, "");
    }

    /** Follows the page from the command on that begins so. */
    public int follow(Path page, String from) throws IOException, InterruptedException {
        int commands = 0;
        for (Block block : blocks(page).stream()
                .dropWhile(block -> !block.text().startsWith(from))
                .toList()) {
            switch (block.language()) {
                case "sh" -> {
                    run(block.text(), block.text().startsWith("# stops"));
                    commands++;
                }
                case "text" -> expect(block.text());
                case "yaml" -> edit(block.text());
                case "java" -> write(block.text());
                default -> throw new IllegalStateException("Nothing can be done with a block of " + block.language());
            }
        }
        return commands;
    }

    /** What the last command printed. */
    public String last() {
        return last;
    }

    private record Block(String language, String text) {}

    private static List<Block> blocks(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf("<!-- walk-through -->");
        int end = text.indexOf("<!-- end of walk-through -->");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " has no walk-through");
        }
        List<Block> blocks = new ArrayList<>();
        String[] parts = text.substring(begin, end).split("(?m)^```");
        for (int i = 1; i < parts.length; i += 2) {
            int line = parts[i].indexOf('\n');
            blocks.add(new Block(parts[i].substring(0, line).strip(), parts[i].substring(line + 1)));
        }
        return blocks;
    }

    /** Runs a line of the shell; it must succeed. */
    public void run(String command) throws IOException, InterruptedException {
        run(command, false);
    }

    private void run(String command, boolean fails) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "said", ".log");
        Process process = new ProcessBuilder(
                        "sh", "-e", "-c", "mvn() { '" + maven + "' " + options + " \"$@\"; }\n" + command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        // Some Mavens write this even into a file.
        last = new String(Files.readAllBytes(output), StandardCharsets.UTF_8).replace("\u001B[0m", "");
        Files.delete(output);
        said.add("$ " + command + last);
        if (exit == 0 == fails) {
            throw new AssertionError("Exit " + exit + ":\n" + String.join("\n", said));
        }
    }

    private void expect(String text) {
        List<String> lines = last.lines().toList();
        int at = 0;
        for (String wanted : text.lines().toList()) {
            int found = at;
            while (found < lines.size() && !fits(wanted, lines.get(found))) {
                found++;
            }
            if (found == lines.size()) {
                throw new AssertionError("The page says:\n" + wanted + "\nbut this was printed:\n" + last);
            }
            at = found + 1;
        }
    }

    private static boolean fits(String wanted, String line) {
        int at = 0;
        String[] pieces = wanted.split("…", -1);
        for (int i = 0; i < pieces.length; i++) {
            int found = line.indexOf(pieces[i], at);
            if (found < 0 || i == 0 && found != 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return at == line.length() || pieces[pieces.length - 1].isEmpty();
    }

    private void edit(String text) throws IOException {
        Path change = newestChange();
        String draft = Files.readString(change);
        int comment = draft.indexOf("      comment:");
        int from = draft.indexOf('\n', comment) + 1;
        if (comment < 0 || !draft.startsWith("      #", from)) {
            throw new AssertionError(change + " is no empty change:\n" + draft);
        }
        Files.writeString(change, draft.substring(0, from) + text);
    }

    private void write(String text) throws IOException {
        String first = text.lines().findFirst().orElse("");
        Path file = folder.resolve(first.replaceFirst("^// ", ""));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.substring(text.indexOf('\n') + 1));
    }

    private Path newestChange() {
        try (Stream<Path> changes = Files.list(folder.resolve("src/main/resources/db/changelog/changes"))) {
            return changes.max(Comparator.comparing(Path::getFileName)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
