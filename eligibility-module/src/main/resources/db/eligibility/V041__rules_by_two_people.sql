-- A version of the rules holds its dates too, and who made it what it is. Of a draft the edits are counted, so that
-- somebody releases what they looked at and nothing else.
alter table eligibility_rule_set
    add column reference_date      date         null after description,
    add column latest_start        date         null after reference_date,
    add column revision            int          not null default 0 after latest_start,
    add column edited_at           datetime(6)  null after revision,
    add column edited_by           varchar(100) null after edited_at,
    add column edited_by_account   bigint       null after edited_by,
    add column released_by         varchar(100) null after released_at,
    add column released_by_account bigint       null after released_by,
    add column discarded_at        datetime(6)  null after released_by_account,
    add column discarded_by        varchar(100) null after discarded_at;

update eligibility_rule_set s
  left join eligibility_card_year y on y.card_year = s.card_year
   set s.reference_date = coalesce(y.reference_date, str_to_date(concat(s.card_year - 1, '-11-01'), '%Y-%m-%d')),
       s.latest_start = coalesce(y.latest_start, str_to_date(concat(s.card_year, '-01-31'), '%Y-%m-%d'));

alter table eligibility_rule_set
    modify column reference_date date not null,
    modify column latest_start   date not null;

-- Who begins through the year counts in groups, each once it is opened for the card year.
create table eligibility_rule_window (
    rule_set_id  bigint      not null,
    position     int         not null,
    name         varchar(10) character set ascii collate ascii_bin not null comment 'DECEMBER, MARCH or JUNE',
    starts_from  date        not null,
    starts_until date        not null,
    primary key (rule_set_id, name),
    constraint eligibility_rule_window_of_set foreign key (rule_set_id) references eligibility_rule_set (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into eligibility_rule_window (rule_set_id, position, name, starts_from, starts_until)
select id, 1, 'DECEMBER', str_to_date(concat(card_year - 1, '-09-01'), '%Y-%m-%d'),
       str_to_date(concat(card_year - 1, '-11-30'), '%Y-%m-%d') from eligibility_rule_set
union all
select id, 2, 'MARCH', str_to_date(concat(card_year - 1, '-12-01'), '%Y-%m-%d'),
       last_day(str_to_date(concat(card_year, '-02-01'), '%Y-%m-%d')) from eligibility_rule_set
union all
select id, 3, 'JUNE', str_to_date(concat(card_year, '-03-01'), '%Y-%m-%d'),
       str_to_date(concat(card_year, '-06-14'), '%Y-%m-%d') from eligibility_rule_set;

create table eligibility_opened_window (
    card_year smallint     not null,
    name      varchar(10)  character set ascii collate ascii_bin not null,
    opened_at datetime(6)  not null,
    opened_by varchar(100) not null,
    primary key (card_year, name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- For the floor above, which sends cards to those who begin in a window together.
create view eligibility_start_window_v1 as
select y.card_year, w.position, w.name, w.starts_from, w.starts_until, o.opened_at is not null as opened
  from eligibility_card_year y
  join eligibility_rule_window w on w.rule_set_id = y.rule_set_id
  left join eligibility_opened_window o on o.card_year = y.card_year and o.name = w.name;
