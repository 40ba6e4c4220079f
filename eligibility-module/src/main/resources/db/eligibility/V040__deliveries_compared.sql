-- A file that was read may have to wait until somebody settles that it holds: SHRINKS, or SET_ASIDE when it never will.
alter table intake_import
    add column received_by_account bigint      null,
    add column held                varchar(20) character set ascii collate ascii_bin null;

-- How a delivery differs from the one that held when it was read, and what people said of it.
create table eligibility_delivery (
    import_id          bigint        not null,
    card_year          smallint      not null,
    former_import_id   bigint        null comment 'null for the first of a card year',
    people_before      int           not null,
    people_now         int           not null,
    people_joined      int           not null,
    people_left        int           not null,
    people_changed     int           not null,
    most_left_percent  decimal(5, 2) not null comment 'the limit when it was read',
    settled            varchar(10)   character set ascii collate ascii_bin null comment 'CONFIRMED or SET_ASIDE',
    settled_at         datetime(6)   null,
    settled_by         varchar(100)  null,
    settled_by_account bigint        null,
    settled_reason     varchar(500)  null,
    primary key (import_id),
    key eligibility_delivery_year (card_year, import_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The same by value of a dimension: INSTITUTION, CATEGORY, or FACT (what of a person changed). Arrived and departed are
-- people in both deliveries, who are at this institution, or in this category, in one of them only.
create table eligibility_delivery_count (
    import_id       bigint      not null,
    dimension       varchar(12) character set ascii collate ascii_bin not null,
    value           varchar(30) not null,
    people_before   int         not null,
    people_now      int         not null,
    people_joined   int         not null,
    people_left     int         not null,
    people_arrived  int         not null,
    people_departed int         not null,
    people_changed  int         not null,
    primary key (import_id, dimension, value)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Whoever differs, once for each institution and category they stand at: ids only, names stand in the deliveries.
create table eligibility_delivery_difference (
    import_id       bigint      not null,
    dimension       varchar(12) character set ascii collate ascii_bin not null,
    value           varchar(30) not null,
    staff_member_id bigint      not null,
    difference      varchar(8)  character set ascii collate ascii_bin not null comment 'JOINED, LEFT, ARRIVED, DEPARTED or CHANGED',
    facts           int         not null comment 'what changed, as bits: see ChangedFact',
    primary key (import_id, dimension, value, staff_member_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The share of people that a delivery may leave out before a second person must confirm it; 5 percent where none stands.
create table eligibility_delivery_limit (
    card_year         smallint      not null,
    most_left_percent decimal(5, 2) not null,
    primary key (card_year)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
