package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.codegen.mapping.key.KeyChoices;
import io.github.schemata.codegen.mapping.key.TableKeys;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.selection.Tables;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the tables that foreign keys lead to, and says which keys have to stay plain columns. */
public final class ForeignKeyTargets {

    private final Tables tables;
    private final Map<TableName, KeyChoice> keys;
    private final KeyChoices choices;
    private final DataProfile data;
    private final Notes notes;
    private final Map<String, Followed> followed = new HashMap<>();

    public ForeignKeyTargets(
            Tables tables, Map<TableName, KeyChoice> keys, KeyChoices choices, DataProfile data, Notes notes) {
        this.tables = tables;
        this.keys = keys;
        this.choices = choices;
        this.data = data;
        this.notes = notes;
    }

    /** The table that an association can lead to; empty, and said, where the foreign key stays a plain column. */
    Optional<Table> of(Table table, ForeignKey key) {
        String where = table.name() + "(" + String.join(", ", key.columns()) + ")";
        Table target = tables.find(key.target()).orElse(null);
        if (target == null && tables.isBroken(key.target())) {
            notes.info("The foreign key " + where + " leads to " + key.target()
                    + ", which is left out: kept as a plain column.");
            return Optional.empty();
        }
        if (target == null && choices.isOnServer()) {
            notes.info("The foreign key " + where + " leads to " + key.target()
                    + ", which is in no schema that is read: kept as a plain column (codegen.schemas names more).");
            return Optional.empty();
        }
        if (target == null) {
            notes.warn("The foreign key " + where + " leads to " + key.target()
                    + ", which is no table of the database: kept as a plain column.");
            return Optional.empty();
        }
        if (!tables.isSelected(target.name())) {
            notes.info("The foreign key " + where + " leads to " + target.name()
                    + ", which is left out: kept as a plain column"
                    + (tables.isChosen(target.name()) ? "." : " (codegen.includeReferenced takes such tables too)."));
            return Optional.empty();
        }
        String obstacle = obstacle(table, key, target);
        if (obstacle != null) {
            notes.warn(
                    "The foreign key " + where + " to " + target.name() + " stays a plain column: " + obstacle + ".");
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private @Nullable String obstacle(Table table, ForeignKey key, Table target) {
        if (key.targetColumns().size() != key.columns().size()) {
            return "it does not say which columns it references, and the primary key does not match";
        }
        Optional<String> missing = key.targetColumns().stream()
                .filter(name -> target.column(name).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return target.name() + " has no column " + missing.get();
        }
        boolean toIdentifier =
                keys.get(target.name()) instanceof KeyChoice.Columns columns && columns.isExactly(key.targetColumns());
        return toIdentifier ? null : noKey(key, target);
    }

    /** Beside the identifier only what is unique, and what Hibernate can look up, can be referenced. */
    private @Nullable String noKey(ForeignKey key, Table target) {
        if (!TableKeys.isUnique(target, key.targetColumns())) {
            return "what it references is no key";
        }
        boolean inKey = keys.get(target.name()) instanceof KeyChoice.Columns columns
                && columns.columns().size() > 1
                && key.targetColumns().stream().anyMatch(columns::has);
        if (inKey) {
            return "what it references is a part of another key";
        }
        boolean partOfReference = target.foreignKeys().stream()
                .filter(other -> other.columns().size() > 1)
                .flatMap(other -> other.columns().stream())
                .anyMatch(column -> key.targetColumns().contains(column));
        return partOfReference ? "what it references is a part of a foreign key itself" : null;
    }

    /**
     * Whether every value can be read as the referenced ones are, and is still the same when written so. Others are kept
     * by an attribute of their own beside the association.
     */
    boolean fit(Table table, ForeignKey key, Table target) {
        String misfit = misfit(table, key, target);
        if (misfit != null) {
            notes.warn(misfit);
        }
        return misfit == null;
    }

    /** Servers see to it that both ends of a key have types that are alike. */
    private @Nullable String misfit(Table table, ForeignKey key, Table target) {
        if (choices.isOnServer()) {
            return null;
        }
        for (int i = 0; i < key.columns().size(); i++) {
            Column column = table.column(key.columns().get(i)).orElseThrow();
            Column referenced = target.column(key.targetColumns().get(i)).orElseThrow();
            ColumnProfile held = data.of(table.name(), column.name());
            if (held.values() == 0 && !table.strict()) {
                continue;
            }
            Followed followed = follow(target, referenced);
            ReferencingValues values = new ReferencingValues(
                    column,
                    table.strict(),
                    held,
                    followed.held(),
                    choices.valueOf(table, keys.get(table.name()), column),
                    data.straying(table.name(), key));
            String type = followed.choice().type().simpleName();
            String name = table.name() + "." + column.name();
            if (!values.fit(followed.choice())) {
                return "The column " + name + " holds values that are no " + type + ", but references " + target.name()
                        + ": its attribute keeps them, and the association is only read.";
            }
            if (!values.canTake(followed.choice())) {
                return "The column " + name + " of a STRICT table cannot take values that are " + type
                        + ", but references " + target.name()
                        + ": its attribute keeps its own, and the association is only read.";
            }
        }
        return null;
    }

    /** What gives a column its type, at the end of all that it references. */
    private record Followed(ValueChoice choice, ColumnProfile held) {}

    private Followed follow(Table table, Column column) {
        String place = table.name() + "\n" + column.name();
        Followed known = followed.get(place);
        if (known != null) {
            return known;
        }
        Followed itself = new Followed(
                choices.valueOf(table, keys.get(table.name()), column), data.of(table.name(), column.name()));
        followed.put(place, itself);
        Followed last = next(table, column).orElse(itself);
        followed.put(place, last);
        return last;
    }

    private Optional<Followed> next(Table table, Column column) {
        for (ForeignKey key : table.foreignKeys()) {
            int at = key.columns().indexOf(column.name());
            Table target = at < 0 ? null : tables.find(key.target()).orElse(null);
            boolean leads = target != null && tables.isSelected(target.name()) && obstacle(table, key, target) == null;
            if (leads && misfit(table, key, target) == null) {
                return target.column(key.targetColumns().get(at)).map(referenced -> follow(target, referenced));
            }
        }
        return Optional.empty();
    }
}
