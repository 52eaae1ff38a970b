package com.example.shop;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists the artists and what was applied, once the database is what the changelog says. */
@SpringBootApplication
public class Shop implements CommandLineRunner {

    private final JdbcTemplate database;

    public Shop(JdbcTemplate database) {
        this.database = database;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Shop.class, arguments).close();
    }

    @Override
    public void run(String... arguments) {
        database.queryForList("SELECT name || ' of ' || country FROM artist ORDER BY id", String.class)
                .forEach(artist -> System.out.println("Artist: " + artist));
        database.queryForList(
                        "SELECT id || ' of ' || filename FROM DATABASECHANGELOG ORDER BY orderexecuted", String.class)
                .forEach(change -> System.out.println("Applied: " + change));
        System.out.println("Deployments: "
                + database.queryForObject("SELECT count(DISTINCT deployment_id) FROM DATABASECHANGELOG", String.class));
    }
}
