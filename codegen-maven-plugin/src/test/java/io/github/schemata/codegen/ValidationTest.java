package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validation=true} adds: constraints that agree with the database and with its rows. */
final class ValidationTest {

    private static final MappingOptions VALIDATED =
            MappingOptions.in("model").validation(true).build();

    private static final String SHOP = """
            CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL, mail VARCHAR(20) UNIQUE,
                state TEXT NOT NULL CHECK (state IN ('new', 'old')), credit NUMERIC(8, 2) NOT NULL DEFAULT 0,
                born DATE, score INTEGER CHECK (score BETWEEN 1 AND 100), logo VARBINARY(8),
                initials TEXT NOT NULL AS (substr(name, 1, 1)));
            CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer,
                payer_id INTEGER REFERENCES customer, total NUMERIC(10, 2) NOT NULL CHECK (total >= 0),
                rate REAL CHECK (rate > 0 AND rate < 1.5), note TEXT CHECK (note <> '' AND length(note) <= 10));
            CREATE TABLE country (code CHAR(2) PRIMARY KEY NOT NULL CHECK (length(code) = 2), people INTEGER CHECK (people > 0));
            CREATE TABLE stock (country CHAR(2) NOT NULL, place INTEGER NOT NULL, amount INTEGER NOT NULL DEFAULT 1
                CHECK (amount < 1000), PRIMARY KEY (country, place));
            CREATE VIEW totals AS SELECT customer_id, sum(total) AS total FROM invoice GROUP BY customer_id;
            INSERT INTO customer (id, name, mail, state, score) VALUES (1, 'Ann', 'ann@example.org', 'new', 100);
            INSERT INTO invoice VALUES (1, 1, NULL, 9.99, 0.5, 'thanks');
            INSERT INTO country VALUES ('CH', 9);
            """;

    @TempDir
    private Path folder;

    @Test
    void fieldsHaveTheConstraintsOfTheirColumns() {
        GeneratedCode code = validated(SHOP).works();

        assertThat(code.fields("Customer")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "name", nullable = false, length = 40)
                @NotNull
                @Size(max = 40)
                private String name;

                @Column(name = "mail", length = 20)
                @Size(max = 20)
                private String mail;

                @Convert(converter = CustomerState.AsText.class)
                @Column(name = "state", nullable = false, columnDefinition = "TEXT")
                @NotNull
                private CustomerState state;

                @Column(name = "credit", nullable = false, precision = 8, scale = 2)
                @NotNull
                @Digits(integer = 6, fraction = 2)
                private BigDecimal credit = new BigDecimal("0");

                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "born", columnDefinition = "DATE")
                private LocalDate born;

                @Column(name = "score", columnDefinition = "INTEGER")
                @Min(1)
                @Max(100)
                private Long score;

                @Column(name = "logo", columnDefinition = "VARBINARY(8)")
                @Size(max = 8)
                private byte[] logo;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Column(name = "initials", nullable = false, insertable = false, updatable = false)
                private String initials;

                @OneToMany(mappedBy = "customer")
                private Set<Invoice> invoices = new LinkedHashSet<>();

