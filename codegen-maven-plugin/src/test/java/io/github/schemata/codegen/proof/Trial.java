package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small database and hand-written entities, put to the proof. */
final class Trial {

    private static final Pattern TYPE = Pattern.compile("(?:class|record|enum) (\\w+)");
    private static final String IMPORTS = """
            package shop;

            import jakarta.persistence.*;
            import java.io.Serializable;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.Immutable;
            import org.hibernate.annotations.Subselect;

            """;

    private final Path directory;
    private final String url;

    Trial(Path directory) {
        this(directory, "jdbc:sqlite:" + directory.resolve("shop.sqlite"));
    }

    /** On a database that is there. */
    Trial(Path directory, String url) {
        this.directory = directory;
        this.url = url;
    }

    String url() {
        return url;
    }

    Path database() {
        return directory.resolve("shop.sqlite");
    }

    Trial sql(String script) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    Trial source(String type) {
        Matcher name = TYPE.matcher(type);
        if (!name.find()) {
            throw new IllegalArgumentException("no type in " + type);
        }
        try {
            Path sources = Files.createDirectories(directory.resolve("sources/shop"));
            Files.writeString(sources.resolve(name.group(1) + ".java"), IMPORTS + type);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    ProofResult proveOn(HibernateJars hibernate) {
        return proveOn(hibernate, new ConnectionSettings(url, null, null));
    }

    /** With a login. */
    ProofResult proveOn(HibernateJars hibernate, ConnectionSettings login) {
        Source source = new Database(login);
        return new Proof().run(new ProofRequest(directory.resolve("sources"), hibernate.jars(), source, line -> {}));
    }
}
