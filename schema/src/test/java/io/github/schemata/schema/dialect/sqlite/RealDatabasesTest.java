package io.github.schemata.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.profile.DataProfile;
import io.github.schemata.schema.profile.TemporalForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealDatabasesTest {

    @Test
    void readsChinook() {
        Schema schema = Databases.read(Databases.real("chinook"));

        assertThat(schema.tables())
                .extracting(table -> table.name().name())
                .containsExactly(
                        "Album",
                        "Artist",
                        "Customer",
                        "Employee",
                        "Genre",
                        "Invoice",
                        "InvoiceLine",
                        "MediaType",
                        "Playlist",
                        "PlaylistTrack",
                        "Track");
        assertThat(schema.tables()).flatExtracting(Table::columns).hasSize(64);
        assertThat(schema.tables()).flatExtracting(Table::foreignKeys).hasSize(11);
        assertThat(schema.views()).isEmpty();
        assertThat(schema.triggers()).isEmpty();
        assertThat(schema.omissions()).isEmpty();
        assertThat(Databases.table(schema, "Invoice").column("Total").map(Column::type))
                .contains(new SqlType.Exact("NUMERIC(10,2)", 10, 2));
    }

    @Test
    void readsSakila() {
        Schema schema = Databases.read(Databases.real("sakila"));

        assertThat(schema.tables()).hasSize(16);
        assertThat(schema.triggers()).hasSize(30);
        assertThat(schema.omissions()).isEmpty();
        assertThat(schema.views())
                .extracting(
                        view -> view.name().name(),
                        view -> view.columns().size(),
                        view -> view.reads().stream().map(TableName::name).toList())
                .containsExactly(
                        tuple("customer_list", 9, List.of("address", "city", "country", "customer")),
                        tuple("film_list", 8, List.of("actor", "category", "film", "film_actor", "film_category")),
                        tuple(
                                "sales_by_film_category",
                                2,
                                List.of("category", "film", "film_category", "inventory", "payment", "rental")),
                        tuple(
                                "sales_by_store",
                                4,
                                List.of(
                                        "address",
                                        "city",
                                        "country",
                                        "inventory",
                                        "payment",
                                        "rental",
                                        "staff",
                                        "store")),
                        tuple("staff_list", 8, List.of("address", "city", "country", "staff")));
        assertThat(Databases.table(schema, "film").checks())
                .extracting("allowed")
                .contains(new AllowedValues("rating", List.of("G", "PG", "PG-13", "R", "NC-17"), true));
    }

    @Test
    void readsNorthwind() {
        Schema schema = Databases.read(Databases.real("northwind"));

        assertThat(schema.tables()).hasSize(13);
        assertThat(schema.views())
                .hasSize(17)
                .allSatisfy(view -> assertThat(view.columns()).isNotEmpty());
        assertThat(schema.views()).allSatisfy(view -> assertThat(view.reads()).isNotEmpty());
        assertThat(schema.omissions()).isEmpty();
        assertThat(Databases.table(schema, "order details").foreignKeys())
                .extracting("target")
                .containsExactly(TableName.of("Orders"), TableName.of("Products"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chinook", "sakila", "northwind"})
    void readsTheSameFromStatementsAsFromPragmas(String name) {
        Schema schema = Databases.read(Databases.real(name));

        assertThat(schema.tables()).allSatisfy(table -> {
            CreateTable statement =
                    CreateTableParser.parse(String.valueOf(table.sql())).orElseThrow();
            assertThat(statement.columns())
                    .extracting(ColumnDefinition::name)
                    .isEqualTo(table.columns().stream().map(Column::name).toList());
            assertThat(statement.foreignKeys())
                    .extracting(key -> key.columns() + key.target())
                    .isEqualTo(table.foreignKeys().stream()
                            .map(key -> key.columns() + key.target().name())
                            .toList());
        });
    }

    @Test
    void findsTheDatesOfTheRealDatabases() {
        assertThat(profile("chinook").of(TableName.of("Invoice"), "InvoiceDate").temporal())
                .isEqualTo(Map.of(TemporalForm.DATE_TIME, 412L));
        assertThat(profile("sakila").of(TableName.of("rental"), "rental_date").temporal())
                .isEqualTo(Map.of(TemporalForm.DATE_TIME_FRACTION, 16044L));
        assertThat(profile("northwind").of(TableName.of("Orders"), "OrderDate").temporal())
                .isEqualTo(Map.of(TemporalForm.DATE, 830L));
    }

    private static DataProfile profile(String name) {
        try (Connection connection = Databases.open(Databases.real(name))) {
            SqliteDialect dialect = new SqliteDialect();
            return dialect.profile(connection, dialect.read(connection), 1_000_000);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
