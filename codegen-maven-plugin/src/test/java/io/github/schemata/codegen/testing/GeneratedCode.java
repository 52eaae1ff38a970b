package io.github.schemata.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.CodegenResult;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.proof.Engine;
import io.github.schemata.codegen.proof.EntityProof;
import io.github.schemata.codegen.proof.Proof;
import io.github.schemata.codegen.proof.ProofRequest;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.proof.UserCode;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Entities generated from a schema of a few lines, to be looked at and to be proven on both Hibernate versions. */
public final class GeneratedCode {

    /** The package of all classes. */
    public static final String PACKAGE = "model";

    private static final MappingOptions OPTIONS = MappingOptions.in(PACKAGE).build();

    private final Path folder;
    private final Source source;
    private final CodegenRequest request;
    private final List<Path> libraries;
    private final CodegenResult result;

    private GeneratedCode(Path folder, Source source, TableChoice tables, MappingOptions options, EmitStyle style) {
        this.folder = folder.resolve("sources");
        this.source = source;
        this.libraries = LibraryJars.of(options, style);
        OutputFolders folders = new OutputFolders(this.folder, this.folder, "");
        this.request = new CodegenRequest(source, tables, 100_000, null, options, style, folders, true);
        this.result = new Codegen().run(request);
    }

    /** Generates from the tables and rows that the SQL makes, in an empty folder. */
    public static GeneratedCode of(Path folder, String sql) {
        return of(folder, sql, TableChoice.ALL, OPTIONS);
    }

    /** The same with other options. */
    public static GeneratedCode of(Path folder, String sql, TableChoice tables, MappingOptions options) {
        return of(folder, sql, tables, options, EmitStyle.USUAL);
    }

