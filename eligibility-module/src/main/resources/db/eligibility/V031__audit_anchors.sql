-- Where the chain stood at the end of each day. Exported and kept elsewhere, they show whoever rewrites the chain as a
-- whole; days without entries have theirs too, so that none can be taken away unseen.
create table audit_anchor (
    day              date        not null,
    last_sequence_no bigint      not null,
    entries          bigint      not null,
    hash             binary(32)  not null,
    anchored_at      datetime(6) not null,
    primary key (day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Which server makes anchors now; one row.
create table audit_lease (
    id         tinyint     not null,
    holder     char(36)    character set ascii collate ascii_bin not null,
    held_until datetime(6) not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into audit_lease (id, holder, held_until) values (1, '', '2000-01-01');
