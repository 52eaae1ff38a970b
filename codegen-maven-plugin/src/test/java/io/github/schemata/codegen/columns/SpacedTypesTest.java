package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types with a blank before the parenthesis, as SQLiteStudio writes them. */
final class SpacedTypesTest {

    @TempDir
    private Path folder;

    @Test
    void passesValidationWithTypesOfItsOwn() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Item (id INTEGER PRIMARY KEY, a VARCHAR (50) NOT NULL DEFAULT 'x', b INTEGER (11), c DECIMAL (10, 2), d DOUBLE (10, 2),
                  e BOOLEAN (1), f DATETIME (3), g VARCHAR (9) CHECK (g IN ('x', 'y')), h BLOB (16), i UUID (36), j INTEGER (5), k INT (3));
                INSERT INTO Item VALUES (1, 'a', 9223372036854775807, 1.5, 2.5, 1, '2024-02-29 12:34:56', 'x', x'01',
                  '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', 1.5, 3);
                INSERT INTO Item (id, j) VALUES (2, 'j');
                """);

        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @JdbcType(SpacedText.class)
                @Column(name = "a", nullable = false, length = 50, columnDefinition = "VARCHAR (50)")
                private String a = "x";

                @JdbcTypeCode(SqlTypes.NUMERIC)
                @Column(name = "b", columnDefinition = "INTEGER (11)")
                private Long b;

                @Column(name = "c", precision = 10, scale = 2, columnDefinition = "DECIMAL (10, 2)")
                private BigDecimal c;

                @JdbcTypeCode(SqlTypes.NUMERIC)
                @Column(name = "d", columnDefinition = "DOUBLE (10, 2)")
                private Double d;

                @JdbcType(SpacedBoolean.class)
                @Column(name = "e", columnDefinition = "BOOLEAN (1)")
                private Boolean e;

                @Convert(converter = LocalDateTimeAsTextConverter.class)
                @JdbcType(SpacedText.class)
                @Column(name = "f", columnDefinition = "DATETIME (3)")
                private LocalDateTime f;

                @Convert(converter = ItemG.AsText.class)
                @JdbcType(SpacedText.class)
                @Column(name = "g", length = 9, columnDefinition = "VARCHAR (9)")
                private ItemG g;

                @JdbcType(SpacedBytes.class)
                @Column(name = "h", columnDefinition = "BLOB (16)")
                private byte[] h;

                @JdbcType(SpacedText.class)
                @Column(name = "i", columnDefinition = "UUID (36)")
                private UUID i;

                @JdbcType(SpacedObject.class)
                @Column(name = "j", columnDefinition = "INTEGER (5)")
                private Object j;

                @JdbcTypeCode(SqlTypes.NUMERIC)
                @Column(name = "k", columnDefinition = "INT (3)")
                private Integer k;
                """);
        assertThat(code.source("SpacedText")).isEqualTo("""
                package model;

                import org.hibernate.type.SqlTypes;
                import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

                /**
                 * For columns declared with a blank before the parenthesis: {@code VARCHAR (50)}. Schema
                 * validation takes them for NUMERIC, and so this type says that it is.
                 */
                final class SpacedText extends VarcharJdbcType {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public int getDefaultSqlTypeCode() {
                        return SqlTypes.NUMERIC;
                    }

                    @Override
                    public boolean isString() {
                        return true;
                    }

                    @Override
                    public boolean isStringLike() {
                        return true;
                    }

                    @Override
                    public boolean isStringLikeExcludingClob() {
                        return true;
                    }

                    @Override
                    public boolean isNumber() {
                        return false;
                    }

                    @Override
                    public boolean isDecimal() {
                        return false;
                    }
                }
                """);
        assertThat(code.source("SpacedObject")).isEqualTo("""
                package model;

                import org.hibernate.type.SqlTypes;
                import org.hibernate.type.descriptor.jdbc.ObjectJdbcType;

                /**
                 * For columns declared with a blank before the parenthesis: {@code VARCHAR (50)}. Schema
                 * validation takes them for NUMERIC, and so this type says that it is.
                 */
                final class SpacedObject extends ObjectJdbcType {
                    private static final long serialVersionUID = 1L;

                    SpacedObject() {
                        super(SqlTypes.NUMERIC);
                    }
                }
                """);
        code.works();
    }

    @Test
    void needsNoneWithoutTheBlank() {
        GeneratedCode code = GeneratedCode.of(
                folder, "CREATE TABLE Item (id INTEGER PRIMARY KEY, a VARCHAR(50), b DECIMAL(10, 2), c \"my type\")");

        assertThat(code.classes()).containsExactly("Item");
    }

    @Test
    void givesKeysTheTypesOfWhatReferencesThem() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Shelf (id INTEGER PRIMARY KEY, code VARCHAR (3) NOT NULL UNIQUE);
                CREATE TABLE Label (text VARCHAR (20) PRIMARY KEY);
                CREATE TABLE Item (id INTEGER PRIMARY KEY, shelf INTEGER (11) REFERENCES Shelf (id), label VARCHAR (20) REFERENCES Label (text),
                  other TEXT REFERENCES Label (text));
                CREATE TABLE Part (item INTEGER (11) REFERENCES Item (id), label VARCHAR (20) REFERENCES Label (text), PRIMARY KEY (item, label));
                CREATE TABLE Piece (item INTEGER (11), label VARCHAR (20), no INTEGER (3), PRIMARY KEY (item, label, no),
                  FOREIGN KEY (item, label) REFERENCES Part (item, label));
                INSERT INTO Shelf VALUES (1, 'abc');
                INSERT INTO Label VALUES ('l');
                INSERT INTO Item VALUES (1, 1, 'l', 'l'), (2, NULL, NULL, NULL);
                INSERT INTO Part VALUES (1, 'l');
                INSERT INTO Piece VALUES (1, 'l', 7);
                """);

        assertThat(code.fields("Shelf")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @JdbcTypeCode(SqlTypes.NUMERIC)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @JdbcType(SpacedText.class)
                @Column(name = "code", nullable = false, length = 3, columnDefinition = "VARCHAR (3)")
                private String code;

                @OneToMany(mappedBy = "shelf")
                private Set<Item> items = new LinkedHashSet<>();
                """);
        assertThat(code.fields("Item")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @JdbcTypeCode(SqlTypes.NUMERIC)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "shelf", columnDefinition = "INTEGER (11)")
                private Shelf shelf;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "label", columnDefinition = "VARCHAR (20)")
                private Label label;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "other", columnDefinition = "TEXT")
                private Label other;

                @OneToMany(mappedBy = "item")
                private Set<Part> parts = new LinkedHashSet<>();
                """);
        code.works();
    }
}
