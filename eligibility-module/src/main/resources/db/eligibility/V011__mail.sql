-- Letters to people. What is personal (recipient, subject, bodies, reason) is emptied some time after the letter ended;
-- the keyed hash of the address stays, so that "did this address get something" can still be answered.
create table mail_letter (
    id             bigint       not null auto_increment,
    message_id     varchar(120) character set ascii collate ascii_bin not null,
    once_key       varchar(190) collate utf8mb4_bin null,
    template       varchar(40)  character set ascii collate ascii_bin not null,
    recipient      varchar(320) null,
    recipient_hash binary(32)   not null,
    subject        varchar(300) null,
    text_body      mediumtext   null,
    html_body      mediumtext   null,
    bulk           tinyint      not null,
    state          varchar(12)  character set ascii collate ascii_bin not null,
    acknowledged   tinyint      not null default 0,
    attempts       int          not null default 0,
    reason         varchar(300) null,
    queued_at      datetime(6)  not null,
    due_at         datetime(6)  not null,
    changed_at     datetime(6)  not null,
    handed_at      datetime(6)  null,
    erased_at      datetime(6)  null,
    lease          char(36)     character set ascii collate ascii_bin null,
    lease_until    datetime(6)  null,
    primary key (id),
    unique key mail_letter_once (once_key),
    key mail_letter_by_state (state, bulk, due_at, id),
    key mail_letter_by_lease (lease),
    key mail_letter_by_recipient (recipient_hash),
    key mail_letter_by_handing_over (handed_at),
    key mail_letter_to_erase (erased_at, changed_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The key of the hashes of addresses; one row.
create table mail_secret (
    id     tinyint    not null,
    secret binary(32) not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into mail_secret (id, secret) values (1, random_bytes(32));
