package io.github.schemata.codegen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.ServerCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every type and object of MariaDB, booted on a real server by both Hibernate versions. */
class MariaEntitiesTest {

    @TempDir
    Path folder;

    @Test
    void mapsEveryTypeAndObjectSoThatValuesComeBackAsTheyWere() {
        ServerCode made = ServerCode.mariadb(folder, ServerCode.everything("mariadb"));
        assertThat(made.code().fields("Kind")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.IDENTITY)
                        @Column(name = "id", nullable = false, columnDefinition = "int unsigned")
                        private Long id;

                        @Column(name = "tiny", columnDefinition = "tinyint")
                        private Integer tiny;

                        @Column(name = "utiny", columnDefinition = "tinyint unsigned")
                        private Integer utiny;

                        @Column(name = "small", nullable = false, columnDefinition = "smallint")
                        private Integer small = 3;

                        @Column(name = "medium", columnDefinition = "mediumint")
                        private Integer medium;

                        @Column(name = "whole")
                        private Integer whole;

                        @Column(name = "uwhole", columnDefinition = "int unsigned")
                        private Long uwhole;

                        @Column(name = "big")
                        private Long big;

                        @Column(name = "ubig", precision = 20, columnDefinition = "bigint unsigned")
                        private BigDecimal ubig;

                        @Column(name = "price", precision = 10, scale = 2)
                        private BigDecimal price = new BigDecimal("1.50");

                        @Column(name = "single")
                        private Float single;

                        @Column(name = "twice")
                        private Double twice;

                        @Column(name = "flag", nullable = false, columnDefinition = "tinyint(1)")
                        private Boolean flag = false;

                        @Column(name = "onebit")
                        private Boolean onebit = true;

                        @Column(name = "bits", columnDefinition = "bit(10)")
                        private byte[] bits;

                        @Column(name = "code", length = 3, columnDefinition = "char(3)")
                        private String code;

                        @Column(name = "title", nullable = false, length = 40)
                        private String title = "it's";

                        @Column(name = "t", length = 255, columnDefinition = "tinytext")
                        private String t;

                        @Column(name = "story", columnDefinition = "text")
                        private String story;

                        @Column(name = "m", columnDefinition = "mediumtext")
                        private String m;

                        @Column(name = "l", columnDefinition = "longtext")
                        private String l;

                        @Column(name = "bin", length = 4, columnDefinition = "binary(4)")
                        private byte[] bin;

                        @Column(name = "vbin", length = 20)
                        private byte[] vbin;

                        @Column(name = "tb", length = 255, columnDefinition = "tinyblob")
                        private byte[] tb;

                        @Column(name = "bl", columnDefinition = "blob")
                        private byte[] bl;

                        @Column(name = "mb", columnDefinition = "mediumblob")
                        private byte[] mb;

                        @Column(name = "lb", columnDefinition = "longblob")
                        private byte[] lb;

                        @Column(name = "day")
                        private LocalDate day = LocalDate.now();

                        @Column(name = "hour")
                        private LocalTime hour;

                        @Column(name = "moment")
                        private LocalDateTime moment;

                        @Column(name = "made", nullable = false)
                        private LocalDateTime made = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);

                        @Column(name = "upd")
                        private LocalDateTime upd = LocalDateTime.now().truncatedTo(ChronoUnit.MICROS);

                        @Column(name = "y", columnDefinition = "year")
                        private Integer y;

                        @Column(name = "token")
                        private UUID token;

                        @Column(name = "doc", columnDefinition = "longtext")
                        private String doc;

                        @Convert(converter = KindFeeling.AsText.class)
                        @Column(name = "feeling", nullable = false, columnDefinition = "enum('sad','so-so','happy')")
                        private KindFeeling feeling = KindFeeling.SO_SO;

                        @Column(name = "flags", columnDefinition = "set('a','b')")
                        private String flags;

                        @Convert(converter = KindStatus.AsText.class)
                        @Column(name = "status", nullable = false, length = 10)
                        private KindStatus status = KindStatus.OPEN;

                        @Column(name = "host", columnDefinition = "inet6")
                        private String host;

                        @Column(name = "host4", columnDefinition = "inet4")
                        private String host4;

                        @ColumnTransformer(read = "ST_ASTEXT(place)", write = "ST_GeomFromText(?)")
                        @Column(name = "place", columnDefinition = "point")
                        private String place;

                        @Generated(event = {EventType.INSERT, EventType.UPDATE})
                        @Column(name = "doubled", insertable = false, updatable = false)
                        private Integer doubled;
                        """);
        assertThat(made.code().header("Order")).isEqualTo("""
                        @Entity
                        @Immutable
                        @Subselect("select row_number() over () as row_id, v.* from `order` v")
                        @Synchronize({"kinds", "tickets"})
                        """);
        assertThat(made.code().fields("Order")).isEqualTo("""
                        @Id
                        @Column(name = "row_id")
                        private Long rowId;

                        @Column(name = "id")
                        private Long id;

                        @Column(name = "feeling")
                        private String feeling;

                        @Column(name = "host")
                        private String host;

                        @Column(name = "doc")
                        private String doc;

                        @Column(name = "ticket")
                        private Long ticket;
                        """);
        assertThat(made.code().fields("Ticket")).isEqualTo("""
                        @Id
                        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_numbers")
                        @SequenceGenerator(name = "ticket_numbers", sequenceName = "ticket_numbers", allocationSize = 10)
                        @Column(name = "id", nullable = false)
                        private Long id;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "token_id", foreignKey = @ForeignKey(name = "tickets_ibfk_1"))
                        private Token token;
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
        assertThat(made.code().header("Log")).isEqualTo("""
                        @Entity
                        @Immutable
                        @Subselect("select row_number() over () as row_id, v.* from log v")
                        @Synchronize("log")
                        """);
        assertThat(made.notes(Note.Level.INFO))
                .containsExactly(
                        "Table log can only be read: it has no primary key.",
                        "Column kinds.token: its DEFAULT uuid() is no UUID known beforehand; a new object has null there.",
                        "Read and written by a cast, since their types are none of Java's: kinds.place.");
        assertThat(made.notes(Note.Level.WARNING)).isEmpty();
        made.works(
                "Kind 1 read, written",
                "Log 2 read",
                "Order 1 read",
                "Ticket 1 read, written",
                "Token 1 read, kept by others");
    }
}
