-- The second step of signing in: a code that changes every half minute.
create table access_second_step (
    account_id bigint         not null,
    secret     varbinary(100) null comment 'sealed; null while a first code has not proved it',
    since      datetime(6)    null,
    last_step  bigint         not null default 0 comment 'the half minute of the last code: none works twice',
    proposed   varbinary(100) null comment 'sealed; shown to be set up, not proved yet',
    primary key (account_id),
    constraint access_second_step_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- For whoever lost the telephone; each works once. Eighty random bits need no slow hash.
create table access_recovery_code (
    account_id bigint      not null,
    code_hash  char(64)    character set ascii collate ascii_bin not null,
    used_at    datetime(6) null,
    primary key (account_id, code_hash),
    constraint access_recovery_code_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
