-- To forget several people takes two administrators: what the first asks waits here for the second. Once settled it is
-- gone; what was done stands in the trail, without who was forgotten.
create table audit_erasure (
    id               bigint       not null auto_increment,
    asked_at         datetime(6)  not null,
    asked_by         varchar(190) not null,
    asked_by_account bigint       null,
    reason           varchar(500) not null,
    primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table audit_erasure_person (
    erasure_id   bigint       not null,
    subject_kind varchar(40)  character set ascii collate ascii_bin not null,
    subject_id   varchar(120) collate utf8mb4_bin not null,
    primary key (erasure_id, subject_kind, subject_id),
    constraint audit_erasure_person_asked foreign key (erasure_id) references audit_erasure (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
