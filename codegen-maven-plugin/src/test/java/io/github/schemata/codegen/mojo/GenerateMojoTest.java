package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
final class GenerateMojoTest {

    private static final String URL = "jdbc:sqlite:shop.sqlite";

    @Inject
    private MavenProject project;

    @BeforeEach
    void makeDatabase() throws Exception {
        Path database = inProject("shop.sqlite");
        Files.createDirectories(database.getParent());
        Files.deleteIfExists(database);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table artists (id integer primary key, name text not null)");
        }
    }

    private Path inProject(String file) {
        return project.getBasedir().toPath().resolve(file);
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "packageName", value = "shop.entities")
    @MojoParameter(name = "outputDirectory", value = "${basedir}/sources")
    void takesARelativeFileFromTheProjectAndAddsTheSourceRoot(GenerateMojo mojo) throws Exception {
        mojo.execute();

        assertThat(inProject("sources").resolve("shop/entities/Artist.java"))
                .content()
                .contains("@Table(name = \"artists\")", "public class Artist {");
        assertThat(project.getCompileSourceRoots())
                .contains(inProject("sources").toString());
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "packageName", value = "shop.entities")
    @MojoParameter(name = "outputDirectory", value = "${basedir}/bases")
    @MojoParameter(name = "generationGap", value = "true")
    @MojoParameter(name = "customSourceDirectory", value = "${basedir}/own")
    void addsBothSourceRootsWhereThereIsAGenerationGap(GenerateMojo mojo) throws Exception {
        mojo.execute();
        mojo.execute();

        assertThat(inProject("bases/shop/entities/ArtistBase.java")).exists();
        assertThat(inProject("own/shop/entities/Artist.java"))
                .content()
                .contains("public class Artist extends ArtistBase {");
        assertThat(project.getCompileSourceRoots())
                .containsOnlyOnce(
                        inProject("bases").toString(), inProject("own").toString());
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "packageName", value = "shop.entities")
    @MojoParameter(name = "outputDirectory", value = "${basedir}/beside")
    void saysEachTimeWhichClassesOfTheProjectAreGeneratedOnceMore(GenerateMojo mojo) throws Exception {
        Path own = inProject("beside-own/shop/entities/Artist.java");
        project.addCompileSourceRoot(inProject("beside-own").toString());
        Files.deleteIfExists(own);
        List<String> warnings = new ArrayList<>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content.toString());
            }
        });

        mojo.execute();
        assertThat(warnings).isEmpty();

        Files.createDirectories(own.getParent());
        Files.writeString(own, "package shop.entities; class Artist {}");
        mojo.execute();
        mojo.execute();
        assertThat(warnings)
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith("Generated once more, which is a duplicate class to javac: " + own + ". Give"));
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "skip", value = "true")
    @MojoParameter(name = "outputDirectory", value = "${basedir}/skipped")
    void doesNothingWhenSkipped(GenerateMojo mojo) throws Exception {
        mojo.execute();

        assertThat(inProject("skipped")).doesNotExist();
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    void failsInOneLineOfCauseAndOneOfCureWithoutUrl(GenerateMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("No database is named, and no script or changelog.\nGive one of"
                        + " -Dcodegen.url=jdbc:sqlite:path/to/file.db, -Dcodegen.script=path/to/schema.sql and"
                        + " -Dcodegen.changelog=path/to/changelog.yaml, or the same in the plugin's configuration.");
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = "jdbc:postgresql://localhost:1/db?password=secret")
    void saysWhichServerDoesNotAnswerAndNotWhichPassword(GenerateMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/db?…")
                .hasMessageNotContaining("secret");
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = "jdbc:sqlite:missing.sqlite")
    void failsOnAMissingFileAndDoesNotCreateIt(GenerateMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("There is no SQLite database ")
                .hasMessageContaining("missing.sqlite");
        assertThat(inProject("missing.sqlite")).doesNotExist();
    }

    @Test
    @Basedir
    @InjectMojo(goal = "generate")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "packageName", value = "com.1st")
    void refusesAPackageThatIsNone(GenerateMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("codegen.packageName com.1st is no package: it has the part \"1st\"");
    }
}
