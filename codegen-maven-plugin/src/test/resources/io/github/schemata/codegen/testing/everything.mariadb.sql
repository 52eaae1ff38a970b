CREATE TABLE kinds (
  id int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
  tiny tinyint, utiny tinyint unsigned, small smallint NOT NULL DEFAULT 3, medium mediumint, whole int, uwhole int unsigned, big bigint, ubig bigint unsigned,
  price decimal(10,2) DEFAULT 1.50, single float, twice double, flag tinyint(1) NOT NULL DEFAULT 0, onebit bit(1) DEFAULT b'1', bits bit(10),
  code char(3), title varchar(40) NOT NULL DEFAULT 'it''s', t tinytext, story text, m mediumtext, l longtext,
  bin binary(4), vbin varbinary(20), tb tinyblob, bl blob, mb mediumblob, lb longblob,
  day date DEFAULT curdate(), hour time, moment datetime(3), made timestamp NOT NULL DEFAULT current_timestamp(), upd datetime(6) DEFAULT current_timestamp(6), y year,
  token uuid DEFAULT uuid(), doc json, feeling enum('sad','so-so','happy') NOT NULL DEFAULT 'so-so', flags set('a','b'),
  status varchar(10) NOT NULL DEFAULT 'open' CHECK (status IN ('open','shut')),
  host inet6, host4 inet4, place point,
  doubled int GENERATED ALWAYS AS (whole * 2) STORED
) COMMENT 'Kinds */';
INSERT INTO kinds (tiny,utiny,medium,whole,uwhole,big,ubig,single,twice,bits,code,t,story,m,l,bin,vbin,tb,bl,mb,lb,hour,moment,y,doc,flags,host,host4,place)
VALUES (1,200,3,4,4000000000,5,18446744073709551615,1.1,1.1,b'1010','abc','t','s','m','l','abcd','ab','x','y','z','w','12:34:56','2024-02-29 12:34:56.789',2024,'{"a": 1}','a,b','::1','1.2.3.4',ST_GeomFromText('POINT(1 2)'));
CREATE SEQUENCE ticket_numbers START WITH 100 INCREMENT BY 10;
CREATE TABLE tokens (id uuid NOT NULL DEFAULT uuid() PRIMARY KEY, n int);
INSERT INTO tokens (n) VALUES (1);
CREATE TABLE tickets (id bigint NOT NULL DEFAULT nextval(ticket_numbers) PRIMARY KEY, token_id uuid, FOREIGN KEY (token_id) REFERENCES tokens (id));
INSERT INTO tickets (token_id) SELECT id FROM tokens;
CREATE TABLE log (line text, at datetime, `group` int);
INSERT INTO log VALUES ('a', now(), 1), ('a', now(), 1);
CREATE VIEW `order` AS SELECT k.id, k.feeling, k.host, k.doc, t.id AS ticket FROM kinds k LEFT JOIN tickets t ON t.id = k.id;
