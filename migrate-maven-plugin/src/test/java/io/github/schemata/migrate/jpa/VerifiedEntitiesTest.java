package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.VerifyChangelog;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.verify.Fault;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a changelog makes when all of it is applied is compared with the entities. */
final class VerifiedEntitiesTest {

    @TempDir
    private Path folder;

    private EntityProject project;

    @BeforeEach
    void anEntity() {
        project = new EntityProject(folder, Hibernate.SEVEN)
                .java("@Entity public class Album { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;"
                        + " @Column(length = 100) String title; }")
                .compile();
    }

    private Verification verify(String titleType, String... exclude) {
        ChangelogFolder changelog = ChangelogFolder.in(folder).change("20260101000000-album", """
                - createTable:
                    tableName: Album
                    columns:
                      - column: {name: id, type: BIGINT, autoIncrement: true, constraints: {primaryKey: true}}
                      - column: {name: title, type: %s}
                """.formatted(titleType));
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(
                        changelog.setup(), project.request(), List.of(exclude), null, VerifyProgress.NONE));
    }

    @Test
    void passesWhereTheyAreTheSame() {
        assertThat(verify("VARCHAR(100)").faults()).isEmpty();
    }

    @Test
    void namesWhatDiffersAndGoesOn() {
        Verification verification = verify("VARCHAR(50)");

        assertThat(verification.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.ENTITIES_DIFFER);
        assertThat(verification.faults().get(0).details())
                .singleElement()
                .asString()
                .contains("Album.title");
        assertThat(verification.changesets().get(0).down()).isNotNull();
        assertThat(verification.markdown())
                .contains("**Entities**: The changelog does not make what the entities ask for");
    }

    @Test
    void leavesOutWhatIsNotThisChangelogsBusiness() {
        assertThat(verify("VARCHAR(50)", "ALBUM").faults()).isEmpty();
    }
}
