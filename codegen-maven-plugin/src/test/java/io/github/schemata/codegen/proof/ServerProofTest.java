package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Right entities on servers: all is read, a row of each is written, and nothing stays. */
final class ServerProofTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void provesOnPostgresqlAndLeavesEveryRowAsItWas(HibernateJars hibernate) throws SQLException {
        Trial shop = ServerShop.onPostgresql(directory);
        List<String> before = rows(shop.url(), "store.review");

        ProofResult result = shop.proveOn(hibernate);

        assertThat(result.lines()).containsExactly("""
                entity          table            rows  read  verdict  written
                Album           album               2     2  ok       copy
                Artist          artist              2     2  ok       copy
                ExpensiveAlbum  expensive_album     1     1  ok       read only
                Review          store.review        0     0  ok       made

                5 sources compiled with 0 warnings; 4 entities, 5 rows read, 3 written, 0 not written, 0 faults
                note: every row that was written was rolled back; only the numbers that sequences and AUTO_INCREMENT gave away are gone
                """.split("\n"));
        assertThat(rows(shop.url(), "store.review")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void provesOnMariadbAndLeavesEveryRowAsItWas(HibernateJars hibernate) throws SQLException {
        Trial shop = ServerShop.onMariadb(directory);
        List<String> before = rows(shop.url(), "review");

        ProofResult result = shop.proveOn(hibernate);

        assertThat(result.lines()).containsExactly("""
                entity          table            rows  read  verdict  written
                Album           album               2     2  ok       copy
                Artist          artist              2     2  ok       copy
                ExpensiveAlbum  expensive_album     1     1  ok       read only
                Review          review              0     0  ok       made

                5 sources compiled with 0 warnings; 4 entities, 5 rows read, 3 written, 0 not written, 0 faults
                note: every row that was written was rolled back; only the numbers that sequences and AUTO_INCREMENT gave away are gone
                """.split("\n"));
        assertThat(rows(shop.url(), "review")).isEqualTo(before);
    }

    private static List<String> rows(String url, String review) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("artist", "album", review)) {
                try (ResultSet found = statement.executeQuery("select * from " + table + " order by 1")) {
                    while (found.next()) {
                        List<String> row = new ArrayList<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.add(found.getString(i));
                        }
                        rows.add(table + row);
                    }
                }
            }
        }
        return rows;
    }
}
