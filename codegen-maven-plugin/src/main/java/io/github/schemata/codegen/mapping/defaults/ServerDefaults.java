package io.github.schemata.codegen.mapping.defaults;

import io.github.schemata.codegen.model.Initial;
import io.github.schemata.codegen.model.JavaType;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The DEFAULT of a column on a server, as far as it is a value known beforehand or the moment of the insertion. */
public final class ServerDefaults {

    /** {@code 'new'::character varying(20)}, as PostgreSQL keeps it. */
    private static final Pattern CAST =
            Pattern.compile("(.+?)::[\\w .\"]+(?:\\([0-9, ]+\\))?[a-z ]*(?:\\[])*", Pattern.DOTALL);

    private static final Pattern NOW = Pattern.compile(
            "(?:now\\(\\)|current_timestamp(?:\\((\\d?)\\))?|localtimestamp)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TODAY =
            Pattern.compile("current_date(?:\\(\\))?|curdate\\(\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL =
            Pattern.compile("'(?:[^'\\\\]|'')*'|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?|true|false", Pattern.CASE_INSENSITIVE);
    private static final Pattern BIT = Pattern.compile("b'([01])'", Pattern.CASE_INSENSITIVE);

    private ServerDefaults() {}

    /** The value as a literal that every database knows; null where it is none. */
    public static @Nullable String literal(String sql) {
        String bare = bare(sql);
        Matcher bit = BIT.matcher(bare);
        if (bit.matches()) {
            return bit.group(1);
        }
        return LITERAL.matcher(bare).matches() ? bare : null;
    }

    /** The moment of the insertion in the zone of the server's session, which the driver makes the application's. */
    public static @Nullable Initial now(String sql, JavaType type) {
        String bare = bare(sql);
        if (type.equals(JavaType.LOCAL_DATE) && TODAY.matcher(bare).matches()) {
            return new Initial.Now(ChronoUnit.DAYS, true);
        }
        Matcher now = NOW.matcher(bare);
        boolean moment = type.equals(JavaType.LOCAL_DATE_TIME) || type.equals(JavaType.INSTANT);
        if (!moment || !now.matches()) {
            return null;
        }
        String digits = now.group(1);
        boolean whole = "".equals(digits) || "0".equals(digits);
        return new Initial.Now(whole ? ChronoUnit.SECONDS : ChronoUnit.MICROS, true);
    }

    private static String bare(String sql) {
        String text = DefaultValue.Parser.bare(sql.strip());
        Matcher cast = CAST.matcher(text);
        return cast.matches() ? DefaultValue.Parser.bare(cast.group(1)) : text;
    }
}
