package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the shop's schema.
 *
 * @param loses whether rows or values do not come back
 * @param emptied tables without whose rows alone it can be undone
 */
record Case(
        String name,
        boolean loses,
        List<String> emptied,
        List<String> quoted,
        Function<Schema, List<SchemaChange>> changes) {

    /** What the changes start from, in Liquibase's words. */
    static final String SHOP = """
            - createTable:
                tableName: customer
                columns:
                  - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_customer}}
                  - column: {name: email, type: varchar(100), constraints: {nullable: false}}
                  - column: {name: name, type: varchar(40), defaultValue: "it's"}
                  - column: {name: age, type: int}
                  - column: {name: active, type: boolean, defaultValueBoolean: true, constraints: {nullable: false}}
                  - column: {name: since, type: datetime(6), defaultValueComputed: CURRENT_TIMESTAMP}
                  - column: {name: note, type: clob}
            - addUniqueConstraint: {tableName: customer, columnNames: email, constraintName: uq_customer_email}
            - createTable:
                tableName: invoice
                columns:
                  - column: {name: id, type: bigint, autoIncrement: true, constraints: {primaryKey: true, primaryKeyName: pk_invoice}}
                  - column: {name: customer_id, type: bigint, constraints: {nullable: false}}
                  - column: {name: total, type: "decimal(10, 2)", defaultValueNumeric: 0}
                  - column: {name: paid, type: date}
            - createIndex: {tableName: customer, indexName: ix_customer_name_age, columns: [{column: {name: name}}, {column: {name: age}}]}
            - createIndex: {tableName: invoice, indexName: ix_invoice_total, columns: [{column: {name: total}}]}
            - addForeignKeyConstraint: {baseTableName: invoice, baseColumnNames: customer_id, constraintName: fk_invoice_customer, referencedTableName: customer, referencedColumnNames: id, onDelete: CASCADE}
            - createTable:
                tableName: line
                columns:
                  - column: {name: invoice_id, type: bigint, constraints: {primaryKey: true, primaryKeyName: pk_line}}
                  - column: {name: position, type: int, constraints: {primaryKey: true, primaryKeyName: pk_line}}
                  - column: {name: text, type: varchar(20)}
            - createTable:
                tableName: loose
                columns:
                  - column: {name: a, type: int, constraints: {nullable: false}}
                  - column: {name: b, type: int}
            - insert: {tableName: customer, columns: [{column: {name: email, value: a@b.c}}, {column: {name: age, valueNumeric: 30}}, {column: {name: since, value: "2020-01-01 00:00:00"}}]}
            - insert: {tableName: customer, columns: [{column: {name: email, value: d@e.f}}, {column: {name: name, value: "O'Hara"}}, {column: {name: since, value: "2020-01-02 00:00:00"}}]}
            - insert: {tableName: invoice, columns: [{column: {name: customer_id, valueNumeric: 1}}, {column: {name: total, valueNumeric: 12.5}}]}
            - insert: {tableName: line, columns: [{column: {name: invoice_id, valueNumeric: 1}}, {column: {name: position, valueNumeric: 1}}, {column: {name: text, value: "7"}}]}
            - insert: {tableName: loose, columns: [{column: {name: a, valueNumeric: 1}}, {column: {name: b, valueNumeric: 2}}]}
            """;

    static final TableName CUSTOMER = TableName.of("customer");
    static final TableName INVOICE = TableName.of("invoice");
    static final TableName LINE = TableName.of("line");
    static final TableName LOOSE = TableName.of("loose");

    @Override
    public String toString() {
        return name;
    }

    private static Case of(String name, SchemaChange... changes) {
        return new Case(name, false, List.of(), List.of(), found -> List.of(changes));
    }

    private static Case found(String name, Function<Schema, List<SchemaChange>> changes) {
        return new Case(name, false, List.of(), List.of(), changes);
    }

    private static Case emptied(String name, String table, Function<Schema, List<SchemaChange>> changes) {
        return new Case(name, true, List.of(table), List.of(), changes);
    }

    private static Case losing(String name, Function<Schema, List<SchemaChange>> changes) {
        return new Case(name, true, List.of(), List.of(), changes);
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        tables(cases);
        columns(cases);
        changes(cases);
        keys(cases);
        sequences(cases);
        names(cases);
        together(cases);
        return cases;
    }

    private static void tables(List<Case> cases) {
        cases.add(of("a new table with every type", new SchemaChange.CreateTable(everyType())));
        cases.add(of(
                "a new table with keys, an index, a check and a foreign key",
                new SchemaChange.CreateTable(ordered()),
                new SchemaChange.CreateIndex(TableName.of("ordered"), index("ix_ordered_b", false, "b", "c")),
                new SchemaChange.AddForeignKey(
                        TableName.of("ordered"), key("fk_ordered_customer", "c", CUSTOMER, "id"))));
        cases.add(losing("a table goes", found -> List.of(new SchemaChange.DropTable(table(found, INVOICE)))));
        cases.add(emptied(
                "a table goes after its foreign key",
                "invoice",
                found -> List.of(
                        new SchemaChange.DropForeignKey(
                                INVOICE, table(found, INVOICE).foreignKeys().get(0)),
                        new SchemaChange.DropTable(table(found, CUSTOMER)))));
        cases.add(of("a table is renamed", new SchemaChange.RenameTable(LOOSE, TableName.of("order"))));
    }

    private static void columns(List<Case> cases) {
        cases.add(of(
                "new columns",
                new SchemaChange.AddColumn(INVOICE, column("reference", text(40)), null),
                new SchemaChange.AddColumn(
                        INVOICE, notNull(withDefault(column("open", new SqlType.Bool("")), "true")), null),
                new SchemaChange.AddColumn(INVOICE, withDefault(column("kind", text(10)), "'a''b'"), null)));
        cases.add(of(
                "new columns with values for rows",
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("a", text(40))), "'it''s \\ ${x} \"q\" ü'"),
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("b", text(40))), "''"),
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("c", text(40))), "'NULL'"),
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("d", new SqlType.Whole("", 64))), "-5"),
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("e", new SqlType.Bool(""))), "false"),
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("f", new SqlType.Exact("", 10, 2))), "1.50"),
                new SchemaChange.AddColumn(CUSTOMER, notNull(column("g", new SqlType.Date(""))), "'2020-02-03'"),
                new SchemaChange.AddColumn(
                        CUSTOMER, notNull(column("h", new SqlType.Timestamp("", false))), "'2020-02-03 04:05:06'"),
                new SchemaChange.AddColumn(
                        CUSTOMER,
                        notNull(column("i", new SqlType.Uuid(""))),
                        "'00000000-0000-0000-0000-000000000001'")));
        cases.add(losing("a column goes", found -> List.of(drop(found, INVOICE, "paid"))));
        cases.add(losing("a column with a default goes", found -> List.of(drop(found, CUSTOMER, "name"))));
        cases.add(losing("a column with an index goes", found -> List.of(drop(found, INVOICE, "total"))));
        cases.add(emptied(
                "a column with a unique key goes", "customer", found -> List.of(drop(found, CUSTOMER, "email"))));
        cases.add(emptied(
                "a column with a foreign key goes", "invoice", found -> List.of(drop(found, INVOICE, "customer_id"))));
        cases.add(emptied(
                "a column goes after its foreign key",
                "invoice",
                found -> List.of(
                        new SchemaChange.DropForeignKey(
                                INVOICE, table(found, INVOICE).foreignKeys().get(0)),
                        drop(found, INVOICE, "customer_id"))));
        cases.add(found(
                "columns are renamed",
                found -> List.of(
                        rename(found, CUSTOMER, "age", "years"),
                        rename(found, CUSTOMER, "active", "group"),
                        rename(found, CUSTOMER, "name", "title"),
                        rename(found, CUSTOMER, "email", "mail"))));
        cases.add(found("a key column is renamed", found -> List.of(rename(found, LOOSE, "a", "key"))));
        cases.add(found("a counted column is renamed", found -> List.of(rename(found, CUSTOMER, "id", "number"))));
    }

    private static void changes(List<Case> cases) {
        cases.add(found(
                "types change",
                found -> List.of(
                        type(found, CUSTOMER, "age", new SqlType.Whole("", 64)),
                        type(found, CUSTOMER, "email", text(160)),
                        type(found, CUSTOMER, "name", text(60)),
                        type(found, INVOICE, "total", new SqlType.Exact("", 12, 2)),
                        type(found, CUSTOMER, "active", new SqlType.Bool("boolean")))));
        cases.add(found(
                "a text becomes a number", found -> List.of(type(found, LINE, "text", new SqlType.Whole("", 32)))));
        cases.add(losing(
                "a value is required",
                found -> List.of(
                        new SchemaChange.ChangeNullability(CUSTOMER, notNull(col(found, CUSTOMER, "age")), "18"),
                        new SchemaChange.ChangeNullability(CUSTOMER, notNull(col(found, CUSTOMER, "note")), "'n\\''s'"),
                        new SchemaChange.ChangeNullability(INVOICE, notNull(col(found, INVOICE, "total")), null))));
        cases.add(found(
                "NULL is allowed",
                found -> List.of(
                        new SchemaChange.ChangeNullability(CUSTOMER, nullable(col(found, CUSTOMER, "active")), null),
                        new SchemaChange.ChangeNullability(
                                INVOICE, nullable(col(found, INVOICE, "customer_id")), null))));
        cases.add(found(
                "defaults come, go and change",
                found -> List.of(
                        value(found, CUSTOMER, "age", "18"),
                        value(found, CUSTOMER, "name", "'it''s \\ ${x} new'"),
                        value(found, CUSTOMER, "active", null),
                        value(found, INVOICE, "total", "1.5"),
                        value(found, INVOICE, "paid", "CURRENT_DATE"))));
        cases.add(found(
                "comments come, go and change",
                found -> List.of(
                        new SchemaChange.ChangeComment(CUSTOMER, null, null, "it's \"who\" buys"),
                        new SchemaChange.ChangeComment(INVOICE, null, null, "a bill"),
                        new SchemaChange.ChangeComment(CUSTOMER, col(found, CUSTOMER, "name"), null, "as on the card"),
                        new SchemaChange.ChangeComment(INVOICE, col(found, INVOICE, "paid"), null, "when"),
                        new SchemaChange.ChangeComment(INVOICE, col(found, INVOICE, "total"), null, "with tax"))));
        cases.add(found(
                "the database counts",
                found -> List.of(
                        new SchemaChange.AddPrimaryKey(LOOSE, new PrimaryKey("pk_loose", List.of("a"))),
                        new SchemaChange.AddIdentity(LOOSE, col(found, LOOSE, "a"), counted(col(found, LOOSE, "a"))))));
    }

    private static void keys(List<Case> cases) {
        cases.add(of(
                "a primary key comes",
                new SchemaChange.AddPrimaryKey(LOOSE, new PrimaryKey("pk_loose", List.of("a")))));
        cases.add(found(
                "a primary key goes",
                found -> List.of(new SchemaChange.DropPrimaryKey(LINE, primaryKey(found, LINE)))));
        cases.add(found(
                "a primary key changes",
                found -> List.of(
                        new SchemaChange.DropPrimaryKey(LINE, primaryKey(found, LINE)),
                        new SchemaChange.AddPrimaryKey(
                                LINE, new PrimaryKey("pk_line", List.of("position", "invoice_id"))))));
        cases.add(of(
                "unique keys come",
                new SchemaChange.AddUniqueKey(LOOSE, new UniqueKey("uq_loose_b", List.of("b"))),
                new SchemaChange.AddUniqueKey(LOOSE, new UniqueKey("uq_loose_a_b", List.of("a", "b")))));
        cases.add(found(
                "a unique key goes",
                found -> List.of(new SchemaChange.DropUniqueKey(
                        CUSTOMER, table(found, CUSTOMER).uniqueKeys().get(0)))));
        cases.add(of(
                "foreign keys come",
                new SchemaChange.AddForeignKey(LINE, key("fk_line_invoice", "invoice_id", INVOICE, "id")),
                new SchemaChange.AddForeignKey(
                        LINE,
                        new ForeignKey(
                                "fk_line_customer",
                                List.of("invoice_id"),
                                CUSTOMER,
                                List.of("id"),
                                ReferentialAction.RESTRICT,
                                ReferentialAction.CASCADE,
                                false,
                                false))));
        cases.add(found(
                "a foreign key goes",
                found -> List.of(new SchemaChange.DropForeignKey(
                        INVOICE, table(found, INVOICE).foreignKeys().get(0)))));
        cases.add(of(
                "indexes come",
                new SchemaChange.CreateIndex(LOOSE, index("ix_loose_b", false, "b")),
                new SchemaChange.CreateIndex(LOOSE, index("ux_loose_a_b", true, "b", "a"))));
        cases.add(found(
                "an index goes",
                found -> List.of(new SchemaChange.DropIndex(
                        INVOICE,
                        table(found, INVOICE).indexes().stream()
                                .filter(index -> index.origin() == Index.Origin.CREATED)
                                .findFirst()
                                .orElseThrow()))));
        cases.add(of(
                "a check comes",
                new SchemaChange.AddCheck(LOOSE, new CheckConstraint("ck_loose_b", "b > 0 AND a < 100", null))));
        cases.add(of(
                "a check comes and goes",
                new SchemaChange.AddCheck(LOOSE, new CheckConstraint("ck_loose_b", "b > 0", null)),
                new SchemaChange.DropCheck(LOOSE, new CheckConstraint("ck_loose_b", "b > 0", null))));
    }

    private static void sequences(List<Case> cases) {
        Sequence sequence = new Sequence(TableName.of("customer_seq"), 1, 50);
        cases.add(of("a sequence comes", new SchemaChange.CreateSequence(sequence)));
        cases.add(of(
                "a sequence changes and goes",
                new SchemaChange.CreateSequence(sequence),
                new SchemaChange.AlterSequence(sequence, new Sequence(sequence.name(), 1, 10)),
                new SchemaChange.DropSequence(new Sequence(sequence.name(), 1, 10))));
    }

    private static void names(List<Case> cases) {
        cases.add(of("mixed case without quotes", new SchemaChange.CreateTable(mixed())));
        cases.add(new Case(
                "exact names",
                false,
                List.of(),
                List.of("MyOrder", "theId"),
                found -> List.of(new SchemaChange.CreateTable(mixed()))));
        cases.add(new Case(
                "some names exact",
                false,
                List.of(),
                List.of("MyOrder"),
                found -> List.of(new SchemaChange.CreateTable(mixed()))));
        cases.add(of(
                "hostile names",
                new SchemaChange.AddColumn(LOOSE, column("a\"b`c's", text(5)), "'x'"),
                new SchemaChange.AddColumn(LOOSE, notNull(column("${x} ü", text(5))), "'x'"),
                new SchemaChange.AddColumn(LOOSE, notNull(column("select", text(5))), "'x'"),
                new SchemaChange.CreateIndex(LOOSE, index("ix my ${x}", false, "select"))));
    }

    /** Several of one thing. */
    private static void together(List<Case> cases) {
        cases.add(losing(
                "neighbours with an index over both go",
                found -> List.of(drop(found, CUSTOMER, "name"), drop(found, CUSTOMER, "age"))));
        cases.add(losing(
                "neighbours go, the last first",
                found -> List.of(drop(found, INVOICE, "paid"), drop(found, INVOICE, "total"))));
        cases.add(losing(
                "all of a column changes",
                found -> List.of(
                        type(found, CUSTOMER, "age", new SqlType.Whole("", 64)),
                        new SchemaChange.ChangeNullability(CUSTOMER, notNull(col(found, CUSTOMER, "age")), "18"),
                        value(found, CUSTOMER, "age", "21"),
                        new SchemaChange.ChangeComment(CUSTOMER, col(found, CUSTOMER, "age"), null, "in years"))));
        cases.add(found(
                "a default goes before the type changes, and comes after it",
                found -> List.of(
                        value(found, INVOICE, "total", null),
                        type(found, INVOICE, "total", text(20)),
                        value(found, INVOICE, "total", "'none'"))));
        cases.add(found(
                "the key of a counted column goes",
                found -> List.of(new SchemaChange.DropPrimaryKey(INVOICE, primaryKey(found, INVOICE)))));
        cases.add(of(
                "numbers that only SQLite calls INTEGER",
                new SchemaChange.CreateTable(node()),
                new SchemaChange.AddForeignKey(
                        TableName.of("node"), key("fk_node_parent", "parent_id", TableName.of("node"), "id"))));
        cases.add(of(
                "keys and indexes over long texts",
                new SchemaChange.CreateTable(table(
                        "page",
                        List.of(
                                notNull(column("path", new SqlType.Text("text", null))),
                                column("parent", new SqlType.Text("text", null)),
                                column("body", new SqlType.Text("", null))),
                        new PrimaryKey("pk_page", List.of("path")),
                        List.of(),
                        List.of())),
                new SchemaChange.CreateIndex(TableName.of("page"), index("ix_page_body", false, "body", "parent")),
                new SchemaChange.CreateIndex(TableName.of("page"), index("ix_page_parent", true, "parent")),
                new SchemaChange.AddForeignKey(
                        TableName.of("page"), key("fk_page_parent", "parent", TableName.of("page"), "path"))));
        cases.add(of(
                "defaults of SQLite alone",
                new SchemaChange.CreateTable(table(
                        "token",
                        List.of(
                                withDefault(column("made", new SqlType.Timestamp("", false)), "datetime('now')"),
                                withDefault(column("day", new SqlType.Date("")), "(date('now'))"),
                                withDefault(column("code", text(32)), "lower(hex(randomblob(16)))")),
                        null,
                        List.of(),
                        List.of()))));
        cases.add(of(
                "a collation of SQLite",
                new SchemaChange.CreateTable(table(
                        "word",
                        List.of(new Column("word", text(20), true, null, "NOCASE", null, Column.Identity.NONE, null)),
                        null,
                        List.of(),
                        List.of()))));
    }

    private static Table node() {
        return table(
                "node",
                List.of(
                        counted(notNull(column("id", new SqlType.Whole("INTEGER", 64)))),
                        column("parent_id", new SqlType.Whole("INTEGER", 64)),
                        column("rank", new SqlType.Whole("INTEGER", 32))),
                new PrimaryKey("pk_node", List.of("id")),
                List.of(),
                List.of());
    }

    private static Table mixed() {
        return table(
                "MyOrder",
                List.of(notNull(column("theId", new SqlType.Whole("", 64))), column("firstName", text(20))),
                new PrimaryKey("pk_my_order", List.of("theId")),
                List.of(new UniqueKey("uq_my_order_name", List.of("theId", "firstName"))),
                List.of(new CheckConstraint("ck_my_order", "1 = 1", null)));
    }

    private static Table everyType() {
        return table(
                "every_type",
                List.of(
                        counted(notNull(column("id", new SqlType.Whole("", 64)))),
                        column("a_int", new SqlType.Whole("", 32)),
                        column("a_short", new SqlType.Whole("", 16)),
                        column("a_byte", new SqlType.Whole("", 8)),
                        column("a_bool", new SqlType.Bool("")),
                        column("a_decimal", new SqlType.Exact("", 19, 4)),
                        column("a_number", new SqlType.Exact("", null, null)),
                        column("a_double", new SqlType.Approximate("")),
                        column("a_text", text(255)),
                        column("a_clob", new SqlType.Text("", null)),
                        column("a_blob", new SqlType.Binary("", null)),
                        column("a_bytes", new SqlType.Binary("", 255)),
                        column("a_date", new SqlType.Date("")),
                        column("a_time", new SqlType.Time("")),
                        withDefault(column("a_timestamp", new SqlType.Timestamp("", false)), "CURRENT_TIMESTAMP"),
                        column("a_zoned", new SqlType.Timestamp("", true)),
                        column("a_uuid", new SqlType.Uuid("")),
                        column("a_json", new SqlType.Json("")),
                        column("an_enum", new SqlType.Enumeration("", List.of("A", "B"))),
                        column("an_array", new SqlType.Other("integer[]")),
                        column("a_jsonb", new SqlType.Json("jsonb")),
                        column("a_zoned_3", new SqlType.Timestamp("timestamp(3) with time zone", true)),
                        column("a_longtext", new SqlType.Text("longtext", null)),
                        column("a_varchar", new SqlType.Text("varchar(7)", 7)),
                        column("a_tinyint", new SqlType.Whole("tinyint", 8))),
                new PrimaryKey("pk_every_type", List.of("id")),
                List.of(),
                List.of());
    }

    private static Table ordered() {
        return table(
                "ordered",
                List.of(
                        notNull(column("a", text(10))),
                        notNull(column("b", new SqlType.Whole("", 32))),
                        column("c", new SqlType.Whole("", 64))),
                new PrimaryKey("pk_ordered", List.of("b", "a")),
                List.of(
                        new UniqueKey("uq_ordered_c", List.of("c")),
                        new UniqueKey("uq_ordered_a_c", List.of("a", "c"))),
                List.of(new CheckConstraint("ck_ordered_c", "c >= 0", null)));
    }

    private static Table table(
            String name,
            List<Column> columns,
            @Nullable PrimaryKey key,
            List<UniqueKey> unique,
            List<CheckConstraint> checks) {
        return new Table(
                TableName.of(name),
                Table.Kind.ORDINARY,
                columns,
                key,
                List.of(),
                unique,
                checks,
                List.of(),
                false,
                false,
                "it's new",
                null);
    }

    private static SqlType text(int length) {
        return new SqlType.Text("", length);
    }

    private static Column column(String name, SqlType type) {
        return new Column(name, type, true, null, null, null, Column.Identity.NONE, null);
    }

    private static Column like(
            Column column, SqlType type, boolean nullable, @Nullable String value, Column.Identity identity) {
        return new Column(column.name(), type, nullable, value, null, null, identity, column.comment());
    }

    private static Column notNull(Column column) {
        return like(column, column.type(), false, column.defaultText(), column.identity());
    }

    private static Column nullable(Column column) {
        return like(column, column.type(), true, column.defaultText(), column.identity());
    }

    private static Column counted(Column column) {
        return like(column, column.type(), false, null, Column.Identity.AUTOINCREMENT);
    }

    private static Column withDefault(Column column, @Nullable String value) {
        return like(column, column.type(), column.nullable(), value, column.identity());
    }

    private static Table table(Schema found, TableName name) {
        return found.table(name).orElseThrow();
    }

    private static Column col(Schema found, TableName table, String name) {
        return table(found, table).column(name).orElseThrow();
    }

    private static PrimaryKey primaryKey(Schema found, TableName table) {
        return java.util.Objects.requireNonNull(table(found, table).primaryKey());
    }

    private static SchemaChange drop(Schema found, TableName table, String column) {
        return new SchemaChange.DropColumn(table(found, table), col(found, table, column));
    }

    private static SchemaChange rename(Schema found, TableName table, String column, String to) {
        return new SchemaChange.RenameColumn(table, col(found, table, column), to);
    }

    private static SchemaChange type(Schema found, TableName table, String column, SqlType type) {
        Column from = col(found, table, column);
        return new SchemaChange.ChangeType(
                table, from, like(from, type, from.nullable(), from.defaultText(), from.identity()));
    }

    private static SchemaChange value(Schema found, TableName table, String column, @Nullable String value) {
        Column from = col(found, table, column);
        return new SchemaChange.ChangeDefault(table, from, withDefault(from, value));
    }

    private static Index index(String name, boolean unique, String... columns) {
        return new Index(
                name,
                Index.Origin.CREATED,
                unique,
                List.of(columns).stream()
                        .map(column -> new Index.Part(column, null, false, null))
                        .toList(),
                null,
                null);
    }

    private static ForeignKey key(String name, String column, TableName target, String to) {
        return new ForeignKey(
                name,
                List.of(column),
                target,
                List.of(to),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                false,
                false);
    }
}
