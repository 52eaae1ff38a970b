package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java types that the user gives. */
final class TypeMappingsTest {

    private static final String MONEY = """
            package model;

            public record Money(java.math.BigDecimal amount) {
                public static class Converter implements jakarta.persistence.AttributeConverter<Money, java.math.BigDecimal> {
                    @Override
                    public java.math.BigDecimal convertToDatabaseColumn(Money money) {
                        return money == null ? null : money.amount();
                    }

                    @Override
                    public Money convertToEntityAttribute(java.math.BigDecimal column) {
                        return column == null ? null : new Money(column);
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private GeneratedCode of(String sql, String... mappings) {
        return GeneratedCode.of(
                empty(),
                sql,
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE)
                        .typeMappings(List.of(mappings))
                        .build());
    }

    private Path empty() {
        try {
            return Files.createTempDirectory(folder, "case");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesTypesForColumnsAndForDeclaredTypes() {
        GeneratedCode code = of(
                """
                CREATE TABLE Sale (id INTEGER PRIMARY KEY, total DECIMAL(10,2) NOT NULL DEFAULT 1.5, number DECIMAL( 20 ,0),
                  code VARCHAR(36), small INTEGER NOT NULL DEFAULT 3, sold_at TEXT, created_on TEXT, opens TEXT, moment INTEGER, sent DATETIME,
                  raw BLOB, thing TEXT, flag INTEGER, price DECIMAL(10,2));
                INSERT INTO Sale VALUES (1, 9.99, 12345678901234567890, '0e37df36-f698-11e6-8dd4-cb9ced3df976', 7,
                  '2024-02-29 12:34:56', '2024-02-29', '12:34:56', 1709210096789, 1709210096, x'0e37df36f69811e68dd4cb9ced3df976', 'x', 1, 2);
                """,
                "sale.TOTAL=Money:Money$Converter",
                "type:decimal(*,0)=java.math.BigInteger",
                "type:VARCHAR(36)=java.util.UUID",
                "Sale.small=Short",
                "*.sold_at=java.time.LocalDateTime",
                "Sale.created_*=java.time.LocalDate",
                "Sale.opens=java.time.LocalTime",
                "Sale.moment=java.time.Instant",
                "Sale.sent=java.time.Instant",
                "type:BLOB=java.util.UUID",
                "Sale.thing=Object",
                "Sale.flag=Boolean");

        assertThat(code.fields("Sale")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Convert(converter = Money.Converter.class)
                @Column(name = "total", nullable = false, columnDefinition = "DECIMAL(10,2)")
                private Money total;

                @Column(name = "number", columnDefinition = "DECIMAL( 20 ,0)")
                private BigInteger number;

                @JdbcTypeCode(SqlTypes.VARCHAR)
                @Column(name = "code", length = 36, columnDefinition = "VARCHAR(36)")
                private UUID code;

                @Column(name = "small", nullable = false, columnDefinition = "INTEGER")
                private Short small;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @Column(name = "sold_at", columnDefinition = "TEXT")
                private LocalDateTime soldAt;

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "created_on", columnDefinition = "TEXT")
                private LocalDate createdOn;

                @Convert(converter = LocalTimeAsTextConverter.class)
                @Column(name = "opens", columnDefinition = "TEXT")
                private LocalTime opens;

                @Convert(converter = InstantAsEpochMillisConverter.class)
                @Column(name = "moment", columnDefinition = "INTEGER")
                private Instant moment;

                @Convert(converter = InstantAsEpochSecondsConverter.class)
                @Column(name = "sent", columnDefinition = "DATETIME")
                private Instant sent;

                @Column(name = "raw", columnDefinition = "BLOB")
                private UUID raw;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "thing", columnDefinition = "TEXT")
                private Object thing;

                @Column(name = "flag", columnDefinition = "INTEGER")
                private Boolean flag;

                @Column(name = "price", precision = 10, scale = 2, columnDefinition = "DECIMAL(10,2)")
                private BigDecimal price;
                """);
        assertThat(code.notes(Note.Level.WARNING)).isEmpty();
        code.with("Money", MONEY).works();
    }

    @Test
    void takesTypesAsTheSourceDeclaresThemForAnotherDatabaseToo() {
        GeneratedCode code = GeneratedCode.of(
                empty(),
                "CREATE TABLE Sale (id INTEGER PRIMARY KEY, title NVARCHAR (50), small INT, other INTEGER)",
                TableChoice.ALL,
                MappingOptions.in(GeneratedCode.PACKAGE)
                        .target(Product.POSTGRESQL)
                        .typeMappings(List.of("type:NVARCHAR(50)=Object", "type:INT=Short"))
                        .build());

        assertThat(code.source("Sale"))
                .contains("private Object title;", "private Short small;")
                .doesNotContain("private Short other;");
    }

    @Test
    void portableCodeRefusesAUuidThatIsAnIdentifierAndPassesOverAType() {
        String sql = "CREATE TABLE Doc (id VARCHAR(36) PRIMARY KEY, other VARCHAR(36))";
        MappingOptions.Builder portable =
                MappingOptions.in(GeneratedCode.PACKAGE).provider(Provider.PORTABLE);
        EmitStyle style = new EmitStyle(Provider.PORTABLE, EmitStyle.USUAL.nullability(), false);

        MappingOptions named =
                portable.typeMappings(List.of("Doc.id=java.util.UUID")).build();
        assertThatThrownBy(() -> GeneratedCode.of(empty(), sql, TableChoice.ALL, named, style))
                .isInstanceOf(CodegenException.class)
                .hasMessage("codegen.typeMappings maps Doc.id to UUID, which needs a converter with"
                        + " codegen.provider=PORTABLE, and it is an identifier: Hibernate converts none.\n"
                        + "Take that mapping out, or give a type that needs no converter, such as String or Long.");

        MappingOptions declared = portable.typeMappings(List.of("type:VARCHAR(36)=java.util.UUID"))
                .build();
        assertThat(GeneratedCode.of(empty(), sql, TableChoice.ALL, declared, style)
                        .fields("Doc"))
                .contains("private String id;", "private UUID other;");
    }

    @Test
    void mapsKeysGeneratedColumnsViewsAndStrictTables() {
        GeneratedCode code = of(
                """
                CREATE TABLE Doc (id VARCHAR(36) PRIMARY KEY, title TEXT CHECK (title IN ('a', 'b')), twice INTEGER AS (1 + 1)) WITHOUT ROWID;
                CREATE TABLE Page (doc VARCHAR(36) REFERENCES Doc, number INT, amount INT, PRIMARY KEY (doc, number)) STRICT;
                CREATE VIEW Total AS SELECT id, sum(1) AS amount FROM Doc GROUP BY id;
                INSERT INTO Doc (id, title) VALUES ('0e37df36-f698-11e6-8dd4-cb9ced3df976', 'a');
                INSERT INTO Page VALUES ('0e37df36-f698-11e6-8dd4-cb9ced3df976', 1, 2);
                """.replace("doc VARCHAR(36)", "doc TEXT"),
                "Doc.id=java.util.UUID",
                "Doc.title=String",
                "*.twice=Short",
                "Page.number=Integer",
                "*.amount=Money:model.Money$Converter");

        assertThat(code.fields("Doc")).startsWith("""
                @Id
                @JdbcTypeCode(SqlTypes.VARCHAR)
                @Column(name = "id", nullable = false, length = 36, columnDefinition = "VARCHAR(36)")
                private UUID id;

                @Column(name = "title")
                private String title;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Column(name = "twice", insertable = false, updatable = false, columnDefinition = "INTEGER")
                private Short twice;
                """);
        assertThat(code.source("PageId")).contains("UUID doc", "Integer number");
        assertThat(code.fields("Page"))
                .contains("@Convert(converter = Money.Converter.class)", "private Money amount;");
        assertThat(code.fields("Total")).contains("""
                @Convert(converter = Money.Converter.class)
                @Column(name = "amount")
                private Money amount;
                """);
        code.with("Money", MONEY).works();
    }

    @Test
    void takesTheNameBeforeTheGlobAndTheColumnBeforeTheTypeAndTheLaterOfTwo() {
        GeneratedCode code = of(
                "CREATE TABLE T (id INTEGER PRIMARY KEY, a DECIMAL(10,2), b DECIMAL(10,2), c DECIMAL(10,2), d DECIMAL(10,2), e NUMERIC)",
                "T.a=Long",
                "*.b=Integer",
                "T.?=Double",
                "type:decimal( 10, 2 )=Short",
                "type:*=Byte",
                "T.c=Float",
                "T.c=java.math.BigInteger",
                "T.id=Long");

        assertThat(code.source("T"))
                .contains(
                        "private Long id;",
                        "private Long a;",
                        "private Double b;",
                        "private BigInteger c;",
                        "private Double d;",
                        "private Double e;");
    }

    @Test
    void leavesIdentifiersAloneThatOnlyAGlobHits() {
        GeneratedCode code = of(
                "CREATE TABLE T (day DATE PRIMARY KEY, other DATE); CREATE TABLE S (id INTEGER PRIMARY KEY, t DATE REFERENCES T);",
                "type:DATE=Day:Day.Converter");

        assertThat(code.source("T")).contains("private String day;", "private Day other;");
        assertThat(code.source("S")).contains("private T t;");
    }

    @Test
    void takesHostileNames() {
        GeneratedCode code = of(
                "CREATE TABLE \"a.b=c\\ ${x}\" (id INTEGER PRIMARY KEY, \"d, [e]\" TEXT); CREATE TABLE \"t*\" (id INTEGER PRIMARY KEY, v TEXT)",
                "A.b=c\\ ${x}.D, [e]=java.util.UUID",
                "t*.v=java.time.LocalDate");

        assertThat(String.join("\n", code.classes().stream().map(code::source).toList()))
                .contains("private UUID dE;", "private LocalDate v;");
        code.works();
    }

    private static final String TABLES = """
            CREATE TABLE Customer (id INTEGER PRIMARY KEY, name TEXT, total NUMERIC);
            CREATE TABLE Invoice (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES Customer, paid_at TEXT, epoch INTEGER);
            INSERT INTO Customer VALUES (1, 'A', 'much'), (2, 'B', 1.5), (3, 'C', 3000000000);
            """;

    private void refuses(String mapping, String message) {
        assertThatThrownBy(() -> of(TABLES, mapping))
                .isInstanceOf(CodegenException.class)
                .hasMessage(message);
    }

    @Test
    void refusesPrimitives() {
        refuses("Customer.total=double", """
                codegen.typeMappings maps Customer.total to double, a primitive type, which cannot hold NULL.
                Give Double.""");
    }

    @Test
    void listsWhatThereIsWhereNothingFits() {
        refuses("Customer.sum=Long", """
                codegen.typeMappings has Customer.sum=Long, and there is no such column.
                There is Customer.id, Customer.name, Customer.total.""");
    }

    @Test
    void findsTheColumnOfThatNameInAnotherTable() {
        refuses("Client.total=Long", """
                codegen.typeMappings has Client.total=Long, and there is no such column.
                There is Customer.total.""");
    }

    @Test
    void listsTheDeclaredTypes() {
        refuses("type:DECIMAL(10,*)=Long", """
                codegen.typeMappings has type:DECIMAL(10,*)=Long, and there is no such declared type.
                There is INTEGER, NUMERIC, TEXT.""");
    }

    @Test
    void refusesWhatIsNoMapping() {
        refuses("Customer.total", """
                codegen.typeMappings has Customer.total, which is no type mapping.
                Write Table.column=java.type or type:DECLARED=java.type, with :ConverterClass behind it where an\
                 AttributeConverter of yours makes the value.""");
    }

    @Test
    void refusesWhatIsNoClass() {
        refuses("Customer.total=java.util.List<String>", """
                codegen.typeMappings has Customer.total=java.util.List<String>, where "java.util.List<String>" is no name of a class.
                Give the name with its package, such as java.time.Year, and no type arguments.""");
    }

    @Test
    void refusesConvertersOnIdentifiers() {
        refuses("Customer.id=Number2:Conv", """
                codegen.typeMappings maps Customer.id to Number2, which needs a converter, and it is an identifier: Hibernate converts none.
                Take that mapping out, or give a type that needs no converter, such as String or Long.""");
    }

    @Test
    void refusesForeignKeysAndNamesTheReferencedColumn() {
        refuses("Invoice.customer_id=Integer", """
                codegen.typeMappings maps Invoice.customer_id, a foreign key: its type is that of Customer.id, which it references.
                Map Customer.id instead.""");
    }

    @Test
    void refusesInstantsInTextsAndDaysInNumbers() {
        refuses("Invoice.paid_at=java.time.Instant", """
                codegen.typeMappings maps Invoice.paid_at to Instant, and it holds no numbers that count seconds or milliseconds.
                Give java.time.LocalDateTime, or a converter of yours: Invoice.paid_at=java.time.Instant:com.example.YourConverter.""");
        refuses("Invoice.epoch=java.time.LocalDate", """
                codegen.typeMappings maps Invoice.epoch to LocalDate, and it holds numbers.
                Give java.time.Instant, or a converter of yours: Invoice.epoch=java.time.LocalDate:com.example.YourConverter.""");
    }

    @Test
    void warnsOfRowsThatAreNotOfTheType() {
        assertThat(of(TABLES, "Customer.total=Integer").notes(Note.Level.WARNING))
                .containsExactly(
                        "Column Customer.total holds 1 real number, 1 text, integers from 3000000000 to 3000000000, and"
                                + " codegen.typeMappings maps it to Integer: codegen:verify shows the rows that cannot be"
                                + " read so. Mend them, or map the column to another type.");
    }
}
