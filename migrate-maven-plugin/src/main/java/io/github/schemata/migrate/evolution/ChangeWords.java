package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change in words.
 *
 * @param verb what is done
 * @param object to what
 * @param fact which fact of it changes; {@code existence} where it comes or goes
 * @param wanted as it should be
 * @param found as it is
 */
record ChangeWords(String verb, String object, String fact, String wanted, String found) {

    static final String EXISTENCE = "existence";
    static final String THERE = "there";
    static final String MISSING = "missing";
    static final String NONE = "none";

    static ChangeWords of(SchemaChange change) {
        ChangeWords words = ofTable(change);
        words = words != null ? words : ofColumn(change);
        words = words != null ? words : ofKey(change);
        return words != null ? words : ofOther(change);
    }

    String line() {
        if (fact.equals(EXISTENCE)) {
            return verb + " " + object;
        }
        if (verb.equals("rename")) {
            return verb + " " + object + " to " + wanted;
        }
        return verb + " " + (fact.isEmpty() ? object : fact + " of " + object) + ": " + found + " -> " + wanted;
    }

    private static ChangeWords comes(String verb, String object) {
        return new ChangeWords(verb, object, EXISTENCE, THERE, MISSING);
    }

    private static ChangeWords goes(String object) {
        return new ChangeWords("drop", object, EXISTENCE, MISSING, THERE);
    }

    private static @Nullable ChangeWords ofTable(SchemaChange change) {
        if (change instanceof SchemaChange.CreateTable create) {
            return comes("create", "table " + create.table());
        }
        if (change instanceof SchemaChange.DropTable drop) {
            return goes("table " + drop.table());
        }
        if (change instanceof SchemaChange.RenameTable rename) {
            return new ChangeWords(
                    "rename",
                    "table " + rename.table(),
                    "name",
                    rename.to().name(),
                    rename.table().name());
        }
        if (change instanceof SchemaChange.ChangeComment comment) {
            Column column = comment.column();
            String object = column == null ? "table " + comment.table() : column(comment.table(), column.name());
            return new ChangeWords("change", object, "comment", text(comment.to()), text(comment.from()));
        }
        return null;
    }

    private static @Nullable ChangeWords ofColumn(SchemaChange change) {
        if (change instanceof SchemaChange.AddColumn add) {
            return comes("add", column(add.table(), add.column().name()));
        }
        if (change instanceof SchemaChange.DropColumn drop) {
            return goes(column(drop.table(), drop.column().name()));
        }
        if (change instanceof SchemaChange.RenameColumn rename) {
            String column = column(rename.table(), rename.from().name());
            return new ChangeWords(
                    "rename", column, "name", rename.to(), rename.from().name());
        }
        if (change instanceof SchemaChange.ChangeType type) {
            String column = column(type.table(), type.from().name());
            return fact(
                    column,
                    "type",
                    Wording.type(type.to().type()),
                    Wording.type(type.from().type()));
        }
        if (change instanceof SchemaChange.ChangeNullability nullability) {
            Column to = nullability.column();
            Column from = Copies.withNullable(to, !to.nullable());
            String column = column(nullability.table(), to.name());
            return fact(column, "nullability", Wording.nullability(to), Wording.nullability(from));
        }
        return ofValue(change);
    }

    private static @Nullable ChangeWords ofValue(SchemaChange change) {
        if (change instanceof SchemaChange.ChangeDefault value) {
            String column = column(value.table(), value.from().name());
            return fact(
                    column,
                    "default",
                    text(value.to().defaultText()),
                    text(value.from().defaultText()));
        }
        if (change instanceof SchemaChange.ChangeGenerated generated) {
            String column = column(generated.table(), generated.from().name());
            return fact(column, "expression", expression(generated.to()), expression(generated.from()));
        }
        if (change instanceof SchemaChange.ChangeCollation collation) {
            String column = column(collation.table(), collation.from().name());
            return fact(
                    column,
                    "collation",
                    text(collation.to().collation()),
                    text(collation.from().collation()));
        }
        if (change instanceof SchemaChange.AddIdentity identity) {
            return fact(column(identity.table(), identity.from().name()), "identity", "by the database", NONE);
        }
        return null;
    }

