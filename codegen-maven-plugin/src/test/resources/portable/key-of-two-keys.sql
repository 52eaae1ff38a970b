create table team (league text not null, num int not null, name text, primary key (league, num));
create table cup ("the year" int not null, title text not null, primary key ("the year", title));
create table cup_team (
    cup_title text not null, cup_year int not null, team_num int not null, team_league text not null,
    primary key (cup_title, cup_year, team_num, team_league),
    foreign key (cup_title, cup_year) references cup (title, "the year"),
    foreign key (team_num, team_league) references team (num, league));
insert into team values ('a', 1, 'x'), ('b', 1, 'y');
insert into cup values (2020, 'c'), (2021, 'c');
insert into cup_team values ('c', 2020, 1, 'a'), ('c', 2020, 1, 'b'), ('c', 2021, 1, 'a');
