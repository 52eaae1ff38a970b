package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.output.CustomTree;
import io.github.schemata.codegen.proof.HibernateClassPath;
import io.github.schemata.codegen.proof.Proof;
import io.github.schemata.codegen.proof.ProofRequest;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.proof.UserCode;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;

/**
 * Proves that the generated entities work, with the project's own class path: compiles them, lets Hibernate validate
 * them, reads every row of every table and view, and writes one row of each table and reads it back. All of it is done
 * on a copy: the database is never changed. Where no sources stand in <code>outputDirectory</code>, they are generated
 * first.
 *
 * <p>The project's Hibernate is used, 6.6 or 7; a project without one, or no project at all, gets
 * <code>hibernateVersion</code>.</p>
 *
 * @since 0.1.0
 */
@Mojo(
        name = "verify",
        requiresProject = false,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class VerifyMojo extends AbstractCodegenMojo {

    /**
     * The Hibernate version that the code is proven on where the project brings none, for example
     * <code>6.6.49.Final</code>. Versions 6.6 and 7 are known.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.hibernateVersion", defaultValue = HibernateClassPath.DEFAULT_VERSION)
    private String hibernateVersion;

    @Inject
    private RepositorySystem repositories;

    @Override
    void run() {
        Source source = source();
        Path sources = outputDirectory();
        if (!holdsSources(sources)) {
            getLog().info("No sources stand in " + sources + ": generating them first");
            new Codegen().run(request());
            if (!holdsSources(sources)) {
                getLog().info("Nothing to prove: the " + source.kind() + " " + source.shown()
                        + " has no tables or views.");
                return;
            }
        }
        try {
            ProofResult proof =
                    new Proof().run(new ProofRequest(sources, userCode(sources), classPath(), source, getLog()::info));
            proof.lines().forEach(proof.passed() ? getLog()::info : getLog()::error);
            proof.requirePassed();
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }

    /** Only the entities that belong: what else stands in their source root is taken where they need it. */
    private UserCode userCode(Path sources) {
        CodegenRequest request = request();
        Path root = request.folders().custom();
        return request.style().generationGap()
                ? new UserCode(root, new CustomTree(root, request.mapping().packageName()).subclassesOf(sources))
                : UserCode.NONE;
    }

    private List<Path> classPath() {
        List<Path> jars = new ArrayList<>();
        for (Artifact artifact : project().getArtifacts()) {
            if (artifact.getArtifactHandler().isAddedToClasspath() && artifact.getFile() != null) {
                jars.add(artifact.getFile().toPath());
            }
        }
        HibernateClassPath hibernate = HibernateClassPath.of(jars, hibernateVersion);
        getLog().info("Proving on Hibernate " + hibernate.version()
                + (hibernate.ownHibernate() ? " of the project" : " (codegen.hibernateVersion)"));
        return new Libraries(repositories, session(), project()).withMissing(jars, hibernate.missing());
    }

    private static boolean holdsSources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new CodegenException(
                    "The folder " + folder + " cannot be read: " + e.getMessage()
                            + "\nMake it readable, or name another one: codegen.outputDirectory.",
                    e);
        }
    }
}
