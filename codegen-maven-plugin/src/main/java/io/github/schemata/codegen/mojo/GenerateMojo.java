package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.CodegenResult;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.output.Duplicates;
import io.github.schemata.codegen.output.SourceTree;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reflects a database, a script of SQL or a Liquibase changelog into Jakarta Persistence entities, and adds them to the project's sources. Only files that
 * change are written; files of tables that are gone are removed, and nothing else is.
 *
 * <p>Without a pom: <code>mvn io.github.schemata:codegen-maven-plugin:0.1.0-SNAPSHOT:generate
 * -Dcodegen.url=jdbc:sqlite:shop.db</code></p>
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class GenerateMojo extends AbstractCodegenMojo {

    @Override
    void run() {
        CodegenRequest request = request();
        CodegenResult result = new Codegen().run(request);
        result.entities().notes().forEach(this::say);
        getLog().info(summary(request, result));
        if (hasProject()) {
            // Also when nothing changed: the compiler has to find the sources in every build.
            project().addCompileSourceRoot(request.folders().generated().toString());
            if (request.style().generationGap()) {
                addCustom(request.folders().custom());
            }
            sayDuplicates(request.folders());
        }
    }

    private void sayDuplicates(OutputFolders folders) {
        List<Path> roots =
                project().getCompileSourceRoots().stream().map(Path::of).toList();
        Duplicates.of(new SourceTree(folders.generated(), folders.execution()), roots)
                .ifPresent(this::say);
    }

    /** Maven knows src/main/java, whatever it is called there. */
    private void addCustom(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        List<String> known = project().getCompileSourceRoots();
        if (known.stream()
                .noneMatch(one -> Path.of(one).toAbsolutePath().normalize().equals(root))) {
            project().addCompileSourceRoot(root.toString());
        }
    }

    private void say(Note note) {
        switch (note.level()) {
            case WARNING -> getLog().warn(note.text());
            case INFO -> getLog().info(note.text());
            case DEBUG -> getLog().debug(note.text());
        }
    }

    private static String summary(CodegenRequest request, CodegenResult result) {
        if (result.upToDate()) {
            return "Nothing changed: " + result.changes().unchanged() + " files of "
                    + request.source().shown() + " are up to date in "
                    + request.folders().generated();
        }
        int entities = result.entities().entities().size();
        if (entities == 0) {
            return "The " + request.source().kind() + " " + request.source().shown()
                    + " has no tables or views to generate entities from.";
        }
        int written = result.changes().written().size();
        int removed = result.changes().removed().size();
        return entities + (entities == 1 ? " entity of " : " entities of ")
                + request.source().shown() + ": "
                + (written == 0 ? "nothing changed" : written + (written == 1 ? " file" : " files") + " written")
                + (removed == 0 ? "" : ", " + removed + " removed") + " in "
                + request.folders().generated();
    }
}
