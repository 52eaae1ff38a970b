package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An update in a JVM of its own, as another pipeline would run it. */
final class TwoRuns {

    private TwoRuns() {}

    /** Starts it; its exit is 0 when it has succeeded, and what it says is in the file. */
    static Process start(Path folder, String url, Path output) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoRuns.class.getName(),
                        folder.toString(),
                        url))
                .redirectErrorStream(true)
                .redirectOutput(new File(output.toString()))
                .start();
    }

    /** {@code folder url}: updates that database. */
    public static void main(String[] arguments) {
        ChangelogFolder changelog = ChangelogFolder.in(Path.of(arguments[0]));
        Setup setup = new OnServer(changelog, arguments[1]).setup();
        int ran = new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null))
                .ran()
                .size();
        System.out.println("ran " + ran);
    }
}
