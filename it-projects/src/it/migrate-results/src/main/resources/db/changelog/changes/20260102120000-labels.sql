--liquibase formatted sql

--changeset shop:20260102120000
CREATE TABLE label (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--rollback DROP TABLE label;
