--liquibase formatted sql

--changeset anna:20260202000000
--comment: lint:ignore unique-over-rows 20260201000000 mended the doubles lint:ignore locks-table a thousand rows
ALTER TABLE album ADD CONSTRAINT uq_album_title UNIQUE (title);
--rollback ALTER TABLE album DROP CONSTRAINT uq_album_title;