    /** The same with other options, in another style. */
    public static GeneratedCode of(
            Path folder, String sql, TableChoice tables, MappingOptions options, EmitStyle style) {
        String url = "jdbc:sqlite:" + folder.resolve("database.sqlite");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalArgumentException("The test's SQL is wrong: " + e.getMessage(), e);
        }
        SchemaCollection.add(sql);
        return new GeneratedCode(folder, database(url), tables, options, style);
    }

    /** Generates from a database that exists. */
    public static GeneratedCode ofDatabase(Path folder, Path database) {
        return ofDatabase(folder, database, OPTIONS, EmitStyle.USUAL);
    }

    /** The same with other options, in another style. */
    public static GeneratedCode ofDatabase(Path folder, Path database, MappingOptions options, EmitStyle style) {
        return ofDatabase(folder, database, TableChoice.ALL, options, style);
    }

    /** The same from some of its tables. */
    public static GeneratedCode ofDatabase(
            Path folder, Path database, TableChoice tables, MappingOptions options, EmitStyle style) {
        return new GeneratedCode(folder, database("jdbc:sqlite:" + database), tables, options, style);
    }

    /** Generates from a database of a server, in the folder that it is given, see {@link ServerCode}. */
    static Function<Path, GeneratedCode> ofServer(
            String url, List<String> schemas, MappingOptions options, EmitStyle style) {
        Source source = new Database(new ConnectionSettings(url, null, null), schemas);
        return folder -> new GeneratedCode(folder, source, TableChoice.ALL, options, style);
    }

    /** Generates from whatever there is. */
    public static GeneratedCode from(Path folder, Source source) {
        return new GeneratedCode(folder, source, TableChoice.ALL, OPTIONS, EmitStyle.USUAL);
    }

    /** The simple names of all generated classes, in order. */
    public List<String> classes() {
        return classes(folder);
    }

    private static List<String> classes(Path root) {
        try (Stream<Path> files = Files.list(root.resolve(PACKAGE))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the sources stand. */
    public Path folder() {
        return folder;
    }

    /** Puts a class of the user's beside the generated ones. */
    public GeneratedCode with(String className, String source) {
        try {
            Files.writeString(folder.resolve(PACKAGE).resolve(className + ".java"), source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A whole source file. */
    public String source(String className) {
        return read(folder, className);
    }

    private static String read(Path root, String className) {
        try {
            return Files.readString(root.resolve(PACKAGE).resolve(className + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of an entity with their annotations, as they stand, without the indentation of the class. */
    public String fields(String className) {
        List<String> lines = source(className).lines().toList();
        int start = firstLine(lines, "public class ") + 1;
        int end = firstLine(lines, "    /**");
        return String.join("\n", lines.subList(start, end))
                        .stripTrailing()
                        .stripIndent()
                        .strip()
                + "\n";
    }

    /** The annotations above an entity's class. */
    public String header(String className) {
        List<String> lines = source(className).lines().toList();
        return String.join("\n", lines.subList(firstLine(lines, " */") + 1, firstLine(lines, "public class "))) + "\n";
    }

    /** The methods and constructors of a class whose line begins so, behind their modifiers. */
    public String methods(String className, String... beginnings) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : source(className).lines().toList()) {
            String bare =
                    line.replaceFirst("^    (public|protected) (static )?", "").replaceFirst("^(\\S+) (?=\\w+\\()", "");
            boolean starts = !bare.equals(line) && Stream.of(beginnings).anyMatch(bare::startsWith);
            inside = inside || starts;
            if (inside) {
                found.add(line);
            }
            inside = inside && !line.equals("    }");
        }
        return String.join("\n", found).stripIndent() + "\n";
    }

    private static int firstLine(List<String> lines, String beginning) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("No line begins with '" + beginning + "' in:\n" + String.join("\n", lines));
    }

    /** The compiled classes, beside Hibernate 7. */
    public ClassLoader compiled() {
        Path classes = folder.resolveSibling("classes");
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", HibernateJars.HIBERNATE_7.classPath(libraries), "-d", classes.toString()));
        classes()
                .forEach(name -> arguments.add(
                        folder.resolve(PACKAGE).resolve(name + ".java").toString()));
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).as("javac's exit status").isZero();
        return HibernateJars.HIBERNATE_7.classLoader(classes, libraries);
    }

    /** What was said of a level. */
    public List<String> notes(Note.Level level) {
        return result.entities().notes().stream()
                .filter(note -> note.level() == level)
                .map(Note::text)
                .toList();
    }

    /** What the run did to the files. */
    public CodegenResult result() {
        return result;
    }

    /**
     * Proves the code on both Hibernate versions: no warning, no fault, and a row written to each table. A profile makes
     * the same code, also where there are no rows.
     */
    public GeneratedCode works() {
        staysTheSameWithoutRows();
        for (HibernateJars hibernate : HibernateJars.values()) {
            worksOn(hibernate);
        }
        return this;
    }

    /** Proves the code on one version: no warning, no fault, and a row written to each table. */
    public ProofResult worksOn(HibernateJars hibernate) {
        ProofResult proof = proof(hibernate);
        assertThat(proof.faults()).as(() -> describe(hibernate, proof)).isEmpty();
        assertThat(proof.compilation().warnings())
                .as(() -> describe(hibernate, proof))
                .isEmpty();
        return proof;
    }

    /** Pins what the rows say, and generates once more from a database that has none. */
    public void staysTheSameWithoutRows() {
        if (!(source instanceof Database live) || !live.settings().url().startsWith("jdbc:sqlite:")) {
            return;
        }
        Path database = Path.of(live.settings().url().substring("jdbc:sqlite:".length()));
        Path pinned = folder.resolveSibling("pinned");
        if (Files.exists(pinned)) {
            return;
        }
        Path empty = EmptiedTwin.of(database, folder.resolveSibling("emptied.sqlite"));
        Path profile = pinned.resolve("profile.json");
        pin(database, profile, pinned.resolve("with"));
        pin(empty, profile, pinned.resolve("without"));
        for (String className : classes(pinned.resolve("with"))) {
            assertThat(read(pinned.resolve("with"), className)).isEqualTo(source(className));
            assertThat(read(pinned.resolve("without"), className)).isEqualTo(source(className));
        }
        assertThat(classes(pinned.resolve("without"))).isEqualTo(classes(pinned.resolve("with")));
    }

    private void pin(Path database, Path profile, Path sources) {
        new Codegen()
                .run(new CodegenRequest(
                        database("jdbc:sqlite:" + database),
                        request.tables(),
                        request.sampleRows(),
                        profile,
                        request.mapping(),
                        request.style(),
                        new OutputFolders(sources, sources, ""),
                        true));
    }

    /** Reads every row of every entity on EclipseLink, all but views' and tables' without an entity. */
    public GeneratedCode readsOnEclipseLink() {
        onEclipseLink().forEach((entity, said) -> assertThat(said).as(entity).hasSize(1));
        return this;
    }

    /** How many rows of all entities together EclipseLink reads. */
    public long rowsOnEclipseLink() {
        return onEclipseLink().values().stream()
                .mapToLong(said -> Long.parseLong(said.get(0)))
                .sum();
    }

    /** By entity the number of its rows on EclipseLink, and what is wrong with them. */
    public Map<String, List<String>> onEclipseLink() {
        return EclipseLink.read(
                sources(),
                libraries,
                folder.resolveSibling("eclipselink"),
                Path.of(((Database) source).settings().url().substring("jdbc:sqlite:".length())));
    }

    /**
     * What {@code model.Scenario}, one of the classes beside the generated ones, says of the persistence unit
     * {@code shop} on EclipseLink.
     */
    public List<String> usedOnEclipseLink(String persistenceXml) {
        return EclipseLink.use(
                sources(),
                persistenceXml,
                folder.resolveSibling("eclipselink"),
                Path.of(((Database) source).settings().url().substring("jdbc:sqlite:".length())));
    }

    private List<Path> sources() {
        return classes().stream()
                .map(name -> folder.resolve(PACKAGE).resolve(name + ".java"))
                .toList();
    }

    /** The proof on one version, to look at. */
    public ProofResult proof(HibernateJars hibernate) {
        return proof(hibernate, source);
    }

    /** The proof on another database of the same tables. */
    public ProofResult proof(HibernateJars hibernate, Path database) {
        return proof(hibernate, database("jdbc:sqlite:" + database));
    }

    private ProofResult proof(HibernateJars hibernate, Source source) {
        List<String> log = new ArrayList<>();
        Product target = request.mapping().target();
        return new Proof()
                .run(new ProofRequest(
                        folder,
                        UserCode.NONE,
                        hibernate.jars(libraries),
                        source,
                        target == null ? null : Engine.valueOf(target.name()),
                        null,
                        log::add));
    }

    private static Source database(String url) {
        return new Database(new ConnectionSettings(url, null, null));
    }

    private String describe(HibernateJars hibernate, ProofResult proof) {
        return hibernate + "\n" + String.join("\n", proof.lines()) + "\n"
                + proof.entities().stream()
                        .filter(entity -> !entity.faults().isEmpty())
                        .map(EntityProof::entity)
                        .map(this::source)
                        .collect(Collectors.joining("\n"));
    }
}
