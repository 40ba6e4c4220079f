-- Who did what to whom, and when. An entry is never changed: each holds the hash of the one before it. What is personal
-- stands in two parts, the actor's and the subject's, that only a keyed commitment binds to the chain; emptied with its
-- salt, a part tells nothing any more and the chain is as valid as before.
create table audit_entry (
    sequence_no        bigint       not null,
    written_at         datetime(6)  not null,
    act                varchar(60)  character set ascii collate ascii_bin not null,
    subject_kind       varchar(40)  character set ascii collate ascii_bin not null,
    subject_id         varchar(120) collate utf8mb4_bin null,
    before_json        mediumtext   collate utf8mb4_bin null,
    after_json         mediumtext   collate utf8mb4_bin null,
    subject_salt       binary(32)   null,
    subject_commitment binary(32)   not null,
    actor_name         varchar(190) null,
    account_id         bigint       null,
    via                varchar(190) collate utf8mb4_bin null,
    actor_salt         binary(32)   null,
    actor_commitment   binary(32)   not null,
    previous_hash      binary(32)   not null,
    hash               binary(32)   not null,
    primary key (sequence_no),
    key audit_entry_by_subject (subject_kind, subject_id, sequence_no),
    key audit_entry_by_account (account_id, sequence_no),
    key audit_entry_by_actor (actor_name, sequence_no),
    key audit_entry_by_act (act, sequence_no),
    key audit_entry_by_time (written_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Where the chain ends; one row, locked by whoever writes on.
create table audit_head (
    id               tinyint    not null,
    last_sequence_no bigint     not null,
    last_hash        binary(32) not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into audit_head (id, last_sequence_no, last_hash) values (1, 0, unhex(repeat('00', 32)));
