package io.github.schemata.migrate.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Evolution.Question;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What entities are ahead of a changelog asks for a generate; what only the user can answer says so. */
final class EntityFindingsTest {

    private static final Column YEAR =
            new Column("year", new SqlType.Whole("", 32), false, null, null, null, Column.Identity.NONE, null);

    private static List<String> lines(List<SchemaChange> changes, Question... questions) {
        return EntityFindings.of(new Evolution(changes, List.of(), List.of(questions), List.of())).stream()
                .map(finding -> finding.difference().object() + " | "
                        + finding.difference().fact() + " | "
                        + finding.difference().wanted() + " | "
                        + finding.difference().found() + " | " + finding.cure())
                .toList();
    }

    private static SchemaChange year() {
        return new SchemaChange.AddColumn(TableName.of("album"), YEAR, null);
    }

    @Test
    void areNoneWhereNothingDiffers() {
        assertThat(lines(List.of())).isEmpty();
    }

    @Test
    void sendToGenerate() {
        assertThat(lines(List.of(year())))
                .singleElement()
                .asString()
                .startsWith("column album.year | existence | ")
                .endsWith(" | missing | mvn migrate:generate -Dmigrate.message=\"…\"");
    }

    @Test
    void askForAFill() {
        assertThat(lines(List.of(year()), new Question.Fill("album.year")))
                .singleElement()
                .asString()
                .endsWith(" | mvn migrate:generate -Dmigrate.message=\"…\" -Dmigrate.fill=album.year=VALUE");
    }

    @Test
    void askWhatWasRenamedAndSayItOnce() {
        assertThat(lines(List.of(year()), new Question.Renamed("album.released", List.of("album.year"))))
                .containsExactly("column album.released | name | album.year | album.released |"
                        + " mvn migrate:generate -Dmigrate.message=\"…\" -Dmigrate.renames=album.released=album.year\n"
                        + "or mvn migrate:generate -Dmigrate.message=\"…\" -Dmigrate.allowDrop=album.released");
    }
}
