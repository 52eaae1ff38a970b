package io.github.schemata.sqlite.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.sqlite.Changelog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a changelog says of failing means the same, changeset by changeset and in one transaction. */
class MeaningTest {

    private static final String FALSE = "--precondition-sql-check expectedResult:1 SELECT 0\n";
    private static final String WRONG = "--precondition-sql-check expectedResult:1 SELECT nonsense\n";
    private static final String TWO = "CREATE TABLE two (id);\n";

    @TempDir
    Path folder;

    /**
     * @param second the second of three changesets
     * @param tables what there is afterwards
     * @param failing what there is where a fourth changeset has failed and all was in one transaction
     */
    record Case(String name, String second, String tables, String history, String failing) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                goes("plain", ":2\n" + TWO, "2 EXECUTED", "one two three"),
                goes("onFail CONTINUE", ":2\n--preconditions onFail:CONTINUE\n" + FALSE + TWO, "", "one three"),
                goes(
                        "onFail MARK_RAN",
                        ":2\n--preconditions onFail:MARK_RAN\n" + FALSE + TWO,
                        "2 MARK_RAN",
                        "one three"),
                goes("onFail WARN", ":2\n--preconditions onFail:WARN\n" + FALSE + TWO, "2 EXECUTED", "one two three"),
                goes("onError CONTINUE", ":2\n--preconditions onError:CONTINUE\n" + WRONG + TWO, "", "one three"),
                goes(
                        "onError MARK_RAN",
                        ":2\n--preconditions onError:MARK_RAN\n" + WRONG + TWO,
                        "2 MARK_RAN",
                        "one three"),
                goes("onError WARN", ":2\n--preconditions onError:WARN\n" + WRONG + TWO, "2 EXECUTED", "one two three"),
                goes(
                        "precondition met",
                        ":2\n--preconditions onFail:HALT\n" + FALSE.replace(":1", ":0") + TWO,
                        "2 EXECUTED",
                        "one two three"),
                goes("failOnError=false", ":2 failOnError:false\n" + TWO + "nonsense;\n", "", "one three"),
                goes("failOnError=false, well", ":2 failOnError:false\n" + TWO, "2 EXECUTED", "one two three"),
                outside(
                        "runInTransaction=false",
                        ":2 runInTransaction:false\n" + TWO + "VACUUM;\n",
                        "2 EXECUTED",
                        "one two three",
                        "one two | 1 EXECUTED, 2 EXECUTED"),
                outside(
                        "runInTransaction=false, failOnError=false",
                        ":2 runInTransaction:false failOnError:false\n" + TWO + "nonsense;\n",
                        "",
                        "one two three",
                        "one two | 1 EXECUTED"),
                goes(
                        "runInTransaction=false, onFail CONTINUE",
                        ":2 runInTransaction:false\n--preconditions onFail:CONTINUE\n" + FALSE + TWO,
                        "",
                        "one three"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inASucceedingUpdate(Case example) throws Exception {
        var changelog = changelog(example, "");

        changelog.update();
        changelog.update();

        assertThat(state(changelog)).isEqualTo(example.tables + " | " + example.history);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inASucceedingUpdateInOneTransaction(Case example) throws Exception {
        var changelog = changelog(example, "");

        changelog.updateInOneTransaction();
        changelog.updateInOneTransaction();

        assertThat(state(changelog)).isEqualTo(example.tables + " | " + example.history);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inAFailingUpdate(Case example) throws Exception {
        var changelog = changelog(example, "--changeset a:4\nCREATE TABLE four (id);\nnonsense;\n");

        assertThatThrownBy(changelog::update).hasMessageContaining("nonsense");

        assertThat(state(changelog)).isEqualTo(example.tables + " | " + example.history);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inAFailingUpdateInOneTransaction(Case example) throws Exception {
        var changelog = changelog(example, "--changeset a:4\nCREATE TABLE four (id);\nnonsense;\n");

        assertThatThrownBy(changelog::updateInOneTransaction).hasMessageContaining("nonsense");

        assertThat(state(changelog)).isEqualTo(example.failing);
    }

    @ParameterizedTest
    @MethodSource("halting")
    void haltsAndKeepsWhatWasBefore(String second) throws Exception {
        var changelog = new Changelog(folder).of("--changeset a:1\nCREATE TABLE one (id);\n\n--changeset a" + second);

        assertThatThrownBy(changelog::update).hasMessageContaining("changelog.sql::2::a");
        assertThat(state(changelog)).isEqualTo("one | 1 EXECUTED");
    }

    @ParameterizedTest
    @MethodSource("halting")
    void haltsAndKeepsNothingInOneTransaction(String second) throws Exception {
        var changelog = new Changelog(folder).of("--changeset a:1\nCREATE TABLE one (id);\n\n--changeset a" + second);

        assertThatThrownBy(changelog::updateInOneTransaction).hasMessageContaining("changelog.sql::2::a");
        assertThat(state(changelog)).isEqualTo(" | ");
    }

    static List<String> halting() {
        return List.of(
                ":2\n--preconditions onFail:HALT\n" + FALSE + TWO,
                ":2\n--preconditions onError:HALT\n" + WRONG + TWO,
                ":2\n" + TWO + "nonsense;\n");
    }

    private Changelog changelog(Case example, String last) throws Exception {
        return new Changelog(folder)
                .of("--changeset a:1\nCREATE TABLE one (id);\n\n--changeset a" + example.second
                        + "\n--changeset a:3\nCREATE TABLE three (id);\n\n" + last);
    }

    private static String state(Changelog changelog) {
        return String.join(" ", changelog.tables()) + " | " + String.join(", ", changelog.history());
    }

    private static Case goes(String name, String second, String row, String tables) {
        return outside(name, second, row, tables, " | ");
    }

    private static Case outside(String name, String second, String row, String tables, String failing) {
        String history = row.isEmpty() ? "1 EXECUTED, 3 EXECUTED" : "1 EXECUTED, " + row + ", 3 EXECUTED";
        List<String> sorted = Stream.of(tables.split(" ")).sorted().toList();
        return new Case(name, second, String.join(" ", sorted), history, failing);
    }
}
