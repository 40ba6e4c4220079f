-- Wrong passwords and codes are counted where they come from, so that nobody is kept out by the guesses of another.
alter table access_account drop column failed_attempts, drop column locked_until;

create table access_attempt (
    subject     char(64)    character set ascii collate ascii_bin not null comment 'hash of an account, a browser of an account or a network address',
    failures    int         not null default 0,
    began_at    datetime(6) not null comment 'when the first of these failures was',
    rests_until datetime(6) null,
    primary key (subject),
    key access_attempt_by_age (began_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A browser in which somebody signed in completely; the cookie holds the token, here is its hash.
create table access_known_browser (
    account_id   bigint      not null,
    browser_hash char(64)    character set ascii collate ascii_bin not null,
    last_used    datetime(6) not null,
    primary key (account_id, browser_hash),
    constraint access_known_browser_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A letter with which somebody may choose a new password, once.
create table access_recovery (
    code_hash   char(64)    character set ascii collate ascii_bin not null,
    account_id  bigint      not null,
    asked_at    datetime(6) not null,
    valid_until datetime(6) not null,
    used_at     datetime(6) null,
    primary key (code_hash),
    key access_recovery_of_account (account_id, asked_at),
    constraint access_recovery_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
