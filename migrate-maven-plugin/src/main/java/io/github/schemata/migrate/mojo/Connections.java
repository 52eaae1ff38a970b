package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialects;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the connection: {@code -D} over environment over pom. Maven lets a value in the pom win over {@code -D}, so the
 * session's own properties are asked first. User and password come from where the url came from, so that they never go
 * to another database; a server of settings.xml stands above those of the pom, and fills in where there are none.
 */
final class Connections {

    private final Properties typed;
    private final Map<String, String> environment;
    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final @Nullable Path basedir;

    Connections(MavenSession session, SettingsDecrypter decrypter, @Nullable Path basedir) {
        this.session = session;
        this.typed = session.getUserProperties();
        this.environment = System.getenv();
        this.decrypter = decrypter;
        this.basedir = basedir;
    }

    /** The connection; null where none is named anywhere. */
    @Nullable
    ConnectionSettings resolve(
            @Nullable String url, @Nullable String user, @Nullable String password, @Nullable String configuredServer) {
        String serverId = typed.getProperty("migrate.serverId", configuredServer);
        ConnectionSettings typedIn = settings(
                typed.getProperty("migrate.url"),
                typed.getProperty("migrate.user"),
                typed.getProperty("migrate.password"));
        if (typedIn != null) {
            return absolute(orServer(typedIn, serverId), AbstractMigrateMojo.userFolder());
        }
        ConnectionSettings given = settings(
                environment.get("MIGRATE_URL"), environment.get("MIGRATE_USER"), environment.get("MIGRATE_PASSWORD"));
        if (given != null) {
            return absolute(orServer(given, serverId), AbstractMigrateMojo.userFolder());
        }
        ConnectionSettings configured = settings(url, user, password);
        if (configured == null) {
            return null;
        }
        ConnectionSettings served = serverId == null
                ? configured
                : orServer(new ConnectionSettings(configured.url(), null, null), serverId);
        return absolute(served, basedir == null ? AbstractMigrateMojo.userFolder() : basedir);
    }

    private static @Nullable ConnectionSettings settings(
            @Nullable String url, @Nullable String user, @Nullable String password) {
        return url == null || url.isBlank() ? null : new ConnectionSettings(url.strip(), user, password);
    }

    private ConnectionSettings orServer(ConnectionSettings settings, @Nullable String serverId) {
        if (serverId == null || settings.user() != null) {
            return settings;
        }
        Server server = session.getSettings().getServer(serverId);
        if (server == null) {
            throw new MigrateException("migrate.serverId is " + serverId + ", but settings.xml has no such server.\n"
                    + "Add <server><id>" + serverId + "</id>…</server> to it, or leave serverId out.");
        }
        Server plain =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        return new ConnectionSettings(settings.url(), plain.getUsername(), plain.getPassword());
    }

    private static ConnectionSettings absolute(ConnectionSettings settings, Path folder) {
        if (Product.ofUrl(settings.url()) != Product.SQLITE) {
            return settings;
        }
        String url = Dialects.forUrl(settings.url()).absolute(settings.url(), folder);
        return new ConnectionSettings(url, settings.user(), settings.password());
    }
}
