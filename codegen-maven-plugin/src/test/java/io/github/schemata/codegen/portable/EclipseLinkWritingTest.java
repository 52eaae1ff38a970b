package io.github.schemata.codegen.portable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows written on EclipseLink with the two files of the guide: a platform for SQLite, and persistence.xml. */
final class EclipseLinkWritingTest {

    private static final Path PAGE = Path.of("../docs/portable.md");

    private static final String SHOP = """
            CREATE TABLE Customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL, token UUID, since DATE, code CHAR(5));
            CREATE TABLE Product (sku TEXT COLLATE NOCASE PRIMARY KEY NOT NULL, price NUMERIC(10,2) NOT NULL);
            CREATE TABLE Purchase (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES Customer (id), at DATETIME NOT NULL,
              state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid')));
            CREATE TABLE Line (purchase INTEGER NOT NULL REFERENCES Purchase (id), number INTEGER NOT NULL,
              sku TEXT COLLATE NOCASE NOT NULL REFERENCES Product (sku), PRIMARY KEY (purchase, number));
            CREATE TABLE Tag (id INTEGER PRIMARY KEY, label TEXT NOT NULL);
            CREATE TABLE ProductTag (sku TEXT NOT NULL REFERENCES Product (sku), tag INTEGER NOT NULL REFERENCES Tag (id), PRIMARY KEY (sku, tag));
            INSERT INTO Customer VALUES (7, 'Ada', NULL, NULL, 'ab   ');
            INSERT INTO Product VALUES ('A1', 0.5), ('b2', 12.5);
            INSERT INTO Purchase VALUES (4, 7, '2024-03-01 12:00:00', 'open');
            INSERT INTO Line VALUES (4, 1, 'a1'), (4, 2, 'B2');
            INSERT INTO Tag VALUES (1, 'food');
            INSERT INTO ProductTag VALUES ('A1', 1);
            """;

    /** What every scenario has. */
    private static final String SCENARIO = """
            package model;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.sql.*;
            import java.time.*;
            import java.util.*;
            import java.util.function.*;

            public final class Scenario {
                private static final List<String> said = new ArrayList<>();
                private static EntityManagerFactory factory;

                public static List<String> use(EntityManagerFactory given) {
                    factory = given;
            %s
                    return said;
                }

                private static void say(Object what) {
                    said.add(String.valueOf(what));
                }

                private static void in(Consumer<EntityManager> work) {
                    factory.getCache().evictAll();
                    EntityManager session = factory.createEntityManager();
                    session.getTransaction().begin();
                    work.accept(session);
                    session.getTransaction().commit();
                    session.close();
                }

                private static void row(EntityManager session, String sql) {
                    Object row = session.createNativeQuery(sql).getResultList();
                    say(row instanceof List<?> rows ? rows.stream().map(r -> r instanceof Object[] a ? Arrays.toString(a) : String.valueOf(r)).toList() : row);
                }
            }
            """;

    @TempDir
    private Path folder;

    private List<String> said(String use) throws IOException {
        MappingOptions options = MappingOptions.in(GeneratedCode.PACKAGE)
                .provider(Provider.PORTABLE)
                .manyToMany(true)
                .build();
        EmitStyle style =
                new EmitStyle(Provider.PORTABLE, EmitStyle.USUAL.nullability(), EmitStyle.USUAL.generationGap());
        return GeneratedCode.of(folder, SHOP, TableChoice.ALL, options, style)
                .with("SqlitePlatform", block("java").replace("package com.example;", "package model;"))
                .with("Scenario", SCENARIO.formatted(use))
                .usedOnEclipseLink(block("xml").replace("com.example.", "model."));
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE).replace("\r\n", "\n"));
        assertThat(block.find()).as(language + " in " + PAGE).isTrue();
        return block.group(1);
    }

    @Test
    void insertsRowsWhoseKeysTheDatabaseChooses() throws IOException {
        assertThat(said("""
                in(session -> {
                    Customer zoe = new Customer("Zoe");
                    zoe.setToken(UUID.fromString("6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b"));
                    zoe.setSince(LocalDate.of(2024, 2, 29));
                    zoe.setCode("x  ");
                    session.persist(zoe);
                    Purchase purchase = new Purchase(zoe, LocalDateTime.of(2024, 3, 1, 12, 30));
                    session.persist(purchase);
                    session.flush();
                    session.persist(new Line(purchase, 1L, session.find(Product.class, "b2")));
                    say(zoe.getId() + " " + purchase.getId());
                });
                in(session -> {
                    row(session, "select * from Customer where id = 8");
                    row(session, "select * from Purchase where id = 5");
                    row(session, "select * from Line where purchase = 5");
                    Customer zoe = session.find(Customer.class, 8L);
                    say(zoe.getToken() + " " + zoe.getSince() + " [" + zoe.getCode() + "]");
                    Purchase purchase = session.find(Purchase.class, 5L);
                    say(purchase.getAt() + " " + purchase.getState() + " " + purchase.getCustomer().getName());
                });
                """))
                .containsExactly(
                        "8 5",
                        "[[8, Zoe, 6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b, 2024-02-29, x  ]]",
                        "[[5, 8, 2024-03-01 12:30:00, open]]",
                        "[[5, 1, b2]]",
                        "6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b 2024-02-29 [x  ]",
                        "2024-03-01T12:30 OPEN Zoe");
    }

    @Test
    void updatesAndDeletesThem() throws IOException {
        assertThat(said("""
                in(session -> {
                    session.find(Purchase.class, 4L).setState(PurchaseState.PAID);
                    session.find(Line.class, new LineId(4L, 2L)).setProduct(session.find(Product.class, "A1"));
                    session.remove(session.find(Line.class, new LineId(4L, 1L)));
                    Tag cheap = new Tag("cheap");
                    session.persist(cheap);
                    Product apple = session.find(Product.class, "A1");
                    apple.setPrice(new BigDecimal("0.75"));
                    apple.getTags().remove(session.find(Tag.class, 1L));
                    apple.getTags().add(cheap);
                });
                in(session -> {
                    row(session, "select state from Purchase");
                    row(session, "select purchase, number, sku from Line");
                    row(session, "select price from Product order by sku");
                    row(session, "select * from ProductTag");
                    say(session.find(Customer.class, 7L).getCode() + "|");
                });
                """)).containsExactly("[paid]", "[[4, 2, A1]]", "[0.75, 12.5]", "[[A1, 2]]", "ab   |");
    }

    @Test
    void findsKeysThatAreSpelledOtherwise() throws IOException {
        assertThat(said("""
                in(session -> {
                    Line line = session.find(Line.class, new LineId(4L, 1L));
                    say(line.getProduct().getSku() + " " + line.getProduct().getPrice());
                    say(line.getProduct() == session.find(Product.class, "A1"));
                    say(line.getId());
                });
                """)).containsExactly("A1 0.5", "true", "LineId[purchase=4, number=1]");
    }
}
