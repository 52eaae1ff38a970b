package io.github.schemata.migrate.sql;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts run by the mariadb client, where a server is installed. */
final class ScriptOnMariaTest extends ScriptOnServer {

    private static @Nullable Server server;

    @BeforeAll
    static void start() throws Exception {
        server = new MariaShell();
    }

    @Override
    Server server() {
        return server;
    }

    @Test
    void hasTheTypesOfTheProduct(@TempDir Path own) throws Exception {
        ColumnTypes.check(server(), own, """
                INTEGER -> int(11)
                BIGINT -> bigint(20)
                SMALLINT -> smallint(6)
                TINYINT -> tinyint(4)
                MEDIUMINT -> mediumint(9)
                REAL -> double
                DOUBLE -> double
                NUMERIC -> decimal(38,10)
                DECIMAL -> decimal(38,10)
                NUMERIC(10,2) -> decimal(10,2)
                currency -> decimal(19,4)
                TEXT -> text
                clob -> longtext
                VARCHAR -> varchar(255)
                VARCHAR(40) -> varchar(40)
                nvarchar(40) -> varchar(40)
                CHAR(3) -> char(3)
                BLOB -> longblob
                varbinary(16) -> varbinary(16)
                uuid -> uuid
                DATE -> date
                time -> time
                DATETIME -> datetime
                datetime(6) -> datetime(6)
                timestamp(3) -> timestamp(3)
                timestamp with time zone -> timestamp
                BOOLEAN -> tinyint(1)
                BOOLEAN = defaultValue: 0 -> tinyint(1) = 0
                BOOLEAN = defaultValueComputed: "1" -> tinyint(1) = 1
                DATETIME = defaultValue: CURRENT_TIMESTAMP -> datetime = current_timestamp()
                DATE = defaultValue: CURRENT_DATE -> date = curdate()
                DATE = defaultValueDate: "2001-02-03" -> date = '2001-02-03'
                TEXT = defaultValue: x -> text = 'x'
                """);
    }
}
