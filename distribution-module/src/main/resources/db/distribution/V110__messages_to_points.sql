-- What administrators made of the standard text of a message; without a row that text holds. The version makes that of two
-- who save at once the second is told.
create table distribution_message_template (
    kind       varchar(20)   character set ascii collate ascii_bin not null,
    version    int           not null,
    subject    varchar(150)  not null,
    body       varchar(4000) not null,
    changed_by varchar(100)  not null,
    changed_at datetime(6)   not null,
    primary key (kind)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table distribution_message_batch (
    id        bigint       not null auto_increment,
    card_year smallint     not null,
    kind      varchar(20)  character set ascii collate ascii_bin not null,
    points    int          not null,
    letters   int          not null,
    sent_by   varchar(100) not null,
    sent_at   datetime(6)  not null,
    primary key (id),
    key distribution_message_batch_of (card_year, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What each point was told: no point is told the same twice, whoever sends and however often.
create table distribution_message (
    card_year  smallint     not null,
    kind       varchar(20)  character set ascii collate ascii_bin not null,
    point_code varchar(20)  character set ascii collate ascii_bin not null,
    occasion   varchar(64)  character set ascii collate ascii_bin not null comment 'what it was about: a production, postcodes in conflict, a last day',
    batch_id   bigint       not null,
    primary key (card_year, kind, point_code, occasion),
    constraint distribution_message_sent_with foreign key (batch_id) references distribution_message_batch (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
