package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.StockLiquibase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server's ordinary changelog in all four formats: what Liquibase itself makes and records is made and recorded. */
final class ServerChangelogTest {

    private static final String HISTORY =
            "SELECT id, author, filename, orderexecuted, exectype, md5sum, description, comments, tag, liquibase, contexts,"
                    + " labels FROM DATABASECHANGELOG ORDER BY orderexecuted";

    private static final List<String> POSTGRES_FACTS = List.of(
            "SELECT table_schema, table_name, column_name, ordinal_position, column_default, is_nullable, data_type,"
                    + " character_maximum_length, is_identity FROM information_schema.columns"
                    + " WHERE table_schema IN ('public', 'other') AND table_name NOT LIKE 'databasechange%' ORDER BY 1, 2, 4",
            "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype <> 'n'"
                    + " AND connamespace IN ('public'::regnamespace, 'other'::regnamespace)"
                    + " AND conrelid::regclass::text NOT LIKE 'databasechange%' ORDER BY 1, 2",
            "SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'other')"
                    + " AND tablename NOT LIKE 'databasechange%' ORDER BY 1",
            "SELECT sequencename, start_value, increment_by FROM pg_sequences ORDER BY 1",
            "SELECT viewname, definition FROM pg_views WHERE schemaname = 'public' ORDER BY 1",
            "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1",
            "SELECT obj_description('customer'::regclass), col_description('customer'::regclass, 2)",
            "SELECT * FROM country ORDER BY 1");

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void begin() {
        changelog = ChangelogFolder.in(folder)
                .file("db/changelog/country.csv", "code,name,area\nDE,\"Ger;many\",1.5\nFR,France,NULL\n");
    }

