-- Photos that were sent are kept as they came (decision 0001); this says which one holds.
create table distribution_current_import (
    card_year smallint    not null,
    kind      varchar(20) character set ascii collate ascii_bin not null comment 'SUBSCRIPTIONS, PICKUP_POINTS or POSTCODE_CLAIMS',
    import_id bigint      not null,
    primary key (card_year, kind)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table distribution_pickup_point (
    import_id     bigint        not null,
    code          varchar(20)   character set ascii collate ascii_bin not null,
    name          varchar(150)  not null,
    type          varchar(40)   not null,
    street        varchar(80)   not null,
    house_number  varchar(20)   not null,
    postcode      varchar(10)   not null,
    municipality  varchar(80)   not null,
    province      varchar(20)   not null,
    latitude      decimal(9, 6) null,
    longitude     decimal(9, 6) null,
    opening_hours varchar(500)  not null,
    opens         date          null,
    closes        date          null,
    primary key (import_id, code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table distribution_postcode_claim (
    import_id    bigint      not null,
    postcode     varchar(10) not null,
    point_code   varchar(20) character set ascii collate ascii_bin not null,
    requested_on date        not null,
    primary key (import_id, postcode, point_code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Who serves a postcode. CLAIM follows the claims by itself; the others stand until claims or points contradict them,
-- HAND until the point is gone.
create table distribution_postcode_assignment (
    card_year  smallint     not null,
    postcode   varchar(10)  not null,
    point_code varchar(20)  character set ascii collate ascii_bin not null,
    ground     varchar(10)  character set ascii collate ascii_bin not null comment 'CLAIM, EARLIEST, NEAREST or HAND',
    decided_by varchar(100) not null,
    decided_at datetime(6)  not null,
    primary key (card_year, postcode)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- No names, no addresses: whom a row is about is known, or the row is forgotten but for its verdict.
create table distribution_subscription (
    import_id         bigint      not null,
    row_no            int         not null,
    subscriber_number varchar(20) not null,
    staff_member_id   bigint      null,
    begins            date        not null,
    ends              date        null,
    verdict           varchar(20) character set ascii collate ascii_bin not null,
    subscriber_id     bigint      as (if(verdict = 'SUBSCRIBER', staff_member_id, null)) stored,
    primary key (import_id, row_no),
    unique key distribution_subscription_once (subscriber_id, import_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Only allocations that changed something. The id is the job's.
create table distribution_allocation (
    id           bigint       not null,
    card_year    smallint     not null,
    allocated_at datetime(6)  not null,
    allocated_by varchar(100) not null,
    conflicts    varchar(10)  character set ascii collate ascii_bin not null,
    gaps         varchar(10)  character set ascii collate ascii_bin not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The points are those that held at the time, so that a print file can be written again to the byte.
create table distribution_production (
    id               bigint       not null,
    card_year        smallint     not null,
    points_import_id bigint       not null,
    frozen_at        datetime(6)  not null,
    frozen_by        varchar(100) not null,
    sent_at          datetime(6)  null,
    sent_by          varchar(100) null,
    primary key (id),
    key distribution_production_year (card_year, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table distribution_print_file (
    production_id bigint      not null,
    channel       varchar(12) character set ascii collate ascii_bin not null,
    cards         bigint      not null,
    bytes         bigint      not null,
    sha256        char(64)    character set ascii collate ascii_bin not null,
    primary key (production_id, channel),
    constraint distribution_print_file_of foreign key (production_id) references distribution_production (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A number stands here for ever, cancelled cards included: that is what keeps it from being given twice.
-- The year comes first in the primary key so that a year's cards lie together.
create table distribution_card (
    id                bigint      not null auto_increment,
    card_year         smallint    not null,
    staff_member_id   bigint      not null,
    decision_id       bigint      not null,
    number            bigint      not null,
    channel           varchar(12) character set ascii collate ascii_bin not null,
    channel_reason    varchar(20) character set ascii collate ascii_bin not null,
    pickup_point_code varchar(20) character set ascii collate ascii_bin null,
    home_province     varchar(20) not null,
    state             varchar(10) character set ascii collate ascii_bin not null,
    state_since       datetime(6) not null,
    allocation_id     bigint      not null,
    production_id     bigint      null,
    produced_at       datetime(6) null,
    sent_at           datetime(6) null,
    collected_at      datetime(6) null,
    current_year      smallint    as (if(state = 'CANCELLED', null, card_year)) stored,
    primary key (card_year, id),
    unique key distribution_card_id (id),
    unique key distribution_card_number (number),
    unique key distribution_card_current (staff_member_id, current_year),
    key distribution_card_production (production_id),
    constraint distribution_card_allocated foreign key (allocation_id) references distribution_allocation (id),
    constraint distribution_card_produced foreign key (production_id) references distribution_production (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What happened to single cards. That a card was allocated, produced or sent with all others of its allocation or
-- production stands once, there: 220,000 rows that all say the same would tell nobody more.
create table distribution_card_event (
    id           bigint       not null auto_increment,
    card_id      bigint       not null,
    happened_at  datetime(6)  not null,
    done_by      varchar(100) not null,
    job_id       bigint       null,
    what         varchar(12)  character set ascii collate ascii_bin not null comment 'MOVED, REVISED, CANCELLED, COLLECTED or BLOCKED',
    from_state   varchar(10)  character set ascii collate ascii_bin not null,
    to_state     varchar(10)  character set ascii collate ascii_bin not null,
    from_channel varchar(12)  character set ascii collate ascii_bin not null,
    to_channel   varchar(12)  character set ascii collate ascii_bin not null,
    from_point   varchar(20)  character set ascii collate ascii_bin null,
    to_point     varchar(20)  character set ascii collate ascii_bin null,
    primary key (id),
    key distribution_card_event_card (card_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- One row, locked by whoever gives out numbers until they are committed.
create table distribution_numbering (
    id tinyint not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into distribution_numbering (id) values (1);

create view distribution_current_point as
select i.card_year, p.*
  from distribution_current_import i
  join distribution_pickup_point p on p.import_id = i.import_id
 where i.kind = 'PICKUP_POINTS';

-- A claim of a point that is no longer there claims nothing.
create view distribution_current_claim as
select i.card_year, c.postcode, c.point_code, c.requested_on, p.name as point_name
  from distribution_current_import i
  join distribution_postcode_claim c on c.import_id = i.import_id
  join distribution_current_point p on p.card_year = i.card_year and p.code = c.point_code
 where i.kind = 'POSTCODE_CLAIMS';

-- For the floors above.
create view distribution_card_v1 as
select c.id as card_id, c.card_year, c.staff_member_id, c.decision_id, c.number, c.channel, c.channel_reason,
       c.pickup_point_code, p.province as point_province, c.home_province, c.state,
       c.produced_at, c.sent_at, c.collected_at, c.current_year, c.current_year is not null as current
  from distribution_card c
  left join distribution_current_import i on i.card_year = c.card_year and i.kind = 'PICKUP_POINTS'
  left join distribution_pickup_point p on p.import_id = i.import_id and p.code = c.pickup_point_code;
