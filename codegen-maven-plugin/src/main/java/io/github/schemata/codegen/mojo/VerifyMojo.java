package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.output.CustomTree;
import io.github.schemata.codegen.proof.Engine;
import io.github.schemata.codegen.proof.HibernateClassPath;
import io.github.schemata.codegen.proof.Proof;
import io.github.schemata.codegen.proof.ProofRequest;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.proof.UserCode;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
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
import org.jspecify.annotations.Nullable;

/**
 * Proves that the generated entities work, with the project's own class path: compiles them, lets Hibernate validate
 * them, reads every row of every table and view, and writes one row of each table and reads it back. The database is
 * never changed: of SQLite a copy is used, and on a server every row that is written is rolled back, so that only the
 * numbers that sequences and AUTO_INCREMENT gave away are gone. Where no sources stand in <code>outputDirectory</code>, they are generated
 * first.
 *
 * <p>Code for another database than its tables come from, see <code>target</code>, is compiled, and Hibernate starts for
 * that database and writes the query of each entity; with <code>scratchUrl</code> it is tried there.</p>
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

    /**
     * An empty database of the product that <code>target</code> names: the tables are made there by Hibernate, validated,
     * written to and read, and dropped again. Refused where anything is in it, and not asked for where the code is for
     * the database that its tables come from. User and password are those of <code>codegen.user</code> and
     * <code>codegen.password</code>, unless the url has its own (<code>?user=…&amp;password=…</code>).
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.scratchUrl")
    private @Nullable String scratchUrl;

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
            ProofResult proof = new Proof()
                    .run(new ProofRequest(
                            sources, userCode(sources), classPath(), source, target(), scratch(), getLog()::info));
            proof.lines().forEach(proof.passed() ? getLog()::info : getLog()::error);
            proof.requirePassed();
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }

    /** Only the entities that belong: what else stands in the project's source roots is taken where they need it. */
    private UserCode userCode(Path sources) {
        CodegenRequest request = request();
        List<Path> roots = new ArrayList<>();
        project().getCompileSourceRoots().forEach(root -> roots.add(Path.of(root)));
        if (!request.style().generationGap()) {
            return new UserCode(existing(roots), List.of());
        }
        Path custom = request.folders().custom();
        List<Path> subclasses = new CustomTree(custom, request.mapping().packageName()).subclassesOf(sources);
        if (subclasses.isEmpty()) {
            throw new CodegenException("No class in " + custom + " extends a base class in " + sources
                    + "\nRun codegen:generate first, or name the folder: codegen.customSourceDirectory.");
        }
        roots.add(0, custom);
        return new UserCode(existing(roots), subclasses);
    }

    private static List<Path> existing(List<Path> roots) {
        return roots.stream().filter(Files::isDirectory).distinct().toList();
    }

    private @Nullable Engine target() {
        Product target = request().mapping().target();
        return target == null ? null : Engine.valueOf(target.name());
    }

    private @Nullable ConnectionSettings scratch() {
        return scratchUrl == null || scratchUrl.isBlank() ? null : withLogin(scratchUrl.strip());
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
        List<String> annotations = AnnotationLibraries.missing(
                jars, request().style().nullability(), request().mapping().validation());
        annotations.forEach(library -> getLog().info("The code needs " + library + " too, which the project lacks"));
        List<String> missing = new ArrayList<>(hibernate.missing());
        missing.addAll(annotations);
        return new Libraries(repositories, session(), project()).withMissing(jars, missing);
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
