package io.github.schemata.schema.dialect.sqlite.script;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of a script is run, what means nothing while a new file is filled, and what is refused. */
final class ScriptRules {

    /** What is done with a statement. */
    enum Kind {
        /** Changes rows: many can be run at once. */
        ROWS,
        /** Run by itself. */
        RUN,
        /** Run outside a transaction of ours. */
        SETTING,
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        /** Gives rows, which nobody reads. */
        QUERY,
        IGNORED,
        /** The database is to be in WAL mode, which is a property of the file. */
        WAL,
        REFUSED
    }

    /** Those that say what the new database is, or how the following statements are meant. */
    private static final Set<String> SETTINGS = Set.of(
            "user_version",
            "application_id",
            "encoding",
            "page_size",
            "auto_vacuum",
            "writable_schema",
            "schema_version",
            "legacy_alter_table",
            "legacy_file_format",
            "defer_foreign_keys",
            "recursive_triggers",
            "case_sensitive_like",
            "ignore_check_constraints",
            "secure_delete",
            "trusted_schema");

    /** Those that say how it is worked, or only ask. Keys are off until all is loaded. */
    private static final Set<String> IGNORED = Set.of(
            "foreign_keys",
            "synchronous",
            "locking_mode",
            "cache_size",
            "default_cache_size",
            "cache_spill",
            "temp_store",
            "mmap_size",
            "busy_timeout",
            "count_changes",
            "empty_result_callbacks",
            "full_column_names",
            "short_column_names",
            "fullfsync",
            "checkpoint_fullfsync",
            "automatic_index",
            "analysis_limit",
            "threads",
            "journal_size_limit",
            "max_page_count",
            "wal_autocheckpoint",
            "wal_checkpoint",
            "incremental_vacuum",
            "shrink_memory",
            "soft_heap_limit",
            "hard_heap_limit",
            "query_only",
            "reverse_unordered_selects",
            "read_uncommitted",
            "cell_size_check",
            "optimize",
            "integrity_check",
            "quick_check",
            "foreign_key_check",
            "foreign_key_list",
            "table_info",
            "table_xinfo",
            "table_list",
            "index_list",
            "index_info",
            "index_xinfo",
            "database_list",
            "collation_list",
            "function_list",
            "module_list",
            "pragma_list",
            "compile_options",
            "freelist_count",
            "page_count",
            "data_version");

    private static final Set<String> JOURNALS = Set.of("delete", "truncate", "persist", "memory", "off");

    /** Those that say how the shell talks; the rest reads, writes or runs something. */
    private static final Set<String> COMMANDS = Set.of(
            ".bail",
            ".echo",
            ".header",
            ".headers",
            ".mode",
            ".timer",
            ".changes",
            ".stats",
            ".print",
            ".width",
            ".nullvalue",
            ".separator",
            ".timeout",
            ".explain",
            ".eqp",
            ".prompt");

    /** What SQLite and its driver know, and does not stay in the database. */
    private static final Set<String> REACHING = Set.of("ATTACH", "DETACH", "VACUUM", "PRAGMA", "BACKUP", "RESTORE");

    private ScriptRules() {}

    static Kind of(ScriptStatement statement) {
        if (statement.isCommand()) {
            return COMMANDS.contains(statement.sql().strip().split("\\s", 2)[0]) ? Kind.IGNORED : Kind.REFUSED;
        }
        return switch (statement.verb()) {
            case "INSERT", "REPLACE", "UPDATE", "DELETE" -> Kind.ROWS;
            case "CREATE", "DROP", "ALTER", "ANALYZE", "REINDEX" -> Kind.RUN;
            case "SELECT", "VALUES", "WITH" -> Kind.QUERY;
            case "BEGIN" -> Kind.BEGIN;
            case "COMMIT", "END" -> Kind.COMMIT;
            case "SAVEPOINT", "RELEASE" -> Kind.SAVEPOINT;
            case "ROLLBACK" -> has(statement, "TO") ? Kind.SAVEPOINT : Kind.ROLLBACK;
            case "EXPLAIN" -> Kind.IGNORED;
            case "VACUUM" -> has(statement, "INTO") ? Kind.REFUSED : Kind.IGNORED;
            case "PRAGMA" -> pragma(statement);
            default -> Kind.REFUSED;
        };
    }

    /** Whether a refused statement begins with a word that SQLite does not know. */
    static boolean isForeign(ScriptStatement statement) {
        return !statement.isCommand() && !REACHING.contains(statement.verb());
    }

    /** Why a statement is refused. */
    static String refusal(ScriptStatement statement) {
        String verb = statement.verb();
        if (statement.isCommand()) {
            return statement.sql().strip().split("\\s", 2)[0] + " is a command of the sqlite3 shell, not SQL";
        }
        return switch (verb) {
            case "ATTACH", "DETACH" -> verb + " reaches other files than the new database";
            case "VACUUM" -> "VACUUM INTO writes another file";
            case "PRAGMA" -> "this PRAGMA reaches beyond the new database, or is none of SQLite's";
            default -> "SQLite has no statement that begins with " + (verb.isEmpty() ? "this" : verb);
        };
    }

    private static Kind pragma(ScriptStatement statement) {
        List<String> words = words(statement);
        int name = words.size() > 2 && words.get(2).equals(".") ? 3 : 1;
        if (words.size() <= name) {
            return Kind.REFUSED;
        }
        if (SETTINGS.contains(words.get(name))) {
            return Kind.SETTING;
        }
        if (words.get(name).equals("journal_mode")) {
            String mode = words.size() > name + 2 ? words.get(name + 2) : "delete";
            return mode.equals("wal") ? Kind.WAL : JOURNALS.contains(mode) ? Kind.IGNORED : Kind.REFUSED;
        }
        return IGNORED.contains(words.get(name)) ? Kind.IGNORED : Kind.REFUSED;
    }

    private static boolean has(ScriptStatement statement, String word) {
        return words(statement).contains(word.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(ScriptStatement statement) {
        return Tokenizer.tokens(statement.sql()).stream()
                .filter(token -> !token.blank())
                .map(Token::value)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
