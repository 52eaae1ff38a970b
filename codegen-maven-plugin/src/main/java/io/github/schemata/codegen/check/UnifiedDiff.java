package io.github.schemata.codegen.check;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference of two texts, as {@code git apply} takes it. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_FILE = "/dev/null";

    private UnifiedDiff() {}

    /** Null stands for no file; line ends are {@code \n}. */
    static String of(String path, @Nullable String before, @Nullable String after) {
        List<String> old = lines(before);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                before == null ? NO_FILE : "a/" + path,
                after == null ? NO_FILE : "b/" + path,
                old,
                DiffUtils.diff(old, lines(after)),
                CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", counted(lines)) + "\n";
    }

    /** The lines of no file begin at 0 (gnu.org/software/diffutils, "Detailed Description of Unified Format"). */
    private static List<String> counted(List<String> lines) {
        List<String> counted = new ArrayList<>(lines);
        counted.set(2, lines.get(2).replace("@@ -1,0 ", "@@ -0,0 ").replace(" +1,0 @@", " +0,0 @@"));
        return counted;
    }

    private static List<String> lines(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            // What follows is part of the line here, so that it differs from the same line with an end.
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
