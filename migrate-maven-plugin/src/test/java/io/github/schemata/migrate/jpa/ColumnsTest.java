package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.schema.Table;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ColumnsTest {

    @TempDir
    Path folder;

    private String columns(Hibernate hibernate, String fields, String... more) {
        EntitySchema schema = new EntityProject(folder, hibernate)
                .java("@Entity class Thing { @Id int id; " + fields + "}")
                .java(more)
                .read();
        Table table = EntityProject.table(schema, "Thing");
        return table.columns().stream()
                .filter(column -> !column.name().equals("id"))
                .map(column -> Shown.column(column) + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void numbersHaveTheSizeOfTheirJavaType(Hibernate hibernate) {
        assertThat(columns(
                        hibernate,
                        "byte a; short b; int c; long d; Long e; float f; double g; BigDecimal h; BigInteger i;"
                                + "@Column(precision = 10, scale = 3) BigDecimal j; boolean k; Boolean l;"))
                .isEqualTo("""
                        a whole(8) not null
                        b whole(16) not null
                        c whole(32) not null
                        d whole(64) not null
                        e whole(64)
                        f approximate not null
                        g approximate not null
                        h exact(38,2)
                        i exact(38,0)
                        j exact(10,3)
                        k bool not null
                        l bool
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void textsHaveTheirLengthAndLobsHaveNone(Hibernate hibernate) {
        assertThat(
                        columns(
                                hibernate,
                                "String a; @Column(length = 40) String b; @Lob String c; @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String d;"
                                        + "char e; @Lob byte[] f; byte[] g; @Column(length = 16) byte[] h;"
                                        + "@Column(length = 2000000000) String i; Currency j; @org.hibernate.annotations.Nationalized String k;"))
                .isEqualTo("""
                        a text(255)
                        b text(40)
                        c text<oid>
                        d text
                        e text(1)<char(1)> not null
                        f binary<oid>
                        g binary(255)
                        h binary(16)
                        i text
                        j text(3)
                        k text(255)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void timesKnowWhetherTheyHaveAZone(Hibernate hibernate) {
        assertThat(
                        columns(
                                hibernate,
                                "LocalDate a; LocalTime b; LocalDateTime c; Instant d; OffsetDateTime e; ZonedDateTime f;"
                                        + "java.util.Date g; @Temporal(TemporalType.DATE) java.util.Date h; Duration i; Year j;"))
                .isEqualTo("""
                        a date
                        b time
                        c timestamp
                        d timestamp(zoned)
                        e timestamp(zoned)
                        f timestamp(zoned)
                        g timestamp
                        h date
                        i exact(21,0)
                        j whole(32)
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void richTypesAreWhatTheyMean(Hibernate hibernate) {
        assertThat(columns(
                        hibernate,
                        "UUID a; @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 36) UUID b;"
                                + "@JdbcTypeCode(SqlTypes.JSON) Map<String, String> c; String[] d; int[] e;"))
                .isEqualTo("""
                        a uuid
                        b text(36)
                        c json
                        d other<varchar(255)[]>
                        e other<integer[]>
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void enumsAreNumbersTextsOrTypes(Hibernate hibernate) {
        EntitySchema schema = new EntityProject(folder, hibernate)
                .java("enum Color { RED, GREEN, BLUE }", """
                        @Entity class Thing {
                            @Id int id;
                            Color a;
                            @Enumerated(EnumType.STRING) Color b;
                            @Enumerated(EnumType.STRING) @Column(length = 10) Color c;
                            @JdbcTypeCode(SqlTypes.NAMED_ENUM) Color d;
                        }
                        """)
                .read();

        assertThat(Shown.all(schema)).isEqualTo("""
                        Thing
                          id whole(32) not null
                          a whole(8)
                          b text(255)
                          c text(10)
                          d enumeration(BLUE, GREEN, RED)
                          primary key (id)
                        allowed Thing.a 0, 1, 2
                        allowed Thing.b RED, GREEN, BLUE
                        allowed Thing.c RED, GREEN, BLUE
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aConverterDecidesTheType(Hibernate hibernate) {
        assertThat(columns(
                        hibernate,
                        "Money a; @Convert(disableConversion = true) @Transient Money b;",
                        "record Money(long cents) {}",
                        """
                        @Converter(autoApply = true) class MoneyConverter implements AttributeConverter<Money, Long> {
                            public Long convertToDatabaseColumn(Money m) { return m == null ? null : m.cents(); }
                            public Money convertToEntityAttribute(Long c) { return c == null ? null : new Money(c); }
                        }
                        """))
                .isEqualTo("a whole(64)\n");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStatedBesideTheTypeIsRead(Hibernate hibernate) {
        assertThat(columns(hibernate, """
                        @ColumnDefault("7") int a;
                        @ColumnDefault("'x y'") String b;
                        @Comment("it's a ${comment}") String c;
                        @org.hibernate.annotations.GeneratedColumn("a * 2") int d;
                        @org.hibernate.annotations.Collate("de_DE") String e;
                        @Column(nullable = false) String f;
                        @Basic(optional = false) String g;
                        @org.hibernate.annotations.Formula("a + 1") int h;
                        @Version int i;
                        """)).isEqualTo("""
                        a whole(32) not null default 7
                        b text(255) default 'x y'
                        c text(255) comment it's a ${comment}
                        d whole(32) not null as (a * 2)
                        e text(255) collate de_DE
                        f text(255) not null
                        g text(255) not null
                        i whole(32) not null
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aColumnDefinitionIsCutIntoItsParts(Hibernate hibernate) {
        assertThat(columns(hibernate, """
                        @Column(columnDefinition = "NVARCHAR(160)") String a;
                        @Column(columnDefinition = "varchar(20) default 'not null, ever' not null") String b;
                        @Column(columnDefinition = "timestamp with time zone default now()") Instant c;
                        @Column(columnDefinition = "int default (1 + 2) check (d > 0)") int d;
                        @Column(columnDefinition = "text collate \\"C\\" comment 'it''s'") String e;
                        @Column(columnDefinition = "int generated always as (d * 2) virtual") int f;
                        @Column(columnDefinition = "numeric(10,2) default null") BigDecimal g;
                        @Column(columnDefinition = "double precision") double h;
                        @Column(columnDefinition = "INTEGER") Long i;
                        @Column(columnDefinition = "timestamp default current_timestamp on update current_timestamp") Instant j;
                        """)).isEqualTo("""
                        a text(255)<NVARCHAR(160)>
                        b text(255)<varchar(20)> not null default 'not null, ever'
                        c timestamp(zoned)<timestamp with time zone> default now()
                        d whole(32)<int> default (1 + 2)
                        e text(255)<text> collate C comment it's
                        f whole(32)<int> as (d * 2)
                        g exact(38,2)<numeric(10,2)>
                        h approximate<double precision>
                        i whole(64)<INTEGER>
                        j timestamp(zoned)<timestamp> default current_timestamp
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void checksThatSomebodyWroteAreStated(Hibernate hibernate) {
        EntitySchema schema = new EntityProject(folder, hibernate).java("""
                        @Entity
                        @org.hibernate.annotations.Check(name = "ck_order", constraints = "a < b")
                        class Thing {
                            @Id int id;
                            @org.hibernate.annotations.Check(constraints = "a in (1, 2)") int a;
                            int b;
                        }
                        """).read();

        Table table = EntityProject.table(schema, "Thing");
        assertThat(Shown.table(table)).contains("check ck_order (a < b)").contains("check (a in (1, 2))");
        assertThat(schema.allowed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void embeddedRecordsAndMappedSuperclassesGiveTheirColumns(Hibernate hibernate) {
        assertThat(columns(hibernate, """
                        @Embedded Address home;
                        @Embedded @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 30)) Address work2;
                        """, "@Embeddable record Address(@Column(length = 80) String street) {}"))
                .isEqualTo("street text(80)\nwork_street text(30)\n");
    }

    @ParameterizedTest
    @EnumSource
    void namesThatAreQuotedAreTold(Hibernate hibernate) {
        EntitySchema schema = new EntityProject(folder, hibernate).java("""
                        @Entity @Table(name = "`Odd Table`") class Thing {
                            @Id int id;
                            @Column(name = "\\"Mixed\\"") int a;
                            int plainOne;
                        }
                        """).read();

        assertThat(schema.quoted()).containsExactly("Mixed", "Odd Table");
        assertThat(EntityProject.table(schema, "Odd Table").columns().stream().map(c -> c.name()))
                .containsExactlyInAnyOrder("id", "Mixed", "plainOne");
    }
}
