-- Whom a row is taken for, where that is not plain from its number: rows of lists that were recognised, and rows that
-- a person gave to somebody else. The row itself never changes; another answer supersedes this one.
create table eligibility_match (
    id              bigint       not null auto_increment,
    import_id       bigint       not null,
    row_no          int          not null,
    staff_member_id bigint       not null,
    counts          tinyint      not null comment '0: the EPD speaks for this person, and the row gives no right',
    method          varchar(10)  character set ascii collate ascii_bin not null comment 'NUMBER, FORMER, EXACT, SCORED or HAND',
    score           smallint     null comment 'of 100, for SCORED',
    grounds         varchar(200) character set ascii collate ascii_bin not null comment 'what spoke for it, by commas',
    reason          varchar(500) not null comment 'a person''s own words',
    made_at         datetime(6)  not null,
    made_by         varchar(100) not null,
    superseded_at   datetime(6)  null,
    superseded_by   varchar(100) null,
    current_row     int          as (if(superseded_at is null, row_no, null)) stored,
    primary key (id),
    unique key eligibility_match_current (import_id, current_row),
    key eligibility_match_person (staff_member_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Whom a row might be as well: too like to pass over, not like enough to be taken for them.
create table eligibility_match_doubt (
    import_id       bigint       not null,
    row_no          int          not null,
    staff_member_id bigint       not null,
    score           smallint     not null,
    grounds         varchar(200) character set ascii collate ascii_bin not null,
    primary key (import_id, row_no, staff_member_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- From which score on a listed person is taken for somebody known, or shown to a person. Year 0 is for all years
-- without a row of their own.
create table eligibility_matching_setting (
    card_year      smallint     not null,
    automatic_from smallint     not null,
    review_from    smallint     not null,
    margin         smallint     not null comment 'by which the best must lead to be taken by itself',
    changed_at     datetime(6)  not null,
    changed_by     varchar(100) not null,
    primary key (card_year)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into eligibility_matching_setting (card_year, automatic_from, review_from, margin, changed_at, changed_by)
values (0, 90, 70, 10, utc_timestamp(6), '');

-- Two narrow keys instead of one of both: those born on one day are looked up too.
alter table eligibility_staff_member
    drop key eligibility_staff_member_name,
    add key eligibility_staff_member_name (name_key),
    add key eligibility_staff_member_birth (birth_date);
