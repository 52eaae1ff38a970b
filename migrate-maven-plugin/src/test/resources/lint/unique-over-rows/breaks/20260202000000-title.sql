--liquibase formatted sql

--changeset anna:20260202000000
ALTER TABLE album ADD CONSTRAINT uq_album_title UNIQUE (title);
--rollback ALTER TABLE album DROP CONSTRAINT uq_album_title;
