CREATE TABLE tag (tag_id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE post (post_id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE post_tag (
  post_id INTEGER NOT NULL REFERENCES post(post_id), tag_id INTEGER NOT NULL REFERENCES tag(tag_id),
  PRIMARY KEY (post_id, tag_id));
CREATE TABLE hidden_tag (
  tag_id INTEGER NOT NULL REFERENCES tag(tag_id), post_id INTEGER NOT NULL REFERENCES post(post_id),
  since DATE NOT NULL, PRIMARY KEY (post_id, tag_id)) WITHOUT ROWID;
CREATE TABLE synonym (
  of_id INTEGER NOT NULL REFERENCES tag(tag_id), is_id INTEGER NOT NULL REFERENCES tag(tag_id),
  PRIMARY KEY (of_id, is_id));
CREATE TABLE tenant (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE team (
  tenant_id INTEGER NOT NULL REFERENCES tenant(id), id INTEGER NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE worker (
  tenant_id INTEGER NOT NULL REFERENCES tenant(id), id INTEGER NOT NULL, team_id INTEGER, boss_id INTEGER,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES team(tenant_id, id),
  FOREIGN KEY (tenant_id, boss_id) REFERENCES worker(tenant_id, id));
CREATE TABLE shift (
  tenant_id INTEGER NOT NULL, team_id INTEGER NOT NULL, worker_id INTEGER NOT NULL, note TEXT,
  PRIMARY KEY (tenant_id, team_id, worker_id),
  FOREIGN KEY (tenant_id, team_id) REFERENCES team, FOREIGN KEY (tenant_id, worker_id) REFERENCES worker);
CREATE TABLE task (
  id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, team_id INTEGER NOT NULL, worker_id INTEGER NOT NULL,
  FOREIGN KEY (tenant, team_id) REFERENCES team, FOREIGN KEY (tenant, worker_id) REFERENCES worker);
CREATE TABLE idea (
  id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, team_id INTEGER, worker_id INTEGER,
  FOREIGN KEY (tenant, team_id) REFERENCES team, FOREIGN KEY (tenant, worker_id) REFERENCES worker);
CREATE TABLE lonely (
  id INTEGER PRIMARY KEY, tenant INTEGER, team_id INTEGER, FOREIGN KEY (tenant, team_id) REFERENCES team);
CREATE TABLE uneven (
  id INTEGER PRIMARY KEY, tenant INTEGER, team_id INTEGER, FOREIGN KEY (tenant, team_id) REFERENCES team);
CREATE TABLE log (
  tenant INTEGER, team_id INTEGER, post_id INTEGER REFERENCES post(post_id), text TEXT,
  FOREIGN KEY (tenant, team_id) REFERENCES team);
INSERT INTO tag VALUES (1, 'x'), (2, 'y');
INSERT INTO post VALUES (1, 'p'), (2, 'q');
INSERT INTO post_tag VALUES (1, 1), (1, 2);
INSERT INTO hidden_tag VALUES (2, 1, '2020-01-01');
INSERT INTO synonym VALUES (1, 2), (2, 1);
INSERT INTO tenant VALUES (1, 't');
INSERT INTO team VALUES (1, 1), (1, 2);
INSERT INTO worker VALUES (1, 1, 1, NULL), (1, 2, NULL, 1);
INSERT INTO shift VALUES (1, 1, 2, 'n');
INSERT INTO task VALUES (1, 1, 1, 2);
INSERT INTO idea VALUES (1, 1, 1, NULL), (2, 1, NULL, NULL);
INSERT INTO lonely VALUES (1, 1, 1), (2, NULL, NULL);
INSERT INTO uneven VALUES (1, 1, 1), (2, 1, NULL);
INSERT INTO log VALUES (1, 1, 1, 'a'), (1, 1, 1, 'a'), (1, NULL, NULL, NULL);
