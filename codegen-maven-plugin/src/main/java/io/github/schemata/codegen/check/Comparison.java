package io.github.schemata.codegen.check;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.check.Difference.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares files with what they should be; nothing is written. */
public final class Comparison {

    private final Path base;
    private final List<Difference> differences = new ArrayList<>();
    private int compared;

    /** @param base the folder that paths are told from */
    public Comparison(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /** A file that should stand with this text; a checkout may have turned its line ends into CRLF. */
    public void expect(Path file, String text) {
        compared++;
        String standing = text(file);
        if (standing == null) {
            differences.add(new Difference(Kind.MISSING, shown(file), UnifiedDiff.of(shown(file), null, text), ""));
        } else if (!standing.equals(text)) {
            differences.add(new Difference(Kind.CHANGED, shown(file), UnifiedDiff.of(shown(file), standing, text), ""));
        }
    }

    /** A file that should not stand any more. */
    public void expectNot(Path file) {
        differences.add(new Difference(Kind.STALE, shown(file), UnifiedDiff.of(shown(file), text(file), null), ""));
    }

    /** A file of the user's that does not fit. */
    public void mismatch(Kind kind, Path file, String message) {
        differences.add(new Difference(kind, shown(file), "", message));
    }

    /** What was found, ordered by path. */
    public CheckReport report() {
        differences.sort(Comparator.comparing(Difference::path));
        return new CheckReport(compared, differences);
    }

    private String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path told = absolute.getRoot() != null && absolute.getRoot().equals(base.getRoot())
                ? base.relativize(absolute)
                : absolute.getFileName();
        return told.toString().replace('\\', '/');
    }

    private static @Nullable String text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n")
                    : null;
        } catch (IOException e) {
            throw new CodegenException("The file " + file + " cannot be read: " + e + "\nMake it readable.", e);
        }
    }
}
