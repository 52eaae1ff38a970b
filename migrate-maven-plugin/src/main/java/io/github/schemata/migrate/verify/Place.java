package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.changelog.ChangesetKey;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where a changeset stands, for messages: its file, and its line as far as that can be told. */
final class Place {

    private Place() {}

    /**
     * @param root the folder that recorded paths start from
     * @param path the path of the file below it
     */
    static String of(ChangesetKey key, Path root, String path) {
        int line = line(key, root, path);
        return line == 0 ? path : path + ":" + line;
    }

    private static int line(ChangesetKey key, Path root, String path) {
        try {
            List<String> lines = Files.readAllLines(root.resolve(path));
            for (int i = 0; i < lines.size(); i++) {
                if (begins(lines.get(i), key, path)) {
                    return i + 1;
                }
            }
        } catch (MalformedInputException | InvalidPathException e) {
            return 0;
        } catch (IOException e) {
            // Out of a jar, or of the class path.
            return 0;
        }
        return 0;
    }

    private static boolean begins(String line, ChangesetKey key, String path) {
        if (path.endsWith(".sql")) {
            String text = line.strip();
            return text.startsWith("--")
                    && text.substring(2).strip().startsWith("changeset ")
                    && (text + " ").contains(key.author() + ":" + key.id() + " ");
        }
        int id = line.indexOf("id");
        int at = id < 0 ? -1 : line.indexOf(key.id(), id + 2);
        return at >= 0
                && !isWord(line, id - 1)
                && !isWord(line, id + 2)
                && !isWord(line, at - 1)
                && !isWord(line, at + key.id().length());
    }

    private static boolean isWord(String line, int at) {
        return at >= 0
                && at < line.length()
                && (Character.isLetterOrDigit(line.charAt(at)) || "-_.".indexOf(line.charAt(at)) >= 0);
    }
}
