create table a (id integer primary key); create table b (id integer primary key, code text unique);
create table with_id (id integer primary key, a_id int references a, b_id int references b);
create table with_payload (a_id int references a, b_id int references b, since text, primary key (a_id, b_id));
create table without_key (a_id int references a, b_id int references b);
create table half_key (a_id int primary key references a, b_id int references b);
create table referenced (a_id int references a, b_id int references b, primary key (a_id, b_id));
create table referencing (id integer primary key, a_id int, b_id int,
    foreign key (a_id, b_id) references referenced);
create table watched (a_id int references a, b_id int references b, primary key (a_id, b_id));
create trigger watch after insert on watched begin delete from a where id < 0; end;
create table only_one (a_id int references a, b_id int unique references b, primary key (a_id, b_id));
create table by_code (a_id int references a, code text references b (code), primary key (a_id, code));
create table nullable (a_id int references a, b_id int references b, unique (a_id, b_id));
create table by_unique (a_id int not null references a, b_id int not null references b, unique (b_id, a_id));
