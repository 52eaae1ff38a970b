package io.github.schemata.sqlite.once;

import io.github.schemata.sqlite.Changelog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/** A run of its own process, which says each step on its output: {@code ready}, {@code willRun}, {@code ran} … {@code done}. */
public final class Child implements AutoCloseable {

    private static final String STEP = "step: ";

    private final Process process;
    private final BufferedReader output;
    private final StringBuilder said = new StringBuilder();

    private Child(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Begins an update of the changelog in the folder.
     *
     * @param options {@code whole} for one transaction, {@code hold} to hold the lock and change nothing, {@code now}
     *     to wait for nobody
     */
    public static Child update(Path folder, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Child.class.getName());
        command.add(folder.toString());
        command.addAll(List.of(options));
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for the next step; null at the end. */
    public String next() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(STEP)) {
                return line.substring(STEP.length());
            }
            said.append(line).append('\n');
        }
        return "gone";
    }

    public Child awaitStep(String step) throws IOException {
        for (String next = next(); !next.equals(step); next = next()) {
            if (next.equals("gone")) {
                throw new AssertionError("The child has ended before " + step + ":\n" + said);
            }
        }
        return this;
    }

    /** Lets it go on to the end, and tells how that was. */
    public int end() throws IOException, InterruptedException {
        while (!next().equals("gone")) {
            // read on, or it stops at a full pipe
        }
        return process.waitFor();
    }

    public String said() {
        return said.toString();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        kill();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The child's side. */
    public static void main(String[] arguments) throws Exception {
        var changelog = new Changelog(Path.of(arguments[0]));
        List<String> options = List.of(arguments);
        say("ready");
        changelog.run((liquibase, database) -> {
            liquibase.setChangeExecListener(new Steps());
            LockService lock = LockServiceFactory.getInstance().getLockService(database);
            if (options.contains("now")) {
                lock.setChangeLogLockWaitTime(0);
                lock.waitForLock();
            }
            if (options.contains("hold")) {
                lock.waitForLock();
                say("holds");
                System.in.read();
            } else if (options.contains("whole")) {
                try (var all = database.inOneTransaction()) {
                    liquibase.update("");
                    all.commit();
                }
            } else {
                liquibase.update("");
            }
        });
        say("done");
    }

    private static void say(String step) {
        System.out.println(STEP + step);
        System.out.flush();
    }

    private static final class Steps extends AbstractChangeExecListener {
        @Override
        public void willRun(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.RunStatus status) {
            say("willRun " + set.getId());
        }

        @Override
        public void ran(Change change, ChangeSet set, DatabaseChangeLog log, Database database) {
            say("changed " + set.getId());
        }

        @Override
        public void ran(ChangeSet set, DatabaseChangeLog log, Database database, ChangeSet.ExecType type) {
            say("ran " + set.getId());
        }
    }
}
