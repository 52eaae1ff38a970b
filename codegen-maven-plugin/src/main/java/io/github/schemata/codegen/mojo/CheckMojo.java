package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.CheckSources;
import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.check.CheckReport;
import io.github.schemata.codegen.check.Difference;
import io.github.schemata.codegen.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails when the sources that stand in <code>outputDirectory</code> are not those that <code>generate</code> would write,
 * with what differs: for sources that are committed. With <code>generationGap</code> it compares the base classes, and
 * sees that each has its subclass in <code>customSourceDirectory</code>. Nothing in these folders is changed, and files
 * there that no run has written are not looked at; line ends may be CRLF.
 *
 * <p>For pipelines it writes <code>target/codegen-check.json</code>, also when nothing differs, and where something does
 * <code>target/codegen-check.diff</code>, which <code>git apply</code> takes.</p>
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractCodegenMojo {

    private static final String JSON = "codegen-check.json";
    private static final String DIFF = "codegen-check.diff";

    @Override
    void run() {
        CodegenRequest request = request();
        CheckSources.Result result = new CheckSources().run(request, baseFolder());
        result.entities().notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .forEach(note -> getLog().warn(note.text()));
        CheckReport report = result.report();
        write(report);
        if (report.passed()) {
            getLog().info("The sources of " + request.source().shown() + " are up to date: " + files(report) + " in "
                    + request.folders().generated());
            return;
        }
        if (!report.nothingStands()) {
            report.lines().forEach(getLog()::error);
        }
        throw new CodegenException(failure(request, report));
    }

    private String failure(CodegenRequest request, CheckReport report) {
        String folder = request.folders().generated().toString();
        String command = command("generate");
        if (report.nothingStands()) {
            return "No sources stand in " + folder + ", where generate would write " + files(report)
                    + ".\nRun " + command + " and commit them, or name the folder that they are in:"
                    + " codegen.outputDirectory.";
        }
        List<Difference> yours = report.differences().stream()
                .filter(difference -> !difference.message().isEmpty())
                .toList();
        StringBuilder failure = new StringBuilder("The sources in " + folder + " are not what generate would write: "
                + report.summary() + ", see " + (report.diff().isEmpty() ? JSON : DIFF) + ".");
        if (yours.size() < report.differences().size()) {
            failure.append("\nRun ").append(command).append(" and commit what it changes.");
        }
        if (report.count(Difference.Kind.CHANGED) > 0) {
            failure.append("\nWhere a formatter changed them, leave that folder out of the formatter's.");
        }
        if (!yours.isEmpty()) {
            failure.append("\nMend by hand: ").append(yours.get(0).path());
            failure.append(yours.size() == 1 ? "." : " and " + (yours.size() - 1) + " more.");
        }
        return failure.toString();
    }

    private static String files(CheckReport report) {
        return report.compared() == 1 ? "1 file" : report.compared() + " files";
    }

    private void write(CheckReport report) {
        Path target = buildFolder();
        try {
            Files.createDirectories(target);
            Files.writeString(target.resolve(JSON), report.json());
            if (report.diff().isEmpty()) {
                Files.deleteIfExists(target.resolve(DIFF));
            } else {
                Files.writeString(target.resolve(DIFF), report.diff());
            }
        } catch (IOException e) {
            throw new CodegenException(
                    "The report cannot be written to " + target + ": " + e.getMessage() + "\nMake the folder writable.",
                    e);
        }
    }
}
