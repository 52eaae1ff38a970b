package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.ServerCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every type and object of PostgreSQL, booted on a real server by both Hibernate versions. */
class PostgresEntitiesTest {

    @TempDir
    Path folder;

    @Test
    void mapsEveryTypeAndObjectSoThatValuesComeBackAsTheyWere() {
        ServerCode made = ServerCode.postgresql(folder, ServerCode.everything("postgresql"));
        assertThat(made.code().fields("Kind")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @JdbcTypeCode(SqlTypes.INTEGER)
                        @Column(name = "id", nullable = false)
                        private Long id;

                        @Column(name = "small", nullable = false, columnDefinition = "int2")
                        private Integer small = 3;

                        @Column(name = "whole")
                        private Integer whole;

                        @Column(name = "big")
                        private Long big;

                        @Column(name = "price", precision = 10, scale = 2)
                        private BigDecimal price = new BigDecimal("1.50");

                        @Column(name = "any_number")
                        private BigDecimal anyNumber;

                        @Column(name = "single")
                        private Float single;

                        @Column(name = "twice")
                        private Double twice;

                        @ColumnTransformer(read = "CAST(cash AS NUMERIC)", write = "cast(? as money)")
                        @Column(name = "cash", columnDefinition = "money")
                        private BigDecimal cash;

                        @Column(name = "flag", nullable = false)
                        private Boolean flag = false;

                        @Column(name = "code", length = 3, columnDefinition = "bpchar(3)")
                        private String code;

                        @Column(name = "title", nullable = false, length = 40)
                        private String title = "new";

                        @Column(name = "free")
                        private String free;

                        @Column(name = "story", columnDefinition = "text")
                        private String story;

                        @Column(name = "data")
                        private byte[] data;

                        @Column(name = "day")
                        private LocalDate day = LocalDate.now();

                        @Column(name = "hour")
                        private LocalTime hour;

                        @ColumnTransformer(read = "CAST(hour_tz AS TEXT)", write = "cast(? as time with time zone)")
                        @Column(name = "hour_tz", columnDefinition = "timetz")
                        private String hourTz;

                        @Column(name = "moment")
                        private LocalDateTime moment;

                        @Column(name = "made", nullable = false)
                        private Instant made = Instant.now().truncatedTo(ChronoUnit.MICROS);

                        @Column(name = "token")
                        private UUID token;

                        @ColumnTransformer(read = "CAST(doc AS TEXT)", write = "cast(? as json)")
                        @Column(name = "doc", columnDefinition = "json")
                        private String doc;

                        @ColumnTransformer(read = "CAST(docb AS TEXT)", write = "cast(? as jsonb)")
                        @Column(name = "docb", nullable = false, columnDefinition = "jsonb")
                        private String docb = "{}";

                        @Convert(converter = Mood.AsText.class)
                        @ColumnTransformer(read = "CAST(feeling AS TEXT)", write = "cast(? as mood)")
                        @Column(name = "feeling", nullable = false, columnDefinition = "mood")
                        private Mood feeling = Mood.SO_SO;

                        @Column(name = "mail", columnDefinition = "email")
                        private String mail;

                        @Convert(converter = KindStatus.AsText.class)
                        @Column(name = "status", nullable = false, columnDefinition = "text")
                        private KindStatus status = KindStatus.OPEN;

                        @JdbcTypeCode(SqlTypes.ARRAY)
                        @Column(name = "tags")
                        private String[] tags;

                        @JdbcTypeCode(SqlTypes.ARRAY)
                        @Column(name = "numbers")
                        private Integer[] numbers;

                        @ColumnTransformer(read = "CAST(grid AS TEXT)", write = "cast(? as integer[][])")
                        @Column(name = "grid", columnDefinition = "_int4")
                        private String grid;

                        @ColumnTransformer(read = "CAST(moods AS TEXT)", write = "cast(? as mood[])")
                        @Column(name = "moods", columnDefinition = "_mood")
                        private String moods;

                        @JdbcTypeCode(SqlTypes.ARRAY)
                        @Column(name = "ids")
                        private UUID[] ids;

                        @ColumnTransformer(read = "ABBREV(host)", write = "cast(? as inet)")
                        @Column(name = "host", columnDefinition = "inet")
                        private String host;

                        @ColumnTransformer(read = "CAST(net AS TEXT)", write = "cast(? as cidr)")
                        @Column(name = "net", columnDefinition = "cidr")
                        private String net;

                        @ColumnTransformer(read = "CAST(mac AS TEXT)", write = "cast(? as macaddr)")
                        @Column(name = "mac", columnDefinition = "macaddr")
                        private String mac;

                        @ColumnTransformer(read = "CAST(span AS TEXT)", write = "cast(? as interval)")
                        @Column(name = "span", columnDefinition = "interval")
                        private String span;

                        @ColumnTransformer(read = "CAST(page AS TEXT)", write = "cast(? as xml)")
                        @Column(name = "page", columnDefinition = "xml")
                        private String page;

                        @ColumnTransformer(read = "CAST(nums AS TEXT)", write = "cast(? as int4range)")
                        @Column(name = "nums", columnDefinition = "int4range")
                        private String nums;

                        @ColumnTransformer(read = "CAST(place AS TEXT)", write = "cast(? as point)")
                        @Column(name = "place", columnDefinition = "point")
                        private String place;

                        @ColumnTransformer(read = "CAST(words AS TEXT)", write = "cast(? as tsvector)")
                        @Column(name = "words", columnDefinition = "tsvector")
                        private String words;

                        @ColumnTransformer(read = "CAST(bits AS TEXT)", write = "cast(? as bit(4))")
                        @Column(name = "bits", columnDefinition = "bit(4)")
                        private String bits;

                        @ColumnTransformer(read = "CAST(varbits AS TEXT)", write = "cast(? as bit varying(8))")
                        @Column(name = "varbits", columnDefinition = "varbit(8)")
                        private String varbits;

                        @ColumnTransformer(read = "CAST(couple AS TEXT)", write = "cast(? as pair)")
                        @Column(name = "couple", columnDefinition = "pair")
                        private String couple;

                        @ColumnTransformer(read = "CAST(letter AS TEXT)", write = "cast(? as \\"char\\")")
                        @Column(name = "letter", columnDefinition = "char")
                        private String letter;

                        @ColumnTransformer(read = "CAST(obj AS TEXT)", write = "cast(? as oid)")
                        @Column(name = "obj", columnDefinition = "oid")
                        private String obj;

                        @ColumnTransformer(read = "CAST(path AS TEXT)", write = "cast(? as jsonpath)")
                        @Column(name = "path", columnDefinition = "jsonpath")
                        private String path;

                        @Generated(event = {EventType.INSERT, EventType.UPDATE})
                        @Column(name = "doubled", insertable = false, updatable = false)
                        private Integer doubled;

                        @Generated(event = {EventType.INSERT, EventType.UPDATE})
                        @Column(name = "counter", nullable = false, insertable = false, updatable = false)
                        private Integer counter;
                        """);
        assertThat(made.code().header("Log")).isEqualTo("""
                        @Entity
                        @Immutable
                        @Subselect("select row_number() over () as row_id, v.* from log v")
                        @Synchronize("log")
                        """);
        assertThat(made.code().fields("Log")).isEqualTo("""
                        @Id
                        @Column(name = "row_id")
                        private Long rowId;

                        @Column(name = "line")
                        private String line;

                        @Column(name = "at")
                        private Instant at;

                        @ColumnTransformer(read = "CAST(feel AS TEXT)", write = "cast(? as mood)")
                        @Column(name = "feel")
                        private String feel;
                        """);
        assertThat(made.code().header("Happy")).isEqualTo("""
                        @Entity
                        @Immutable
                        @Subselect("select row_number() over () as row_id, v.* from happy v")
                        @Synchronize({"kinds", "tickets"})
                        """);
        assertThat(made.code().fields("Ticket")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_numbers")
                        @SequenceGenerator(name = "ticket_numbers", sequenceName = "ticket_numbers", allocationSize = 10)
                        @Column(name = "id", nullable = false)
                        private Long id;

                        @Convert(converter = Mood.AsText.class)
                        @ColumnTransformer(read = "CAST(mood AS TEXT)", write = "cast(? as mood)")
                        @Column(name = "mood", columnDefinition = "mood")
                        private Mood mood;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "token_id", foreignKey = @ForeignKey(name = "tickets_token_id_fkey"))
                        private Token token;
                        """);
        assertThat(made.code().header("MixedCase")).isEqualTo("""
                        @Entity
                        @Table(name = "\\"Mixed Case\\"")
                        """);
        assertThat(made.code().fields("MixedCase")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @JdbcTypeCode(SqlTypes.INTEGER)
                        @Column(name = "\\"Id\\"", nullable = false)
                        private Long id;

                        @ColumnTransformer(read = "ABBREV(\\"Net Work\\")", write = "cast(? as inet)")
                        @Column(name = "\\"Net Work\\"", columnDefinition = "inet")
                        private String netWork;

                        @Column(name = "\\"order\\"", columnDefinition = "text")
                        private String order;
                        """);
        assertThat(made.code().fields("Typed")).isEqualTo("""
                        @Id
                        @Column(name = "id", nullable = false, columnDefinition = "int4")
                        private Long id;

                        @Convert(converter = Shade.AsText.class)
                        @ColumnTransformer(read = "CAST(a AS TEXT)", write = "cast(? as other.shade)")
                        @Column(name = "a", columnDefinition = "\\"other\\".\\"shade\\"")
                        private Shade a = Shade.Y;

                        @Convert(converter = BigMood.AsText.class)
                        @ColumnTransformer(read = "CAST(b AS TEXT)", write = "cast(? as \\"Big Mood\\")")
                        @Column(name = "b", columnDefinition = "Big Mood")
                        private BigMood b = BigMood._1A;

                        @Convert(converter = Shade.AsText.class)
                        @ColumnTransformer(read = "CAST(c AS TEXT)", write = "cast(? as other.shade)")
                        @Column(name = "c", columnDefinition = "\\"other\\".\\"shade\\"")
                        private Shade c;

                        @Column(name = "d")
                        private Integer d;

                        @Column(name = "e", nullable = false, precision = 5)
                        private BigDecimal e;

                        @JdbcTypeCode(SqlTypes.ARRAY)
                        @Column(name = "f")
                        private String[] f;

                        @ColumnTransformer(read = "CAST(g AS TEXT)", write = "cast(? as \\"Big Mood\\"[])")
                        @Column(name = "g", columnDefinition = "_Big Mood")
                        private String g;
                        """);
        assertThat(made.code().fields("PartNote")).isEqualTo("""
                        @EmbeddedId
                        private PartNoteId id;

                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @MapsId("part")
                        @JoinColumns(
                                value = {
                                    @JoinColumn(name = "part_id", referencedColumnName = "id", nullable = false, columnDefinition = "int4"),
                                    @JoinColumn(name = "part_at", referencedColumnName = "at", nullable = false)
                                },
                                foreignKey = @ForeignKey(name = "part_notes_part_id_part_at_fkey")
                        )
                        private Part part;

                        @Column(name = "txt", columnDefinition = "text")
                        private String txt;
                        """);
        assertThat(made.code().fields("Token")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.UUID)
                        @Column(name = "id", nullable = false)
                        private UUID id;

                        @Column(name = "n")
                        private Integer n;

                        @OneToMany(mappedBy = "token")
                        private Set<Ticket> tickets = new LinkedHashSet<>();
                        """);
        assertThat(made.notes(Note.Level.INFO))
                .containsExactly(
                        "Table child can only be read: it has no primary key.",
                        "Table feelings can only be read: its key column id is of a type that Hibernate cannot look up.",
                        "Table hosts can only be read: its key column host is of a type that Hibernate cannot look up.",
                        "Table log can only be read: it has no primary key.",
                        "Table or\"der can only be read: no mapping can name it.",
                        "Column kinds.token: its DEFAULT gen_random_uuid() is no UUID known beforehand; a new object has null there.",
                        "The attribute of texts2.A is a2: a is another's (codegen.renames gives it a name of your own).",
                        "The attribute of uses(tag) is serialRow: serial is another's (codegen.renames gives it a name of your own).",
                        "Read and written by a cast, since their types are none of Java's: feelings.id, feelings.host, happy.feeling, happy.host, happy.docb and 34 more columns.");
        assertThat(made.notes(Note.Level.WARNING)).isEmpty();
        made.works(
                "Child 0 read",
                "Feeling 1 read",
                "Happy 1 read",
                "Host 1 read",
                "Kind 1 read, written",
                "Log 2 read",
                "MixedCase 1 read, written",
                "OrDer 1 read",
                "Parent 0 read",
                "Part 1 read, kept by others",
                "PartNote 1 read, written",
                "SerialEntity 1 read, kept by others",
                "Stored 1 read",
                "Text 1 read, kept by others",
                "Text2 1 read, written",
                "TextUse 1 read, written",
                "Ticket 1 read, written",
                "Token 1 read, written",
                "Typed 1 read, written",
                "Use 1 read, written");
    }
}
