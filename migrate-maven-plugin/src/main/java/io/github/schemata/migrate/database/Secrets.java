package io.github.schemata.migrate.database;

import io.github.schemata.schema.dialect.ConnectionSettings;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of the settings of a connection must be in no message: drivers like to repeat the url they were given. */
final class Secrets {

    private static final Pattern OPTION = Pattern.compile("[?&;]([^=&;]+)=([^&;]*)");
    private static final Pattern LOGIN = Pattern.compile("^[^?]*?//(?:[^/@:]*:)([^?]*)@");
    private static final int DEEPEST = 20;

    /** The longest first, since one may hold another. */
    private final TreeSet<String> texts =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Secrets(ConnectionSettings settings) {
        add(settings.password());
        Matcher login = LOGIN.matcher(settings.url());
        if (login.find()) {
            add(login.group(1));
        }
        Matcher option = OPTION.matcher(settings.url());
        while (option.find()) {
            if (isSecret(option.group(1))) {
                add(option.group(2));
            }
        }
    }

    /** The url without options and login. */
    static String shown(String url) {
        if (url.regionMatches(true, 0, "jdbc:sqlite:", 0, "jdbc:sqlite:".length())) {
            return url.replaceAll("\\?.*", "");
        }
        return url.replaceAll("(?s)[?;].*", "").replaceAll("(?s)//.*@", "//");
    }

    /** The text with an ellipsis for each secret. */
    String without(@Nullable String text) {
        String shown = text == null ? "" : text;
        for (String secret : texts) {
            shown = shown.replace(secret, "…");
        }
        return shown;
    }

    /** The error and its causes with messages that hold no secret. */
    SQLException without(SQLException e) {
        SQLException shown = new SQLException(without(e.getMessage()), e.getSQLState(), e.getErrorCode());
        shown.setStackTrace(e.getStackTrace());
        cause(shown, e.getCause(), 0);
        return shown;
    }

    private void cause(Throwable shown, @Nullable Throwable cause, int depth) {
        if (cause == null || depth > DEEPEST) {
            return;
        }
        Throwable copy = new SQLException(cause.getClass().getName() + ": " + without(cause.getMessage()));
        copy.setStackTrace(cause.getStackTrace());
        cause(copy, cause.getCause(), depth + 1);
        shown.initCause(copy);
    }

    private static boolean isSecret(String option) {
        String name = option.toLowerCase(Locale.ROOT);
        return name.contains("pass")
                || name.contains("pwd")
                || name.contains("secret")
                || name.contains("token")
                || name.contains("key");
    }

    private void add(@Nullable String secret) {
        if (secret == null || secret.isBlank()) {
            return;
        }
        texts.add(secret);
        texts.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        try {
            String decoded = URLDecoder.decode(secret, StandardCharsets.UTF_8);
            if (!decoded.isBlank()) {
                texts.add(decoded);
            }
        } catch (IllegalArgumentException e) {
            // It is not encoded: the text itself is all there is to hide.
        }
    }
}
