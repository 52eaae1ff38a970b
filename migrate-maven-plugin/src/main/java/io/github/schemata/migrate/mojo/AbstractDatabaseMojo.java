package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that know a database. */
abstract class AbstractDatabaseMojo extends AbstractMigrateMojo {

    /**
     * JDBC url of the database, for example <code>jdbc:sqlite:data/shop.db</code>,
     * <code>jdbc:postgresql://localhost/shop</code> or <code>jdbc:mariadb://localhost/shop</code>. A relative SQLite
     * file is taken from the folder of the pom where the url stands in one, and from your own folder where it comes by
     * <code>-D</code> or by the environment variable <code>MIGRATE_URL</code>. <code>-D</code> wins over the
     * environment, and the environment over the pom. Goals that only read never create a file.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.url")
    private @Nullable String url;

    /**
     * User name, where the database wants one. Taken from where the url came from: the pom, <code>-D</code>, or
     * <code>MIGRATE_USER</code>; <code>serverId</code> is the better place.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.user")
    private @Nullable String user;

    /**
     * Password, where the database wants one; never printed. Taken from where the url came from: the pom,
     * <code>-D</code>, or <code>MIGRATE_PASSWORD</code>; <code>serverId</code> is the better place.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.password")
    private @Nullable String password;

    /**
     * Id of a server in settings.xml that holds user name and password; encrypted ones are decrypted.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.serverId")
    private @Nullable String serverId;

    /**
     * Schemas, separated by commas, where the database has any; the first is where changes and DATABASECHANGELOG go, the
     * others are where names without a schema are looked for. On MariaDB and MySQL the first is the database that is
     * used. SQLite has none, and nothing is made of this.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.schemas")
    private @Nullable List<String> schemas;

    /**
     * An empty database for what is only tried: the goal runs the changelog there and takes everything away again. Without
     * one, that is SQLite in memory, where SQL for another product cannot run. Refused where anything is in it. User and
     * password are those of <code>migrate.user</code> and <code>migrate.password</code>, unless the url has its own
     * (<code>?user=…&amp;password=…</code>).
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.scratchUrl")
    private @Nullable String scratchUrl;

    @Inject
    private SettingsDecrypter decrypter;

    @Inject
    private RepositorySystem repositories;

    /** The database; null where none is named. */
    final @Nullable DatabaseSettings database() {
        ConnectionSettings connection =
                new Connections(session(), decrypter, basedir()).resolve(url, user, password, serverId);
        if (connection == null) {
            return null;
        }
        DatabaseSettings database = new DatabaseSettings(
                connection, new Drivers(repositories, session(), project(), getLog()), orNone(schemas));
        getLog().debug("Database: " + database.shownUrl());
        report().with("url", database.shownUrl());
        return database;
    }

    /** The empty database for what is only tried; null for SQLite in memory. */
    final @Nullable DatabaseSettings scratch(@Nullable DatabaseSettings database) {
        if (scratchUrl == null || scratchUrl.isBlank()) {
            return null;
        }
        return DatabaseSettings.scratch(
                scratchUrl.strip(),
                database == null ? user : database.connection().user(),
                database == null ? password : database.connection().password(),
                new Drivers(repositories, session(), project(), getLog()));
    }

    /**
     * The database of a goal that needs no changelog; null where another module names it, or did all there is to do.
     *
     * @throws MigrateException when none is named anywhere
     */
    final @Nullable DatabaseSettings databaseForThisModule() {
        Reactor reactor = new Reactor(session());
        DatabaseSettings database = database();
        if (database != null) {
            return reactor.isMine(project(), goal(), database.connection().url(), null) ? database : null;
        }
        if (reactor.hasModules() && reactor.hasUrl()) {
            getLog().debug("No database here: another module names one");
            return null;
        }
        throw new MigrateException("No database is named.\n"
                + "Give -Dmigrate.url=jdbc:sqlite:path/to/file.db, or <url> in the plugin's configuration.");
    }

    final MigrateLog log() {
        return new MavenLog(getLog());
    }
}