    private static @Nullable ChangeWords ofKey(SchemaChange change) {
        if (change instanceof SchemaChange.AddPrimaryKey add) {
            return comes("add", key(add.table(), add.key()));
        }
        if (change instanceof SchemaChange.DropPrimaryKey drop) {
            return goes(key(drop.table(), drop.key()));
        }
        if (change instanceof SchemaChange.AddForeignKey add) {
            return comes("add", key(add.table(), add.key()));
        }
        if (change instanceof SchemaChange.DropForeignKey drop) {
            return goes(key(drop.table(), drop.key()));
        }
        if (change instanceof SchemaChange.AddUniqueKey add) {
            return comes("add", key(add.table(), add.key()));
        }
        if (change instanceof SchemaChange.DropUniqueKey drop) {
            return goes(key(drop.table(), drop.key()));
        }
        return null;
    }

    private static ChangeWords ofOther(SchemaChange change) {
        if (change instanceof SchemaChange.CreateIndex create) {
            return comes("create", index(create.table(), create.index()));
        }
        if (change instanceof SchemaChange.DropIndex drop) {
            return goes(index(drop.table(), drop.index()));
        }
        if (change instanceof SchemaChange.AddCheck add) {
            return comes("add", check(add.table(), add.check()));
        }
        if (change instanceof SchemaChange.DropCheck drop) {
            return goes(check(drop.table(), drop.check()));
        }
        if (change instanceof SchemaChange.CreateSequence create) {
            return comes("create", "sequence " + create.sequence().name());
        }
        if (change instanceof SchemaChange.DropSequence drop) {
            return goes("sequence " + drop.sequence().name());
        }
        if (change instanceof SchemaChange.AlterSequence alter) {
            return fact("sequence " + alter.from().name(), "numbers", numbers(alter.to()), numbers(alter.from()));
        }
        return ofView(change);
    }

    private static ChangeWords ofView(SchemaChange change) {
        if (change instanceof SchemaChange.CreateView create) {
            return comes("create", "view " + create.view().name());
        }
        if (change instanceof SchemaChange.DropView drop) {
            return goes("view " + drop.view().name());
        }
        if (change instanceof SchemaChange.CreateTrigger create) {
            return comes("create", "trigger " + create.trigger().name());
        }
        return goes("trigger " + ((SchemaChange.DropTrigger) change).trigger().name());
    }

    private static ChangeWords fact(String object, String fact, String wanted, String found) {
        return new ChangeWords("change", object, fact, wanted, found);
    }

    private static String column(TableName table, String column) {
        return "column " + Names.column(table, column);
    }

    private static String key(TableName table, PrimaryKey key) {
        return "primary key " + list(key.columns()) + " of " + table;
    }

    private static String key(TableName table, UniqueKey key) {
        return "unique key " + (key.name() == null ? "" : key.name() + " ") + list(key.columns()) + " of " + table;
    }

    private static String key(TableName table, ForeignKey key) {
        return "foreign key " + Objects.requireNonNullElseGet(key.name(), () -> list(key.columns())) + " of " + table;
    }

    private static String check(TableName table, CheckConstraint check) {
        return "check " + Objects.requireNonNullElseGet(check.name(), () -> "(" + check.expression() + ")") + " of "
                + table;
    }

    private static String index(TableName table, Index index) {
        return (index.unique() ? "unique index " : "index ") + index.name() + " of " + table;
    }

    /** What a foreign key says, for two of one object. */
    static String said(ForeignKey key) {
        return list(key.columns()) + " to " + key.target() + list(key.targetColumns())
                + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate())
                + (key.deferrable() ? " DEFERRABLE" : "") + (key.initiallyDeferred() ? " INITIALLY DEFERRED" : "");
    }

    static String said(Index index) {
        return (index.unique() ? "unique " : "")
                + index.parts().stream()
                        .map(part -> Objects.requireNonNullElse(part.column(), String.valueOf(part.expression()))
                                + (part.descending() ? " DESC" : ""))
                        .collect(Collectors.joining(", ", "(", ")"))
                + (index.where() == null ? "" : " WHERE " + index.where());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + Wording.action(action);
    }

    static String list(List<String> columns) {
        return "(" + String.join(", ", columns) + ")";
    }

    private static String numbers(Sequence sequence) {
        return "from " + sequence.start() + " by " + sequence.increment();
    }

    private static String expression(Column column) {
        return column.generated() == null ? NONE : column.generated().expression();
    }

    private static String text(@Nullable String text) {
        return text == null || text.isEmpty() ? NONE : text;
    }
}