    private void postgres() {
        changelog
                .file("db/changelog/changes/20260101000001-tables.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                          <property name="id.type" value="uuid" dbms="postgresql"/>
                          <changeSet id="1" author="ann" labels="base,v1" contextFilter="!never">
                            <comment>The first; with "quotes" and 'more'</comment>
                            <sql>CREATE SCHEMA other</sql>
                            <createSequence sequenceName="numbers" startValue="100" incrementBy="5"/>
                            <createTable tableName="customer" remarks="Who's buying">
                              <column name="id" type="${id.type}" defaultValueComputed="gen_random_uuid()"><constraints primaryKey="true"/></column>
                              <column name="number" type="bigint" defaultValueSequenceNext="numbers" remarks="It's a number"/>
                              <column name="data" type="jsonb"/>
                              <column name="tags" type="text[]"/>
                              <column name="created" type="timestamp with time zone" defaultValueComputed="now()"><constraints nullable="false"/></column>
                            </createTable>
                            <createTable schemaName="other" tableName="Mixed Case">
                              <column name="Id" type="int" autoIncrement="true"><constraints primaryKey="true" primaryKeyName="PK_Mixed"/></column>
                              <column name="customer" type="uuid"><constraints foreignKeyName="fk_Customer" references="public.customer(id)"/></column>
                            </createTable>
                            <rollback>
                              <dropTable schemaName="other" tableName="Mixed Case"/>
                              <dropTable tableName="customer"/>
                              <dropSequence sequenceName="numbers"/>
                              <sql>DROP SCHEMA other</sql>
                            </rollback>
                          </changeSet>
                          <changeSet id="never" author="ann" dbms="!postgresql"><dropTable tableName="customer"/></changeSet>
                          <changeSet id="2" author="ann" objectQuotingStrategy="QUOTE_ALL_OBJECTS">
                            <createTable tableName="UPPER"><column name="ID" type="INT"/><column name="SIZE" type="VARCHAR(10)"/></createTable>
                            <createIndex tableName="UPPER" indexName="IX_Upper" unique="true"><column name="SIZE" descending="true"/></createIndex>
                          </changeSet>
                        </databaseChangeLog>
                        """)
                .file("db/changelog/changes/20260101000002-code.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: procedure
                              author: ann
                              changes:
                                - createProcedure:
                                    dbms: postgresql
                                    procedureText: |
                                      CREATE FUNCTION add_one(a int) RETURNS int LANGUAGE plpgsql AS $body$
                                      BEGIN
                                        -- it's; one
                                        RETURN a + 1;
                                      END
                                      $body$;
                                - createView: {viewName: customers, selectQuery: "SELECT id, number FROM customer", replaceIfExists: true}
                              rollback:
                                - dropView: {viewName: customers}
                                - sql: {sql: DROP FUNCTION add_one}
                          - changeSet:
                              id: skipped
                              author: ann
                              preConditions:
                                - onFail: MARK_RAN
                                - not: [{tableExists: {tableName: customer}}]
                                - sqlCheck: {expectedResult: 0, sql: SELECT count(*) FROM customer}
                              changes:
                                - dropTable: {tableName: customer}
                              rollback:
                                - empty: {}
                          - changeSet:
                              id: countries
                              author: ann
                              preConditions:
                                - sqlCheck: {expectedResult: 0, sql: SELECT count(*) FROM customer}
                              changes:
                                - createTable:
                                    tableName: country
                                    columns:
                                      - column: {name: code, type: char(2), constraints: {primaryKey: true}}
                                      - column: {name: name, type: varchar(40)}
                                      - column: {name: area, type: "numeric(10,2)"}
                                - loadData: {tableName: country, file: ../country.csv, relativeToChangelogFile: true}
                                - modifyDataType: {tableName: country, columnName: name, newDataType: varchar(80)}
                                - tagDatabase: {tag: v1}
                              modifySql:
                                - replace: {replace: char(2), with: varchar(2)}
                              rollback:
                                - dropTable: {tableName: country}
                        """)
                .file("db/changelog/changes/20260101000003-index.json", """
                        {"databaseChangeLog": [{"changeSet": {"id": "index", "author": "bob", "runInTransaction": false,
                          "changes": [{"sql": {"sql": "CREATE INDEX CONCURRENTLY ix_number ON customer (number)"}}],
                          "rollback": [{"sql": {"sql": "DROP INDEX CONCURRENTLY ix_number"}}]}}]}
                        """)
                .file("db/changelog/changes/20260101000004-plain.sql", """
                        --liquibase formatted sql

                        --changeset bob:trigger splitStatements:false endDelimiter:// labels:code
                        --comment: touches
                        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                          NEW.created := now();
                          RETURN NEW;
                        END
                        $$;
                        --rollback DROP FUNCTION touch();

                        --changeset bob:more runOnChange:true
                        CREATE TRIGGER touched BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION touch();
                        INSERT INTO country (code, name) VALUES ('IT', 'It; aly');
                        --rollback DROP TRIGGER touched ON customer;
                        """);
    }

    private void stock(String url, StockLiquibase.Work work) throws Exception {
        StockLiquibase.run(changelog.root(), ChangelogFile.DEFAULT_PATH, url, false, work);
    }

    private static void same(OnServer server, OnServer other, List<String> facts) throws SQLException {
        for (String fact : facts) {
            assertThat(server.rows(fact)).as(fact).isNotEmpty().isEqualTo(other.rows(fact));
        }
        assertThat(server.rows(HISTORY)).isEqualTo(other.rows(HISTORY));
    }

    @ParameterizedTest
    @EnumSource
    void makesOnPostgresqlWhatLiquibaseMakes(TransactionMode mode) throws Exception {
        postgres();
        String url = Servers.postgresql();
        OnServer server = new OnServer(changelog, url);
        OnServer other = new OnServer(changelog, Servers.postgresql());
        stock(other.database().connection().url(), StockLiquibase::update);

        assertThat(server.update(mode).ran()).hasSize(8);
        same(server, other, POSTGRES_FACTS);

        assertThat(server.rollback("base", true).ran()).hasSize(8);
        assertThat(server.rows("SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'other') ORDER BY 1"))
                .containsExactly("databasechangelog", "databasechangeloglock");
        assertThat(server.update(mode).ran()).hasSize(8);
        same(server, other, POSTGRES_FACTS);
        assertThat(server.update(mode).ran()).isEmpty();
    }

