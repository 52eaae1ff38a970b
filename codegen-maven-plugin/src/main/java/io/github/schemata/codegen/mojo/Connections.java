package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialects;
import java.io.File;
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
    private final @Nullable File basedir;

    Connections(MavenSession session, SettingsDecrypter decrypter, @Nullable File basedir) {
        this.session = session;
        this.typed = session.getUserProperties();
        this.environment = System.getenv();
        this.decrypter = decrypter;
        this.basedir = basedir;
    }

    static Path userFolder() {
        return Path.of(System.getProperty("user.dir"));
    }

    ConnectionSettings resolve(
            @Nullable String url, @Nullable String user, @Nullable String password, @Nullable String configuredServer) {
        String serverId = typed.getProperty("codegen.serverId", configuredServer);
        ConnectionSettings typedIn = settings(
                typed.getProperty("codegen.url"),
                typed.getProperty("codegen.user"),
                typed.getProperty("codegen.password"));
        if (typedIn != null) {
            return absolute(orServer(typedIn, serverId), userFolder());
        }
        ConnectionSettings given = settings(
                environment.get("CODEGEN_URL"), environment.get("CODEGEN_USER"), environment.get("CODEGEN_PASSWORD"));
        if (given != null) {
            return absolute(orServer(given, serverId), userFolder());
        }
        ConnectionSettings configured = settings(url, user, password);
        if (configured == null) {
            throw new CodegenException("No database is named.\n"
                    + "Give -Dcodegen.url=jdbc:sqlite:path/to/file.db, or <url> in the plugin's configuration.");
        }
        ConnectionSettings served = serverId == null ? configured : orServer(without(configured), serverId);
        return absolute(served, basedir == null ? userFolder() : basedir.toPath());
    }

    private static @Nullable ConnectionSettings settings(
            @Nullable String url, @Nullable String user, @Nullable String password) {
        return url == null || url.isBlank() ? null : new ConnectionSettings(url.strip(), user, password);
    }

    private static ConnectionSettings without(ConnectionSettings settings) {
        return new ConnectionSettings(settings.url(), null, null);
    }

    private ConnectionSettings orServer(ConnectionSettings settings, @Nullable String serverId) {
        if (serverId == null || settings.user() != null) {
            return settings;
        }
        Server server = session.getSettings().getServer(serverId);
        if (server == null) {
            throw new CodegenException("codegen.serverId is " + serverId + ", but settings.xml has no such server.\n"
                    + "Add <server><id>" + serverId + "</id>…</server> to it, or leave serverId out.");
        }
        Server plain =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        return new ConnectionSettings(settings.url(), plain.getUsername(), plain.getPassword());
    }

    private static ConnectionSettings absolute(ConnectionSettings settings, Path folder) {
        try {
            String url = Dialects.forUrl(settings.url()).absolute(settings.url(), folder);
            return new ConnectionSettings(url, settings.user(), settings.password());
        } catch (SchemaException e) {
            throw new CodegenException(e.getMessage(), e);
        }
    }
}