                @OneToMany(mappedBy = "payer")
                private Set<Invoice> invoicesByPayer = new LinkedHashSet<>();
                """);
        assertThat(code.fields("Invoice")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "customer_id", nullable = false, columnDefinition = "INTEGER")
                @NotNull
                private Customer customer;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "payer_id", columnDefinition = "INTEGER")
                private Customer payer;

                @Column(name = "total", nullable = false, precision = 10, scale = 2)
                @NotNull
                @PositiveOrZero
                @Digits(integer = 8, fraction = 2)
                private BigDecimal total;

                @Column(name = "rate")
                @Positive
                @DecimalMax(value = "1.5", inclusive = false)
                private Double rate;

                @Column(name = "note")
                @Size(min = 1, max = 10)
                private String note;
                """);
    }

    @Test
    void assignedIdentifiersAreValidatedKeysOfSeveralColumnsAndViewsAreNot() {
        GeneratedCode code = validated(SHOP);

        assertThat(code.fields("Country")).isEqualTo("""
                @Id
                @Column(name = "code", nullable = false, length = 2, columnDefinition = "CHAR(2)")
                @NotNull
                @Size(min = 2, max = 2)
                private String code;

                @Column(name = "people", columnDefinition = "INTEGER")
                @Positive
                private Long people;
                """);
        assertThat(code.fields("Stock")).isEqualTo("""
                @EmbeddedId
                private StockId id;

                @Column(name = "amount", nullable = false, columnDefinition = "INTEGER")
                @NotNull
                @Max(999)
                private Long amount = 1L;
                """);
        assertThat(code.source("StockId")).doesNotContain("jakarta.validation");
        assertThat(code.source("Total")).doesNotContain("jakarta.validation");
    }

    @Test
    void nothingIsValidatedByDefault() {
        GeneratedCode code = GeneratedCode.of(folder, SHOP);

        assertThat(code.classes())
                .allSatisfy(name -> assertThat(code.source(name)).doesNotContain("jakarta.validation"));
    }

    @Test
    void rowsThatTheirTypesHaveNoRoomForStayValid() {
        GeneratedCode code = validated("""
                CREATE TABLE entry (id INTEGER PRIMARY KEY, word VARCHAR(3), face VARCHAR(3), price NUMERIC(4, 2),
                    sum NUMERIC(4, 2), day DATE NOT NULL);
                INSERT INTO entry VALUES (1, 'four', '😀😀', 1.125, 100, ''), (2, 'abc', 'abc', 99.99, 99.99, '2024-02-29');
                """).works();

        assertThat(code.fields("Entry")).doesNotContain("@Size", "@Digits", "@NotNull");
        assertThat(code.notes(Note.Level.INFO))
                .contains(
                        "Column entry.word holds 1 value that VARCHAR(3) has no room for: validation is told no limit.",
                        "Column entry.face holds 1 value that VARCHAR(3) has no room for: validation is told no limit.",
                        "Column entry.price holds 1 value that NUMERIC(4, 2) has no room for: validation is told no"
                                + " limit.",
                        "Column entry.sum holds 1 value that NUMERIC(4, 2) has no room for: validation is told no limit.");
    }

    @Test
    void ofTwoLimitsTheNarrowerCounts() {
        GeneratedCode code = validated("""
                CREATE TABLE entry (id INTEGER PRIMARY KEY, a INTEGER CHECK (a >= 3) CHECK (a > 3 AND a < 9.5),
                    b VARCHAR(9) CHECK (length(b) < 5), c INTEGER CHECK (c > -1e30 AND c <= 9000000000),
                    d TEXT COLLATE RTRIM CHECK (d <> ''), e TEXT CHECK (e > 0), f NUMERIC CHECK (f BETWEEN -1.5 AND 0),
                    g INTEGER CHECK (g < 0 OR g > 9));
                """).works();

        assertThat(code.fields("Entry")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", columnDefinition = "INTEGER")
                @Min(4)
                @Max(9)
                private Long a;

                @Column(name = "b", length = 9)
                @Size(max = 4)
                private String b;

                @Column(name = "c", columnDefinition = "INTEGER")
                @DecimalMin(value = "-1000000000000000000000000000000", inclusive = false)
                @Max(9000000000L)
                private Long c;

                @Column(name = "d")
                private String d;

                @Column(name = "e")
                private String e;

                @Column(name = "f")
                @DecimalMin("-1.5")
                @NegativeOrZero
                private BigDecimal f;

                @Column(name = "g", columnDefinition = "INTEGER")
                private Long g;
                """);
    }

    @Test
    void bothMarksGoTogether() {
        GeneratedCode code = GeneratedCode.of(
                        folder,
                        SHOP,
                        TableChoice.ALL,
                        VALIDATED,
                        new EmitStyle(Provider.HIBERNATE, Nullability.JSPECIFY, false))
                .works();

        assertThat(code.fields("Customer"))
                .contains("    @Size(max = 20)\n    private @Nullable String mail;"
                        .indent(-4)
                        .stripTrailing())
                .contains("@Size(max = 8)\nprivate byte @Nullable [] logo;")
                .contains("@Min(1)\n@Max(100)\nprivate @Nullable Long score;");
    }

    private GeneratedCode validated(String sql) {
        return GeneratedCode.of(folder, sql, TableChoice.ALL, VALIDATED);
    }
}