    @Test
    void takesOverOnPostgresqlWhatLiquibaseHasMigratedAndTheOtherWayRound() throws Exception {
        postgres();
        OnServer theirs = new OnServer(changelog, Servers.postgresql());
        stock(theirs.database().connection().url(), StockLiquibase::update);

        assertThat(theirs.states()).hasSize(8).allMatch(state -> state.endsWith("applied"));
        assertThat(theirs.update().ran()).isEmpty();
        assertThat(theirs.rollback("base", true).ran()).hasSize(8);

        OnServer ours = new OnServer(changelog, Servers.postgresql());
        ours.update();
        stock(ours.database().connection().url(), liquibase -> {
            assertThat(liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()))
                    .isEmpty();
            StockLiquibase.update(liquibase);
            StockLiquibase.rollback(liquibase);
        });
        assertThat(ours.states()).hasSize(8).allMatch(state -> state.endsWith("pending"));
    }

    @Test
    void makesOnMariadbWhatLiquibaseMakes() throws Exception {
        changelog
                .file("db/changelog/changes/20260101000001-tables.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                          <changeSet id="1" author="ann">
                            <createTable tableName="Customer" remarks="Who's buying">
                              <column name="id" type="bigint" autoIncrement="true" startWith="10"><constraints primaryKey="true"/></column>
                              <column name="created" type="timestamp" defaultValueComputed="CURRENT_TIMESTAMP" remarks="It's when"/>
                              <column name="data" type="json"/>
                            </createTable>
                            <modifySql dbms="mariadb"><append value=" ENGINE=InnoDB COLLATE utf8mb4_bin"/></modifySql>
                          </changeSet>
                        </databaseChangeLog>
                        """)
                .file("db/changelog/changes/20260101000002-code.sql", """
                        --liquibase formatted sql

                        --changeset bob:procedure endDelimiter://
                        CREATE PROCEDURE both_ways(IN a INT)
                        BEGIN
                          SELECT a;
                          SELECT -a;
                        END//
                        --rollback DROP PROCEDURE both_ways
                        """)
                .file("db/changelog/changes/20260101000003-country.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: countries
                              author: ann
                              preConditions:
                                - onFail: CONTINUE
                                - tableExists: {tableName: Customer}
                              changes:
                                - createTable:
                                    tableName: country
                                    columns:
                                      - column: {name: code, type: char(2), constraints: {primaryKey: true}}
                                      - column: {name: name, type: varchar(40)}
                                      - column: {name: area, type: "decimal(10,2)"}
                                - loadData: {tableName: country, file: ../country.csv, relativeToChangelogFile: true}
                              rollback:
                                - dropTable: {tableName: country}
                        """)
                .file("db/changelog/changes/20260101000004-view.json", """
                        {"databaseChangeLog": [{"changeSet": {"id": "view", "author": "bob",
                          "changes": [{"createView": {"viewName": "customers", "selectQuery": "SELECT id FROM Customer"}}]}}]}
                        """);
        List<String> facts = List.of(
                "SELECT table_name, column_name, ordinal_position, column_default, is_nullable, column_type, extra,"
                        + " column_comment, collation_name FROM information_schema.columns WHERE table_schema = database()"
                        + " AND table_name NOT LIKE 'DATABASECHANGE%' ORDER BY 1, 3",
                "SELECT table_name, table_comment, table_collation FROM information_schema.tables"
                        + " WHERE table_schema = database() AND table_name NOT LIKE 'DATABASECHANGE%' ORDER BY 1",
                "SELECT routine_name, routine_definition FROM information_schema.routines WHERE routine_schema = database()",
                "SELECT * FROM country ORDER BY 1");
        OnServer server = new OnServer(changelog, Servers.mariadb());
        OnServer other = new OnServer(changelog, Servers.mariadb());
        stock(other.database().connection().url(), StockLiquibase::update);

        assertThat(server.update().ran()).hasSize(4);
        same(server, other, facts);
        assertThat(server.rollback("base", true).ran()).hasSize(4);
        assertThat(server.update().ran()).hasSize(4);
        same(server, other, facts);

        assertThat(other.update().ran()).isEmpty();
        assertThat(other.rollback("base", true).ran()).hasSize(4);
        stock(server.database().connection().url(), liquibase -> {
            assertThat(liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()))
                    .isEmpty();
            StockLiquibase.update(liquibase);
        });
    }
}
