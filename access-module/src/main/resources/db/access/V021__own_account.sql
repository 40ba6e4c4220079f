-- A new e-mail address counts once a letter to it was answered.
create table access_email_change (
    code_hash   char(64)     character set ascii collate ascii_bin not null,
    account_id  bigint       not null,
    email       varchar(254) not null,
    asked_at    datetime(6)  not null,
    valid_until datetime(6)  not null,
    used_at     datetime(6)  null,
    primary key (code_hash),
    key access_email_change_of_account (account_id, asked_at),
    constraint access_email_change_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
