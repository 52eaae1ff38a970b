package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.naming.PackageNames;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How tables become entities, and where those go: the parameters of the goals that generate. */
abstract class AbstractCodegenMojo extends AbstractSourceMojo {

    private static final String WITHOUT_PROJECT = "target/generated-sources/codegen";

    /**
     * Package of the entities, for example <code>com.example.shop.entities</code>. By default the project's groupId as
     * a legal package, and <code>entities</code> without a project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.packageName")
    private @Nullable String packageName;

    /**
     * The source root that the entities are in. By default
     * <code>${project.build.directory}/generated-sources/codegen</code>, and
     * <code>target/generated-sources/codegen</code> in your folder without a project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.outputDirectory")
    private @Nullable File outputDirectory;

    /**
     * Whether a column whose CHECK lists its texts, <code>CHECK (state IN ('open', 'done'))</code>, becomes a Java enum;
     * otherwise it is a String.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.enums", defaultValue = "true")
    private boolean enums;

    /**
     * Whether a referenced entity has a collection of what refers to it, with methods that add and remove.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.inverse", defaultValue = "true")
    private boolean inverse;

    /**
     * How many rows of a table are looked at to tell what a column really holds, where its declared type does not
     * settle it: SQLite lets any column hold anything, and dates are text, seconds or days there. A table with more
     * rows is sampled.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.sampleRows", defaultValue = "100000")
    private int sampleRows;

    /**
     * The database that the application will run on, where it is not the one that the tables are read from:
     * <code>sqlite</code>, <code>postgresql</code> or <code>mariadb</code>. Mappings are written for the tables that
     * the changelog of <code>migrate:baseline</code> makes there: by what the declared types mean, without converters
     * for dates in text. Views are left out, since their SQL is the source's. From a server,
     * <code>sqlite</code> is refused.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.target")
    private @Nullable String target;

    /**
     * Whether a table that does nothing but join two others becomes a <code>@ManyToMany</code> between them instead of
     * an entity. Such a table has two foreign keys to what identifies rows, no column beside them, and a key of all of
     * them; nothing refers to it, no trigger stands on it. The side that its first column leads to writes it
     * (<code>@JoinTable</code>), the other side follows (<code>mappedBy</code>), and <code>addFilm</code> and
     * <code>removeFilm</code> on either side keep both in step. Before you remove an object, take it out of the
     * collections that it is in from the other side. A table that <code>renames</code> gives a class stays an entity.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.manyToMany", defaultValue = "false")
    private boolean manyToMany;

    /**
     * The type of collections: <code>SET</code> or <code>LIST</code>. A list has no order of its own, and Hibernate
     * takes it for a bag: a query cannot fetch two of them at once (MultipleBagFetchException), and a change of a
     * <code>@ManyToMany</code> list deletes all its rows of the join table and inserts them anew. Sets do neither.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.collectionType", defaultValue = "SET")
    private String collectionType;

    /**
     * The Java type of whole numbers that identify rows: <code>LONG</code> always, or <code>DECLARED</code>, which is
     * <code>Integer</code> where the column is declared no larger and its rows, and those that reference them, are not
     * either. INTEGER counts as such, though SQLite keeps 64 bits in it; BIGINT is <code>Long</code>. Foreign keys have
     * the type of what they reference.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.idType", defaultValue = "LONG")
    private String idType;

    /**
     * How the code says what can be null: <code>NONE</code>, or <code>JSPECIFY</code>, which writes
     * <code>@NullMarked</code> and <code>@Nullable</code>; the project then needs <code>org.jspecify:jspecify</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.nullability", defaultValue = "NONE")
    private String nullability;

    /**
     * Whether constraints are stated for Jakarta Validation too: <code>@NotNull</code>, <code>@Size</code>,
     * <code>@Digits</code>, and what simple CHECKs say. The project then needs
     * <code>jakarta.validation:jakarta.validation-api</code>, and a provider such as Hibernate Validator that does it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.validation", defaultValue = "false")
    private boolean validation;

    /**
     * Whose annotations are used: <code>HIBERNATE</code>, or <code>PORTABLE</code> for those of Jakarta Persistence
     * alone. What only Hibernate can say is then left out, and the log says what.
     *
     * <p>Portable code runs on Hibernate and on EclipseLink 5. Views, and tables without a key of columns, have no entity
     * there: a warning names them.</p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.provider", defaultValue = "HIBERNATE")
    private String provider;

    /**
     * Whether each entity is a generated base class, a <code>@MappedSuperclass</code> written anew by every run, and a
     * subclass of it that is written once to <code>customSourceDirectory</code>, is yours, and is never touched again.
     *
     * <p>All that follows the table is in the base, also <code>create</code>, which makes new objects: a column that must
     * have a value changes its parameters, and your class compiles as before. Where you gave it a constructor of its own
     * that calls <code>super(…)</code>, the compiler tells you to follow. Indexes and unique keys are not stated, since
     * they would have to stand above your class; add them there where you want them. A class whose table is gone or has
     * another name now is reported and not deleted.</p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.generationGap", defaultValue = "false")
    private boolean generationGap;

    /**
     * The source root that the subclasses of <code>generationGap</code> go to. By default
     * <code>src/main/java</code> of the project, or of your folder without one. <code>generate</code> adds it to the
     * project's source roots.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.customSourceDirectory")
    private @Nullable File customSourceDirectory;

    /**
     * A file that pins what was learned from the rows, the Java type and the written form of each column, so that the
     * code does not move with them, for example <code>src/main/database/profile.json</code>: with it a database without
     * rows, a script or a changelog gives the same code. It has a line for each column, and no value of any row. It is
     * written when it is missing, and columns that it does not know are added, as the log says; what stands in it is
     * never changed. Where the rows no longer fit what it says, the log names each such column: delete its line, or the
     * file, and the next run learns it anew.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.profile")
    private @Nullable File profile;

    /**
     * Names of your own, for classes and for attributes: <code>Table=ClassName</code> and
     * <code>Table.column=attribute</code>, separated by commas on the command line, one
     * <code>&lt;rename&gt;</code> each in the pom. Views too; case makes no difference; a name with dots in it can be
     * put in double quotes, and a schema before it. They win over all rules, and other names give way. A class brings
     * the names of its parts (<code>AlbumId</code>, enums) and of the collections of it; the column of a foreign key
     * names the association, and that of a join table the collection that it leads to. A table or column that is not
     * there is an error.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.renames")
    private @Nullable List<String> renames;

    /**
     * Your own rules of singular and plural, which win over those that come with the plugin:
     * <code>person = persons</code>, <code>*person = *persons</code> for all words that end so, or <code>data</code>
     * for a word that is the same in both.
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.inflections")
    private @Nullable List<String> inflections;

    /**
     * Java types of your own: <code>Table.column=java.type</code> for a column and
     * <code>type:DECLARED=java.type</code> for all columns declared so, each with <code>:ConverterClass</code> behind
     * it where an <code>AttributeConverter</code> of yours makes the value, for example
     * <code>invoice.total=org.joda.money.Money:com.example.MoneyConverter</code> or
     * <code>type:VARCHAR(36)=java.util.UUID</code>. Globs are allowed before the equals sign, as in
     * <code>*.created_at</code> and <code>type:DECIMAL(*,2)</code>; case makes no difference there. Of several that fit
     * a column the one that names it wins, then a glob of columns, then a declared type, then a glob of those, and of
     * two that fit alike the later. What fits no column is an error. Separated by commas on the command line, one
     * <code>&lt;typeMapping&gt;</code> each in the pom.
     *
     * <p>A class without a package is one of <code>java.lang</code> or of the entities' own package. Days and times
     * are written as SQLite's own functions write them, unless the rows already have that type in another form. A class
     * that Hibernate does not know wants a converter, named here or applied automatically; an enum without one is kept
     * by its ordinal. A foreign key has the type of what it references, and an identifier of one column takes no
     * converter, nor with <code>provider=PORTABLE</code> a UUID in a text. With <code>target</code>, too, types are
     * declared as in the source.</p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "codegen.typeMappings")
    private @Nullable List<String> typeMappings;

    final CodegenRequest request() {
        return new CodegenRequest(
                source(),
                tableChoice(),
                sampleRows,
                profile == null ? null : profile.toPath(),
                mapping(),
                style(),
                new OutputFolders(outputDirectory(), customSourceDirectory(), executionId()),
                !session().isParallel());
    }

    private MappingOptions mapping() {
        return MappingOptions.in(packageName())
                .enums(enums)
                .inverse(inverse)
                .manyToMany(manyToMany)
                .collectionType(constant(CollectionType.class, "collectionType", collectionType))
                .idType(constant(IdType.class, "idType", idType))
                .validation(validation)
                .provider(constant(Provider.class, "provider", provider))
                .target(target == null ? null : constant(Product.class, "target", target))
                .renames(orNone(renames))
                .inflections(orNone(inflections))
                .typeMappings(TypeMappingList.joined(orNone(typeMappings)))
                .build();
    }

    private EmitStyle style() {
        return new EmitStyle(
                constant(Provider.class, "provider", provider),
                constant(Nullability.class, "nullability", nullability),
                generationGap);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> new CodegenException("codegen." + parameter + " is " + given
                        + ", which is none of its values.\nGive one of: "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(constant -> spelled(parameter, constant.name()))
                                        .toList())
                        + "."));
    }

    /** Databases are written in lower case. */
    private static String spelled(String parameter, String constant) {
        return parameter.equals("target") ? constant.toLowerCase(Locale.ROOT) : constant;
    }

    private Path customSourceDirectory() {
        if (customSourceDirectory != null) {
            return customSourceDirectory.toPath();
        }
        return baseFolder().resolve(Path.of("src", "main", "java"));
    }

    final Path outputDirectory() {
        if (outputDirectory != null) {
            return outputDirectory.toPath();
        }
        return hasProject()
                ? Path.of(project().getBuild().getDirectory(), "generated-sources", "codegen")
                : Connections.userFolder().resolve(WITHOUT_PROJECT);
    }

    private String packageName() {
        if (packageName == null) {
            return hasProject() ? PackageNames.forGroupId(project().getGroupId()) : PackageNames.DEFAULT;
        }
        PackageNames.problemOf(packageName).ifPresent(problem -> {
            throw new CodegenException("codegen.packageName " + packageName + " is no package: it " + problem
                    + ".\nGive one like com.example.entities.");
        });
        return packageName;
    }
}
