create table eligibility_rule_set (
    id          bigint       not null auto_increment,
    card_year   smallint     not null,
    version     int          not null,
    description varchar(500) not null,
    released_at datetime(6)  null,
    primary key (id),
    unique key eligibility_rule_set_version (card_year, version)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Reasons why not, in the order in which they are said. A reason with ground CODE is named by a code table below;
-- ENDED also holds when the assignment ended on or before the reference date, NOT_STARTED when it begins too late.
create table eligibility_rule_reason (
    rule_set_id bigint      not null,
    position    int         not null,
    reason      varchar(30) character set ascii collate ascii_bin not null,
    for_person  tinyint     not null comment '1: holds for the person whatever other assignments say',
    primary key (rule_set_id, reason),
    unique key eligibility_rule_reason_position (rule_set_id, position),
    constraint eligibility_rule_reason_of_set foreign key (rule_set_id) references eligibility_rule_set (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_rule_code (
    rule_set_id bigint      not null,
    code_table  varchar(20) character set ascii collate ascii_bin not null comment 'STATE or CATEGORY',
    code        varchar(30) character set ascii collate ascii_bin not null,
    effect      varchar(10) character set ascii collate ascii_bin not null comment 'ENTITLES, KEEPS, EXCLUDES or REVIEW',
    reason      varchar(30) character set ascii collate ascii_bin null comment 'why not, for EXCLUDES and REVIEW',
    description varchar(200) not null,
    valid_from  date        not null,
    valid_until date        null,
    primary key (rule_set_id, code_table, code, valid_from),
    constraint eligibility_rule_code_of_set foreign key (rule_set_id) references eligibility_rule_set (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_card_year (
    card_year             smallint not null,
    subscription_deadline date     not null,
    reference_date        date     not null,
    latest_start          date     not null,
    search_opens          date     not null,
    pickup_opens          date     not null,
    pickup_closes         date     not null,
    rule_set_id           bigint   not null,
    primary key (card_year),
    constraint eligibility_card_year_rules foreign key (rule_set_id) references eligibility_rule_set (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_postcode (
    postcode     varchar(10)   not null,
    sequence     int           not null comment 'order in the list; the first row of a postcode is its place on the map',
    place        varchar(80)   not null,
    municipality varchar(80)   not null,
    province     varchar(20)   not null,
    latitude     decimal(9, 6) not null,
    longitude    decimal(9, 6) not null,
    special      tinyint       not null comment '1: of one organisation, no home address',
    primary key (postcode, sequence)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_institution (
    number        int          not null,
    name          varchar(150) not null,
    network       varchar(20)  not null,
    umbrella      varchar(80)  not null,
    level         varchar(80)  not null,
    street        varchar(80)  not null,
    house_number  varchar(20)  not null,
    postcode      varchar(10)  not null,
    municipality  varchar(80)  not null,
    province      varchar(20)  not null,
    delivers_by   varchar(10)  not null comment 'EPD or LIJST',
    primary key (number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_staff_member (
    id              bigint       not null comment 'import id x 1,000,000 + row in which we first met',
    stamboek_number bigint       null,
    family_name     varchar(60)  not null,
    given_name      varchar(60)  not null,
    name_key        varchar(120) character set ascii collate ascii_bin not null comment 'letters only, no accents, lower case',
    birth_date      date         null,
    email           varchar(254) not null,
    import_id       bigint       not null comment 'the import that last said so',
    primary key (id),
    unique key eligibility_staff_member_number (stamboek_number),
    key eligibility_staff_member_name (name_key, birth_date),
    key eligibility_staff_member_email (email)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Rows as delivered, never changed: decision 0001.
create table eligibility_assignment (
    import_id          bigint       not null,
    row_no             int          not null,
    staff_member_id    bigint       not null,
    stamboek_number    bigint       null,
    family_name        varchar(60)  not null,
    given_name         varchar(60)  not null,
    name_key           varchar(120) character set ascii collate ascii_bin not null,
    sex                char(1)      not null,
    birth_date         date         null,
    street             varchar(80)  not null,
    house_number       varchar(20)  not null,
    box                varchar(20)  not null,
    postcode           varchar(20)  not null,
    place              varchar(60)  not null,
    country            varchar(10)  not null,
    home_province      varchar(20)  not null,
    email              varchar(254) not null,
    institution_number varchar(20)  not null,
    category           varchar(30)  null,
    duty               varchar(100) not null,
    begins             date         null,
    ends               date         null,
    state              varchar(30)  null,
    numerator          varchar(10)  not null,
    denominator        varchar(10)  not null,
    first_appointment  date         null,
    re_entry           date         null,
    declared_starter   tinyint      not null comment 'a staff list says so itself',
    facts_hash         bigint       not null comment 'of the whole row; equal rows say the same',
    person_row         tinyint      not null comment '1: the first row of this person in the import',
    primary key (import_id, row_no),
    key eligibility_assignment_person (staff_member_id, import_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_current_source (
    card_year          smallint    not null,
    source             varchar(10) character set ascii collate ascii_bin not null comment 'EPD or LIST',
    institution_number varchar(20) not null comment 'empty for the EPD',
    import_id          bigint      not null,
    primary key (card_year, source, institution_number),
    key eligibility_current_source_import (import_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_decision (
    id              bigint      not null auto_increment,
    card_year       smallint    not null,
    staff_member_id bigint      not null,
    entitled        tinyint     not null,
    reason          varchar(30) character set ascii collate ascii_bin not null comment 'ENTITLED, or why not',
    starter         tinyint     not null,
    begins          date        null,
    rule_set_id     bigint      not null,
    import_id       bigint      null comment 'the row that decided; null when no assignment is left',
    row_no          int         null,
    facts_hash      bigint      not null,
    decided_by_job  bigint      not null,
    decided_at      datetime(6) not null,
    superseded_by_job bigint    null,
    superseded_at   datetime(6) null,
    current_year    smallint    as (if(superseded_at is null, card_year, null)) stored,
    primary key (id),
    unique key eligibility_decision_current (current_year, staff_member_id),
    key eligibility_decision_person (staff_member_id, card_year, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create view eligibility_card_year_v1 as
select card_year, subscription_deadline, reference_date, latest_start, search_opens, pickup_opens, pickup_closes
  from eligibility_card_year;

create view eligibility_postcode_v1 as
select p.postcode, p.municipality, p.province, p.latitude, p.longitude, p.special
  from eligibility_postcode p
 where p.sequence = (select min(first.sequence) from eligibility_postcode first where first.postcode = p.postcode);

create view eligibility_institution_v1 as
select number, name, network, umbrella, level, province, delivers_by from eligibility_institution;

create view eligibility_staff_member_v1 as
select id, stamboek_number, name_key, birth_date from eligibility_staff_member;

-- One row per person and card year: the decision that stands, with where the holder lives.
create view eligibility_entitlement_v1 as
select d.id as decision_id, d.current_year as card_year, d.staff_member_id, d.entitled, d.reason, d.starter, d.begins,
       a.stamboek_number, a.country, a.postcode, coalesce(a.home_province, 'UNKNOWN') as home_province,
       a.institution_number
  from eligibility_decision d
  left join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
 where d.current_year is not null;

-- Name and address as they counted for a decision, current or not.
create view eligibility_holder_v1 as
select d.id as decision_id, d.card_year, d.staff_member_id, a.stamboek_number, a.family_name, a.given_name,
       a.birth_date, a.street, a.house_number, a.box, a.postcode, a.place, a.country, a.email
  from eligibility_decision d
  join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no;
