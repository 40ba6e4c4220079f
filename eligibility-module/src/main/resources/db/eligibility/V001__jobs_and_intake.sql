create table jobs_job (
    id           bigint       not null auto_increment,
    kind         varchar(40)  not null,
    card_year    smallint     not null,
    parameters   text         not null,
    state        varchar(10)  not null,
    progress     double       not null,
    phase        varchar(100) null,
    result       mediumtext   null,
    problem      text         null,
    requested_by varchar(100) not null,
    requested_at datetime(6)  not null,
    started_at   datetime(6)  null,
    finished_at  datetime(6)  null,
    attempts     int          not null default 0,
    lease_owner  char(36)     null,
    lease_until  datetime(6)  null,
    primary key (id),
    key jobs_job_by_state (state, id),
    key jobs_job_by_kind (card_year, kind, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The content key is the hash while the import stands, null once it failed or was asked for again:
-- the same bytes for the same card year stand once.
create table intake_import (
    id          bigint       not null,
    kind        varchar(40)  not null,
    card_year   smallint     not null,
    sha256      char(64)     not null,
    content_key char(64)     null,
    file_name   varchar(200) not null,
    bytes       bigint       not null,
    format      varchar(10)  not null,
    encoding    varchar(30)  not null,
    delimited_by varchar(3)  not null,
    scope       varchar(60)  not null default '',
    received_at datetime(6)  not null,
    primary key (id),
    unique key intake_import_content (kind, card_year, content_key),
    key intake_import_by_year (card_year, id),
    constraint intake_import_is_a_job foreign key (id) references jobs_job (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table intake_chunk (
    import_id bigint     not null,
    sequence  int        not null,
    bytes     mediumblob not null,
    primary key (import_id, sequence),
    constraint intake_chunk_of_import foreign key (import_id) references intake_import (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table intake_verdict (
    import_id       bigint      not null,
    row_no          int         not null,
    stamboek_number bigint      null,
    verdict         varchar(20) character set ascii collate ascii_bin not null,
    code            varchar(30) character set ascii collate ascii_bin not null,
    field           varchar(30) not null,
    primary key (import_id, row_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table intake_verdict_count (
    import_id bigint      not null,
    verdict   varchar(20) character set ascii collate ascii_bin not null,
    code      varchar(30) character set ascii collate ascii_bin not null,
    row_count bigint      not null,
    primary key (import_id, verdict, code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
