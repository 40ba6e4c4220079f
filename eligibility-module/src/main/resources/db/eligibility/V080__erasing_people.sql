-- Erasing people (decision 0032). After how many whole years; one row.
create table privacy_setting (
    id         tinyint      not null,
    years      smallint     not null comment 'after the end of the card year of the last right',
    changed_at datetime(6)  not null,
    changed_by varchar(100) not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into privacy_setting (id, years, changed_at, changed_by) values (1, 2, utc_timestamp(6), '');

-- The last alias that was given, below zero; one row. What is counted of somebody who was erased stays under an alias.
create table privacy_alias (
    id         tinyint not null,
    last_alias bigint  not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into privacy_alias (id, last_alias) values (1, 0);

-- What one administrator asked and another must confirm; gone once it was done or refused.
create table privacy_erasure (
    id                   bigint       not null auto_increment,
    staff_member_id      bigint       null comment 'null: everybody whose time has come',
    through_year         smallint     not null comment 'the last card year of a right that is forgotten; 0 for one person',
    reason               varchar(500) not null comment 'without names: it stays in the trail',
    asked_at             datetime(6)  not null,
    asked_by             varchar(190) not null,
    asked_by_account     bigint       null,
    confirmed_by         varchar(190) null,
    confirmed_by_account bigint       null,
    confirmed_via        varchar(190) null,
    job_id               bigint       null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Files whose bytes were erased: they can no longer be read again.
alter table intake_import add column erased_at datetime(6) null;

-- Card years from which people were erased: what was decided stands, and is not decided again.
create table eligibility_erased_year (
    card_year smallint    not null,
    erased_at datetime(6) not null,
    primary key (card_year)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create view eligibility_erased_year_v1 as select card_year from eligibility_erased_year;
