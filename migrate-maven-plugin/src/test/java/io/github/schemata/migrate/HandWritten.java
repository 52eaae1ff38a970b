package io.github.schemata.migrate;

import java.util.List;
import java.util.Map;

/** Entities as people write them: the usual styles, each a small model. */
enum HandWritten {
    PLAIN("""
            @Entity class Customer {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Column(nullable = false, length = 80) String firstName;
                String eMail;
                boolean active;
                Integer age;
                double score;
                float ratio;
                char grade;
                byte[] photo;
                BigDecimal credit;
                @Column(precision = 10, scale = 2) BigDecimal limitOfCredit;
                BigInteger big;
            }
            """),
    TIMES("""
            @Entity class Event {
                @Id Long id;
                LocalDate day;
                LocalTime time;
                LocalDateTime local;
                Instant instant;
                OffsetDateTime offset;
                ZonedDateTime zoned;
                Duration duration;
                Date date;
                @Temporal(TemporalType.DATE) Date birthday;
                Year year;
                ZoneId zone;
                Currency currency;
                Locale locale;
            }
            """),
    SPRING_BOOT(
            Map.of(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"),
            """
            @Entity class PurchaseOrder {
                @Id @GeneratedValue Long id;
                @Column(nullable = false) String orderNumber;
                @OneToMany(mappedBy = "purchaseOrder", cascade = CascadeType.ALL, orphanRemoval = true) List<OrderLine> orderLines;
                @ManyToMany Set<SalesTag> salesTags;
                @Embedded PostalAddress shippingAddress;
            }
            """,
            """
            @Entity class OrderLine {
                @Id @GeneratedValue Long id;
                @ManyToOne(fetch = FetchType.LAZY, optional = false) PurchaseOrder purchaseOrder;
                int unitCount;
            }
            """,
            "@Entity class SalesTag { @Id @GeneratedValue Long id; @Column(unique = true) String tagName; }",
            "@Embeddable record PostalAddress(String streetName, @Column(length = 10) String zipCode) {}"),
    RECORDS("""
            @Entity class Position {
                @EmbeddedId PositionId id;
                @Embedded Money price;
                @Embedded
                @AttributeOverride(name = "amount", column = @Column(name = "tax_amount"))
                @AttributeOverride(name = "currency", column = @Column(name = "tax_currency"))
                Money tax;
            }
            """, """
            @Entity class Remark { @Id Long id; @ManyToOne Position position; }
            """, "@Embeddable record PositionId(Long orderId, Integer number) {}", """
            @Embeddable record Money(@Column(precision = 12, scale = 2) BigDecimal amount, @Column(length = 3) String currency) {}
            """),
    ID_CLASS("@Entity @IdClass(SeatId.class) class Seat { @Id String line; @Id int number; boolean window; }", """
            class SeatId implements java.io.Serializable {
                String line; int number;
                public boolean equals(Object o) { return o instanceof SeatId s && s.line.equals(line) && s.number == number; }
                public int hashCode() { return number; }
            }
            """),
    SINGLE_TABLE(
            """
            @Entity @Inheritance(strategy = InheritanceType.SINGLE_TABLE) @DiscriminatorColumn(name = "kind")
            class Vehicle { @Id @GeneratedValue Long id; @Column(nullable = false) String plate; }
            """,
            "@Entity class Car extends Vehicle { @Column(nullable = false) Integer doors; }",
            "@Entity @DiscriminatorValue(\"T\") class Truck extends Vehicle { Double load; @ManyToOne Car towedBy; }"),
    JOINED("""
            @Entity @Inheritance(strategy = InheritanceType.JOINED)
            class Person { @Id @GeneratedValue Long id; @Column(nullable = false) String name; }
            """, "@Entity class Employee extends Person { BigDecimal salary; @ManyToOne Employee boss; }", """
            @Entity @PrimaryKeyJoinColumn(name = "person_id") class Patient extends Person { LocalDate admitted; }
            """),
    TABLE_PER_CLASS(
            """
            @Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
            abstract class Payment { @Id @GeneratedValue Long id; @Column(nullable = false) BigDecimal amount; }
            """,
            "@Entity class CardPayment extends Payment { @Column(length = 4) String digits; }",
            "@Entity class CashPayment extends Payment { String currency; }"),
    AUDITED(
            """
            @MappedSuperclass abstract class Audited {
                @Id @GeneratedValue(strategy = GenerationType.UUID) UUID id;
                @Version int version;
                @Column(nullable = false, updatable = false) Instant createdAt;
                @Column(length = 50) String createdBy;
                Instant changedAt;
            }
            """,
            "@Entity class Article extends Audited { @Column(nullable = false) String title; @Lob String body; @Lob byte[] image; }",
            "@Entity class Author extends Audited { @org.hibernate.annotations.NaturalId @Column(nullable = false) String handle; }"),
    ELEMENTS("""
            @Entity class Recipe {
                @Id Long id;
                @ElementCollection Set<String> tags;
                @ElementCollection @OrderColumn List<String> steps;
                @ElementCollection List<Integer> ratings;
                @ElementCollection Map<String, BigDecimal> amounts;
                @ElementCollection @CollectionTable(name = "recipe_source", joinColumns = @JoinColumn(name = "recipe"))
                @Column(name = "url", nullable = false, length = 500) Set<String> sources;
                @ElementCollection @Enumerated(EnumType.STRING) Set<Season> seasons;
                @ElementCollection Set<Note> notes;
            }
            """, "enum Season { SPRING, SUMMER }", """
            @Embeddable class Note { @Column(nullable = false) String text; int line; }
            """),
    MANY_TO_MANY(
            "@Entity class Student { @Id Long id; @ManyToMany Set<Course> courses; @ManyToMany List<Club> clubs; }",
            """
            @Entity class Course { @Id Long id; @ManyToMany(mappedBy = "courses") Set<Student> students; }
            """,
            """
            @Entity class Club {
                @Id Long id;
                @ManyToMany @JoinTable(name = "rented", joinColumns = @JoinColumn(name = "club"),
                    inverseJoinColumns = @JoinColumn(name = "room"), uniqueConstraints = @UniqueConstraint(name = "uq_room", columnNames = "room"))
                Set<Room> rooms;
                @OneToMany @JoinColumn(name = "club_id") Set<Room> owned;
                @OneToMany Set<Room> borrowed;
            }
            """,
            "@Entity class Room { @Id Long id; }"),
    ONE_TO_ONE(
            "@Entity class Account { @Id @GeneratedValue Long id; @OneToOne(mappedBy = \"account\") Profile profile; }",
            """
            @Entity class Profile {
                @Id Long id;
                @MapsId @OneToOne(optional = false) Account account;
                @OneToOne Picture picture;
                String nick;
            }
            """,
            "@Entity class Picture { @Id Long id; }"),
    CYCLES(
            """
            @Entity class Category { @Id Long id; @ManyToOne Category parent; @OneToMany(mappedBy = "parent") Set<Category> children; }
            """,
            "@Entity class Team { @Id Long id; @ManyToOne(optional = false) Player captain; @ManyToOne Category category; }",
            """
            @Entity class Player { @Id Long id; @ManyToOne Team team; @OneToOne Team coaches; }
            """),
    SECONDARY("""
            @Entity @SecondaryTable(name = "product_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "product_id"))
            class Product {
                @Id Long id;
                String name;
                @Column(table = "product_text", length = 4000) String description;
                @Column(table = "product_text", nullable = false) String summary;
            }
            """),
    GENERATORS(
            "@Entity class A { @Id @GeneratedValue Long id; }",
            """
            @Entity class B {
                @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "b_gen")
                @SequenceGenerator(name = "b_gen", sequenceName = "b_numbers", allocationSize = 20, initialValue = 1000) Long id;
            }
            """,
            """
            @Entity class C {
                @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "c_gen")
                @TableGenerator(name = "c_gen", table = "generator", pkColumnName = "name", valueColumnName = "value",
                    pkColumnValue = "c", allocationSize = 10) Integer id;
            }
            """,
            "@Entity class D { @Id @GeneratedValue UUID id; }",
            """
            @Entity class E { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Integer id; }
            """,
            "@Entity class F { @Id String code; }"),
    ENUMS("""
            @Entity class Ticket {
                @Id Long id;
                State byOrdinal;
                @Enumerated(EnumType.STRING) @Column(nullable = false) State byName;
                @Enumerated(EnumType.STRING) @Column(length = 10) State shortName;
                @Convert(converter = LevelConverter.class) Level level;
                @JdbcTypeCode(SqlTypes.JSON) Map<String, String> labels;
            }
            """, "enum State { OPEN, DONE }", "enum Level { LOW, HIGH }", """
            @Converter class LevelConverter implements AttributeConverter<Level, String> {
                public String convertToDatabaseColumn(Level level) { return level == null ? null : level.name().substring(0, 1); }
                public Level convertToEntityAttribute(String text) { return text == null ? null : text.equals("L") ? Level.LOW : Level.HIGH; }
            }
            """),
    QUOTED("""
            @Entity @Table(name = "\\"order\\"") class Order {
                @Id Long id;
                @Column(name = "\\"group\\"") String group;
                @Column(name = "`select`", nullable = false) int select;
                @Column(name = "\\"Mixed Case\\"", unique = true) String mixed;
                @ManyToOne @JoinColumn(name = "\\"user\\"") User user;
            }
            """, "@Entity @Table(name = \"`user`\") class User { @Id Long id; }"),
    STATED("""
            @Entity
            @Table(name = "stock",
                indexes = {@Index(name = "ix_stock_place", columnList = "place, shelf DESC"), @Index(columnList = "amount")},
                uniqueConstraints = {@UniqueConstraint(name = "uq_stock_code", columnNames = {"code", "place"}), @UniqueConstraint(columnNames = "shelf")})
            @Comment("What is in store")
            @org.hibernate.annotations.Check(name = "ck_amount", constraints = "amount >= 0")
            class Stock {
                @Id Long id;
                @Column(nullable = false) @ColumnDefault("0") int amount;
                @ColumnDefault("'none'") String place;
                @Column(nullable = false) @Comment("Where it lies") String shelf;
                @Column(nullable = false) String code;
                @ColumnDefault("CURRENT_TIMESTAMP") LocalDateTime since;
                @ColumnDefault("true") boolean usable;
                @org.hibernate.annotations.Formula("amount * 2") int twice;
            }
            """, """
            @Entity @org.hibernate.annotations.Immutable @org.hibernate.annotations.Subselect("select id, amount from stock") class StockView {
                @Id Long id; int amount;
            }
            """),
    DEFINED("""
            @Entity class Defined {
                @Id Long id;
                @Column(columnDefinition = "jsonb") String json;
                @Column(columnDefinition = "text") String text;
                @Column(columnDefinition = "longtext") String longText;
                @Column(columnDefinition = "tinyint(1)") boolean flag;
                @Column(columnDefinition = "timestamptz") Instant at;
                @Column(columnDefinition = "varchar(40) default 'x' not null") String stated;
                @Column(columnDefinition = "INTEGER") Long whole;
            }
            """),
    LONG_NAMES("""
            @Entity class ThisIsAnEntityWithANameThatIsMuchLongerThanWhatAnybodyWouldWantToReadTwice {
                @Id Long id;
                @ManyToOne ThisIsAnEntityWithANameThatIsMuchLongerThanWhatAnybodyWouldWantToReadTwice oneThatIsLikeItButComesBefore;
                @ManyToOne ThisIsAnEntityWithANameThatIsMuchLongerThanWhatAnybodyWouldWantToReadTwice oneThatIsLikeItButComesBehind;
            }
            """),
    MAPPED_BY_XML(Map.of("orm.xml", """
            <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
              <package>shop</package>
              <entity class="Plain" access="FIELD">
                <table name="plain_thing"/>
                <attributes>
                  <id name="id"><generated-value strategy="IDENTITY"/></id>
                  <basic name="name"><column name="label" length="30" nullable="false"/></basic>
                  <element-collection name="words"><collection-table name="plain_word"/></element-collection>
                </attributes>
              </entity>
            </entity-mappings>
            """), "class Plain { Long id; String name; Set<String> words; }");

    final Map<String, String> settings;
    final List<String> sources;

    HandWritten(String... sources) {
        this(Map.of(), sources);
    }

    HandWritten(Map<String, String> settings, String... sources) {
        this.settings = settings;
        this.sources = List.of(sources);
    }

    String[] entities() {
        return sources.toArray(String[]::new);
    }
}
