package io.github.schemata.codegen;

import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Omission;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks the tables and views that become entities. */
final class TableSelector {

    /** What tools for migration keep for themselves: Flyway, Alembic, and Liquibase by the beginning. */
    private static final Set<String> OF_TOOLS = Set.of("flyway_schema_history", "alembic_version");

    private static final String OF_LIQUIBASE = "databasechangelog";

    private final TableChoice choice;
    private final List<Note> notes = new ArrayList<>();

    TableSelector(TableChoice choice) {
        this.choice = choice;
    }

    /**
     * What was picked, and what is to be said of it.
     *
     * @param selection the tables and views
     * @param notes what was left out without the user's asking
     */
    record Selected(Selection selection, List<Note> notes) {}

    Selected select(Schema schema) {
        List<Table> tables = schema.tables().stream().filter(this::isCandidate).toList();
        List<View> views = choice.views() ? schema.views() : List.of();
        List<Omission> broken = schema.omissions().stream()
                .filter(omission -> choice.views() || !omission.kind().equals("view"))
                .toList();
        List<Pattern> include = patterns(choice.include(), "tables", names(tables, views, broken));
        List<Pattern> exclude =
                patterns(choice.exclude(), "excludeTables", names(schema.tables(), schema.views(), schema.omissions()));
        broken.stream()
                .filter(omission -> isChosen(TableName.of(omission.name()), include, exclude))
                .forEach(omission -> notes.add(new Note(
                        Note.Level.WARNING,
                        "The " + omission.kind() + " " + omission.name() + " is left out: " + omission.reason())));
        List<Table> chosen = tables.stream()
                .filter(table -> isChosen(table.name(), include, exclude))
                .toList();
        List<View> chosenViews = views.stream()
                .filter(view -> isChosen(view.name(), include, exclude))
                .toList();
        List<Table> closed = choice.includeReferenced() ? withReferenced(chosen, tables, exclude) : chosen;
        return new Selected(new Selection(schema, closed, chosenViews), List.copyOf(notes));
    }

    private boolean isCandidate(Table table) {
        if (table.kind() == Table.Kind.VIRTUAL) {
            notes.add(new Note(
                    Note.Level.INFO,
                    "The virtual table " + table.name() + " is left out: its rows belong to a module of SQLite."));
        } else if (isOfTool(table)) {
            notes.add(new Note(
                    Note.Level.INFO,
                    "The table " + table.name() + " is left out: it belongs to a tool that migrates databases."));
        }
        return table.kind() == Table.Kind.ORDINARY && !isOfTool(table);
    }

    /** Old Flyway's name is a natural one for a table of one's own, too. */
    private static boolean isOfTool(Table table) {
        String name = table.name().name().toLowerCase(Locale.ROOT);
        return name.startsWith(OF_LIQUIBASE)
                || OF_TOOLS.contains(name)
                || name.equals("schema_version")
                        && table.column("installed_rank").isPresent();
    }

    private static boolean isChosen(TableName name, List<Pattern> include, List<Pattern> exclude) {
        return (include.isEmpty() || matches(name.name(), include)) && !matches(name.name(), exclude);
    }

    private static List<Table> withReferenced(List<Table> chosen, List<Table> tables, List<Pattern> exclude) {
        Map<String, Table> byName = new HashMap<>();
        tables.forEach(table -> byName.put(key(table.name()), table));
        Map<String, Table> closed = new HashMap<>();
        Deque<Table> open = new ArrayDeque<>(chosen);
        while (!open.isEmpty()) {
            Table table = open.pop();
            if (closed.putIfAbsent(key(table.name()), table) == null) {
                table.foreignKeys().stream()
                        .map(ForeignKey::target)
                        .map(target -> byName.get(key(target)))
                        .filter(target ->
                                target != null && !matches(target.name().name(), exclude))
                        .forEach(open::push);
            }
        }
        return tables.stream()
                .filter(table -> closed.containsKey(key(table.name())))
                .toList();
    }

    private static List<Pattern> patterns(List<String> globs, String parameter, List<String> names) {
        return globs.stream().map(glob -> pattern(glob, parameter, names)).toList();
    }

    private static Pattern pattern(String glob, String parameter, List<String> names) {
        String regex = glob.codePoints()
                .mapToObj(point -> switch (point) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(point));
                })
                .collect(Collectors.joining());
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        if (names.stream().noneMatch(name -> pattern.matcher(name).matches())) {
            throw new CodegenException("codegen." + parameter + " names " + glob + ", which matches no table or view.\n"
                    + "There are: " + listed(names) + ".");
        }
        return pattern;
    }

    private static String listed(List<String> names) {
        int most = 30;
        String list = new TreeSet<>(names).stream().limit(most).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return "none";
        }
        return names.size() > most ? list + " and " + (names.size() - most) + " more" : list;
    }

    /** Broken ones too: they can be wanted, and one that is not wanted need not be told of. */
    private static List<String> names(List<Table> tables, List<View> views, List<Omission> broken) {
        return Stream.of(
                        tables.stream().map(table -> table.name().name()),
                        views.stream().map(view -> view.name().name()),
                        broken.stream().map(Omission::name))
                .flatMap(names -> names)
                .toList();
    }

    private static boolean matches(String name, List<Pattern> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static String key(TableName name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
