package io.github.schemata.migrate.testing;

import java.util.Map;

/** Entities written by hand, of every kind of column, key and association, without a word for one product. */
public final class Shop {

    private static final String SOURCES = """
            public enum Level { BRONZE, SILVER, GOLD }
            ---
            @Embeddable
            public class Address {
                @Column(length = 100) public String street;
                @Column(length = 10) public String zipCode;
            }
            ---
            @Entity
            @Table(indexes = @Index(name = "ix_customer_last_name", columnList = "lastName"))
            @Comment("Who buys")
            public class Customer {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) public Long id;
                @Version public int version;
                @Column(nullable = false, length = 80) public String firstName;
                public String lastName;
                @Column(unique = true, length = 190) public String emailAddress;
                @Enumerated(EnumType.STRING) @Column(nullable = false) public Level level = Level.GOLD;
                @Enumerated(EnumType.STRING) @Column(length = 20) public Level wish;
                @Enumerated public Level formerLevel;
                public boolean active = true;
                public Boolean trusted;
                @Column(precision = 10, scale = 2) public BigDecimal credit;
                public BigDecimal factor;
                public BigInteger huge;
                public short rank;
                public byte tiny;
                public char letter = 'x';
                public Integer points;
                public float weight;
                public double height;
                @Comment("Without the hour") public LocalDate born;
                public LocalDateTime createdAt;
                public LocalTime wakesAt;
                public Instant seenAt;
                public OffsetDateTime calledAt;
                public ZonedDateTime metAt;
                public Duration patience;
                public UUID token;
                public byte[] photo;
                @Column(length = 16) public byte[] digest;
                @Column(length = 100000) public byte[] film;
                @Lob public byte[] scan;
                @Lob public String notes;
                @Column(length = 4000) public String biography;
                @Column(length = 100000) public String memoirs;
                @ColumnDefault("0") @Column(nullable = false) public int visits;
                @ColumnDefault("'new'") @Column(length = 12) public String state = "new";
                @Check(constraints = "age >= 0") public Integer age;
                @Embedded public Address home;
                @ManyToOne public Customer recommendedBy;
                @ElementCollection public Set<String> nickNames = new HashSet<>();
                @ElementCollection @OrderColumn public List<String> phoneNumbers = new ArrayList<>();
                @ElementCollection public Map<String, Integer> favourites = new HashMap<>();
            }
            ---
            @Entity
            @Table(name = "purchase", uniqueConstraints = @UniqueConstraint(columnNames = {"orderNumber", "customer_id"}))
            public class Purchase {
                @Id @GeneratedValue public Long id;
                @Column(nullable = false, length = 20) public String orderNumber;
                @ManyToOne(optional = false) @OnDelete(action = OnDeleteAction.CASCADE) public Customer customer;
                @ManyToMany public Set<Tag> tags = new HashSet<>();
                @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL) public List<Line> lines = new ArrayList<>();
            }
            ---
            @Entity
            public class Tag {
                @Id @GeneratedValue(strategy = GenerationType.UUID) public UUID id;
                @Column(unique = true, nullable = false, length = 50) public String name;
            }
            ---
            @Entity
            @SequenceGenerator(name = "line_ids", sequenceName = "line_ids", allocationSize = 10)
            public class Line {
                @Id @GeneratedValue(generator = "line_ids") public Integer id;
                @ManyToOne public Purchase purchase;
                public int amount;
            }
            ---
            @Entity
            @Inheritance(strategy = InheritanceType.JOINED)
            public abstract class Payment {
                @Id @GeneratedValue(strategy = GenerationType.TABLE) public Long id;
                @Column(nullable = false) public BigDecimal amount = BigDecimal.ONE;
            }
            ---
            @Entity
            public class CardPayment extends Payment {
                @Column(length = 30) public String cardNumber;
            }
            ---
            @Entity
            @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
            public abstract class Animal {
                @Id @GeneratedValue public Long id;
            }
            ---
            @Entity
            public class Cat extends Animal {
                @Column(nullable = false) public int lives = 9;
            }
            ---
            public class Proof {
                public static void run(Map<String, String> settings) {
                    var configuration = new org.hibernate.cfg.Configuration();
                    settings.forEach(configuration::setProperty);
                    for (Class<?> entity : List.of(ENTITIES)) {
                        configuration.addAnnotatedClass(entity);
                    }
                    try (var factory = configuration.buildSessionFactory()) {
                        if (settings.getOrDefault("proof", "rows").equals("rows")) {
                            Long id = factory.fromTransaction(session -> written(session));
                            factory.inTransaction(session -> read(session.get(Purchase.class, id)));
                        }
                    }
                }

                static Long written(org.hibernate.Session session) {
                    Customer customer = new Customer();
                    customer.firstName = "Ann";
                    customer.emailAddress = UUID.randomUUID() + "@example.com";
                    Level[] levels = Level.values();
                    customer.formerLevel = levels[levels.length - 1];
                    customer.level = levels[levels.length - 1];
                    customer.wish = Level.BRONZE;
                    customer.trusted = false;
                    customer.credit = new BigDecimal("12.34");
                    customer.factor = new BigDecimal("5.67");
                    customer.huge = new BigInteger("12345678901234567890");
                    customer.tiny = -7;
                    customer.weight = 1.5f;
                    customer.height = 0.1;
                    customer.born = LocalDate.of(2000, 2, 29);
                    customer.createdAt = LocalDateTime.of(2100, 1, 2, 3, 4, 5, 678901000);
                    customer.wakesAt = LocalTime.of(6, 30);
                    customer.seenAt = Instant.parse("2100-01-02T03:04:05.678901Z");
                    customer.calledAt = OffsetDateTime.parse("2020-01-02T03:04:05.678901+02:00");
                    customer.metAt = ZonedDateTime.parse("2020-01-02T03:04:05+02:00");
                    customer.patience = Duration.ofDays(400).plusNanos(5000);
                    customer.token = new UUID(1, 2);
                    customer.photo = new byte[] {1, 2, 3};
                    customer.digest = new byte[16];
                    customer.film = new byte[70000];
                    customer.scan = new byte[] {4, 5};
                    customer.notes = "n".repeat(70000);
                    customer.biography = "b".repeat(4000);
                    customer.memoirs = "m".repeat(100000);
                    customer.age = 0;
                    customer.home = new Address();
                    customer.home.zipCode = "12345";
                    customer.recommendedBy = customer;
                    customer.nickNames.addAll(List.of("a", "b"));
                    customer.phoneNumbers.addAll(List.of("1", "2"));
                    customer.favourites.put("tea", 1);
                    session.persist(customer);
                    Tag tag = new Tag();
                    tag.name = UUID.randomUUID().toString();
                    session.persist(tag);
                    Purchase purchase = new Purchase();
                    purchase.orderNumber = "1";
                    purchase.customer = customer;
                    purchase.tags.add(tag);
                    Line line = new Line();
                    line.purchase = purchase;
                    purchase.lines.add(line);
                    session.persist(purchase);
                    session.persist(new CardPayment());
                    session.persist(new Cat());
                    return purchase.id;
                }

                static void read(Purchase purchase) {
                    Customer customer = purchase.customer;
                    same(purchase.lines.size(), 1);
                    same(purchase.tags.size(), 1);
                    same(customer.level, Level.values()[Level.values().length - 1]);
                    same(customer.formerLevel, customer.level);
                    same(customer.wish, Level.BRONZE);
                    same(customer.active, true);
                    same(customer.trusted, false);
                    same(customer.credit, new BigDecimal("12.34"));
                    same(customer.factor, new BigDecimal("5.67"));
                    same(customer.huge, new BigInteger("12345678901234567890"));
                    same((int) customer.tiny, -7);
                    same(customer.weight, 1.5f);
                    same(customer.height, 0.1);
                    same(customer.born, LocalDate.of(2000, 2, 29));
                    same(customer.createdAt, LocalDateTime.of(2100, 1, 2, 3, 4, 5, 678901000));
                    same(customer.wakesAt, LocalTime.of(6, 30));
                    same(customer.seenAt, Instant.parse("2100-01-02T03:04:05.678901Z"));
                    same(customer.calledAt.toInstant(), Instant.parse("2020-01-02T01:04:05.678901Z"));
                    same(customer.patience, Duration.ofDays(400).plusNanos(5000));
                    same(customer.token, new UUID(1, 2));
                    same(customer.photo.length, 3);
                    same(customer.digest.length, 16);
                    same(customer.film.length, 70000);
                    same(customer.scan.length, 2);
                    same(customer.notes.length(), 70000);
                    same(customer.biography.length(), 4000);
                    same(customer.memoirs.length(), 100000);
                    same(customer.home.zipCode, "12345");
                    same(customer.recommendedBy, customer);
                    same(customer.nickNames, Set.of("a", "b"));
                    same(customer.phoneNumbers, List.of("1", "2"));
                    same(customer.favourites, Map.of("tea", 1));
                }

                static void same(Object is, Object should) {
                    if (!Objects.equals(is, should) && !(is instanceof Collection<?> some && List.copyOf(some).equals(should))) {
                        throw new AssertionError(is + " is not " + should);
                    }
                }

                static final Class<?>[] ENTITIES = {
                    Customer.class, Purchase.class, Tag.class, Line.class, Payment.class, CardPayment.class, Animal.class, Cat.class
                };
            }
            """;

    /** Hibernate's own naming: {@code Customer.firstName}. */
    public static final EntitySources PLAIN = new EntitySources(SOURCES, Map.of());

    /** Spring Boot's: {@code customer.first_name}. */
    public static final EntitySources SPRING = new EntitySources(
            SOURCES,
            Map.of(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));

    private Shop() {}

    /** By naming: {@code plain} or {@code spring}. */
    public static EntitySources named(String naming) {
        return naming.equals("plain") ? PLAIN : SPRING;
    }
}
