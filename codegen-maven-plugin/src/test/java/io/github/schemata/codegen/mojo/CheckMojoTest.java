package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MojoTest
final class CheckMojoTest {

    private static final String URL = "jdbc:sqlite:check.sqlite";

    @Inject
    private MavenProject project;

    @BeforeEach
    void makeDatabase() throws Exception {
        Path database = inProject("check.sqlite");
        Files.createDirectories(database.getParent());
        Files.deleteIfExists(database);
        sql("create table artists (id integer primary key, name text not null)");
    }

    private void sql(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + inProject("check.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Path inProject(String file) {
        return project.getBasedir().toPath().resolve(file);
    }

    private Path report(String name) {
        return Path.of(project.getBuild().getDirectory()).resolve(name);
    }

    @Test
    @Basedir
    @InjectMojo(goal = "check")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "outputDirectory", value = "${basedir}/never")
    void saysThatThereIsNothingToCheck(CheckMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("No sources stand in " + inProject("never") + ", where generate would write 1 file.\n"
                        + "Run mvn codegen:generate and commit them, or name the folder that they are in:"
                        + " codegen.outputDirectory.");
        assertThat(inProject("never")).doesNotExist();
    }

    @Test
    @Basedir
    @InjectMojo(goal = "check")
    @MojoParameter(name = "url", value = URL)
    @MojoParameter(name = "packageName", value = "shop")
    @MojoParameter(name = "outputDirectory", value = "${basedir}/checked")
    void failsWithTheCommandThatMendsItAndWritesReports(CheckMojo mojo) throws Exception {
        Path artist = inProject("checked/shop/Artist.java");
        Files.createDirectories(artist.getParent());
        Files.writeString(artist, "package shop;\n");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The sources in " + inProject("checked")
                        + " are not what generate would write: 1 changed, see codegen-check.diff.\n"
                        + "Run mvn codegen:generate and commit what it changes.\n"
                        + "Where a formatter changed them, leave that folder out of the formatter's.");
        assertThat(report("codegen-check.json"))
                .content()
                .contains("\"status\": \"different\"", "\"kind\": \"changed\"", "checked/shop/Artist.java\"")
                .doesNotContain("jdbc:");
        assertThat(report("codegen-check.diff")).content().contains("+public class Artist {");
        assertThat(artist).hasContent("package shop;\n");
    }
}
