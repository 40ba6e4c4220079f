-- Two people who are one. Neither is changed: while the merge stands, all that is said of the merged one counts for the
-- kept one.
create table eligibility_merge (
    id                bigint       not null auto_increment,
    kept_id           bigint       not null,
    merged_id         bigint       not null,
    reason            varchar(500) not null,
    made_at           datetime(6)  not null,
    made_by           varchar(100) not null,
    ended_at          datetime(6)  null,
    ended_by          varchar(100) null,
    end_reason        varchar(500) null,
    current_merged_id bigint       as (if(ended_at is null, merged_id, null)) stored,
    primary key (id),
    unique key eligibility_merge_current (current_merged_id),
    key eligibility_merge_kept (kept_id),
    key eligibility_merge_merged (merged_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The merges that stand, followed to their end: few rows, looked up for every assignment.
create table eligibility_same_person (
    staff_member_id bigint not null,
    person_id       bigint not null,
    primary key (staff_member_id),
    key eligibility_same_person_of (person_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- People who were made by hand, by splitting them off another, get their id here: beyond those of any import.
create table eligibility_split_off (
    id      bigint       not null auto_increment,
    from_id bigint       not null,
    made_at datetime(6)  not null,
    made_by varchar(100) not null,
    reason  varchar(500) not null,
    primary key (id),
    key eligibility_split_off_from (from_id)
) engine = InnoDB auto_increment = 8000000000000000 default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What a person says against the sources. It stands, whatever they say next, until a person ends it.
create table eligibility_correction (
    id              bigint       not null auto_increment,
    staff_member_id bigint       not null,
    kind            varchar(10)  character set ascii collate ascii_bin not null comment 'NAME, BIRTH_DATE, ADDRESS, EMAIL or RIGHT',
    card_year       smallint     not null comment 'of a RIGHT; else 0',
    family_name     varchar(60)  null,
    given_name      varchar(60)  null,
    birth_date      date         null,
    street          varchar(80)  null,
    house_number    varchar(20)  null,
    box             varchar(20)  null,
    postcode        varchar(20)  null,
    place           varchar(60)  null,
    country         varchar(10)  null,
    email           varchar(254) null,
    entitled        tinyint      null,
    said            varchar(300) collate utf8mb4_bin not null comment 'what the sources said of it then, parts by |',
    reason          varchar(500) not null,
    made_at         datetime(6)  not null,
    made_by         varchar(100) not null,
    ended_at        datetime(6)  null,
    ended_by        varchar(100) null,
    end_reason      varchar(500) null,
    current_kind    varchar(10)  character set ascii collate ascii_bin as (if(ended_at is null, kind, null)) stored,
    primary key (id),
    unique key eligibility_correction_current (staff_member_id, card_year, current_kind),
    key eligibility_correction_standing (current_kind, card_year)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What all corrections of a person come down to at a time; null where the sources are believed. A decision names the
-- one that counted for it, so that what was printed by it can be printed again.
create table eligibility_corrected (
    id               bigint       not null auto_increment,
    staff_member_id  bigint       not null,
    family_name      varchar(60)  null,
    given_name       varchar(60)  null,
    name_key         varchar(120) character set ascii collate ascii_bin null,
    birth_date       date         null,
    street           varchar(80)  null,
    house_number     varchar(20)  null,
    box              varchar(20)  null,
    postcode         varchar(20)  null,
    place            varchar(60)  null,
    country          varchar(10)  null,
    home_province    varchar(20)  null,
    email            varchar(254) null,
    made_at          datetime(6)  not null,
    superseded_at    datetime(6)  null,
    current_id       bigint       as (if(superseded_at is null, staff_member_id, null)) stored,
    primary key (id),
    unique key eligibility_corrected_current (current_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

alter table eligibility_decision
    add column corrected_id bigint null comment 'what was corrected of the row that decided',
    add column by_hand_id bigint null comment 'the correction that decided in the place of the rules',
    add column ruled_reason varchar(30) character set ascii collate ascii_bin null comment 'what the rules said then';

create or replace view eligibility_staff_member_v1 as
select coalesce(p.person_id, s.id) as id, s.stamboek_number, s.name_key, s.birth_date
  from eligibility_staff_member s
  left join eligibility_same_person p on p.staff_member_id = s.id;

create or replace view eligibility_entitlement_v1 as
select d.id as decision_id, d.current_year as card_year, d.staff_member_id, d.entitled, d.reason, d.starter, d.begins,
       a.stamboek_number, coalesce(k.country, a.country) as country, coalesce(k.postcode, a.postcode) as postcode,
       coalesce(k.home_province, a.home_province, 'UNKNOWN') as home_province, a.institution_number
  from eligibility_decision d
  left join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
  left join eligibility_corrected k on k.id = d.corrected_id
 where d.current_year is not null;

create or replace view eligibility_holder_v1 as
select d.id as decision_id, d.card_year, d.staff_member_id, a.stamboek_number,
       coalesce(k.family_name, a.family_name) as family_name, coalesce(k.given_name, a.given_name) as given_name,
       coalesce(k.birth_date, a.birth_date) as birth_date, coalesce(k.street, a.street) as street,
       coalesce(k.house_number, a.house_number) as house_number, coalesce(k.box, a.box) as box,
       coalesce(k.postcode, a.postcode) as postcode, coalesce(k.place, a.place) as place,
       coalesce(k.country, a.country) as country, coalesce(k.email, a.email) as email
  from eligibility_decision d
  join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
  left join eligibility_corrected k on k.id = d.corrected_id;
