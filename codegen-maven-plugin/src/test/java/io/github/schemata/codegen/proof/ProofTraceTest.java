package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a proof leaves behind: nothing. */
final class ProofTraceTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void leavesDatabaseThreadAndDriversAsTheyWere(HibernateJars hibernate) throws IOException {
        Trial shop = MusicShop.in(directory);
        byte[] bytes = Files.readAllBytes(shop.database());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        List<Object> drivers = DriverManager.drivers().map(Object.class::cast).toList();
        Level level = Logger.getLogger("org.hibernate").getLevel();

        shop.proveOn(hibernate);

        assertThat(shop.database()).hasBinaryContent(bytes);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(loader);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !isOfJdk(thread))
                .isSubsetOf(threads);
        assertThat(DriverManager.drivers().map(Object.class::cast)).containsExactlyElementsOf(drivers);
        assertThat(Logger.getLogger("org.hibernate").getLevel()).isEqualTo(level);
        assertThat(System.getProperty("org.jboss.logging.provider")).isNull();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("shop.sqlite", "sources");
        }
    }

    private static boolean isOfJdk(Thread thread) {
        return thread.getThreadGroup() == null
                || thread.getThreadGroup().getName().equals("system")
                || thread.getThreadGroup().getName().equals("InnocuousThreadGroup");
    }

    @Test
    void keepsTheConsoleQuiet() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            MusicShop.in(directory).proveOn(HibernateJars.HIBERNATE_7);
        } finally {
            System.setErr(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void provesWhatStillStandsInTheWriteAheadLog() throws SQLException {
        Trial shop = MusicShop.in(directory);
        try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + shop.database());
                Statement statement = writer.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma wal_autocheckpoint = 0");
            statement.execute("insert into artist (name) values ('Dee')");

            ProofResult result = shop.proveOn(HibernateJars.HIBERNATE_7);

            assertThat(result.faults()).isEmpty();
            assertThat(result.entities())
                    .filteredOn(entity -> entity.source().equals("artist"))
                    .extracting(EntityProof::rows, EntityProof::read)
                    .containsExactly(Tuple.tuple(4L, 4L));
        }
    }

    @Test
    void removesItsFolder() throws IOException {
        Path folder;
        try (Workspace workspace = Workspace.create()) {
            folder = workspace.classes().getParent();
            Files.writeString(workspace.file("copy.sqlite"), "rows");
            assertThat(folder).isNotEmptyDirectory();
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void takesThePluginsDriverWhereTheProjectHasNone() {
        Trial shop = MusicShop.in(directory);
        List<Path> withoutDriver = HibernateJars.HIBERNATE_7.jars().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("sqlite-jdbc"))
                .toList();
        Source source = new Database(new ConnectionSettings("jdbc:sqlite:" + shop.database(), null, null));

        ProofResult result =
                new Proof().run(new ProofRequest(directory.resolve("sources"), withoutDriver, source, line -> {}));

        assertThat(result.faults()).isEmpty();
    }

    @Test
    void refusesADatabaseThatItCannotCopy() {
        ConnectionSettings postgres = new ConnectionSettings("jdbc:postgresql://host/db", "me", "secret");

        assertThatThrownBy(() -> SqliteCopy.of(new Database(postgres), directory.resolve("copy")))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("can copy only SQLite databases")
                .hasMessageNotContaining("secret");
    }
}
