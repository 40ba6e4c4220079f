create table access_account (
    id              bigint       not null auto_increment,
    name            varchar(100) not null,
    password_hash   varchar(200) character set ascii collate ascii_bin not null,
    failed_attempts int          not null default 0,
    locked_until    datetime(6)  null,
    created_at      datetime(6)  not null,
    primary key (id),
    unique key access_account_name (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table access_account_role (
    account_id bigint      not null,
    role       varchar(30) character set ascii collate ascii_bin not null,
    primary key (account_id, role),
    constraint access_account_role_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The key itself is shown once and kept nowhere; 256 random bits need no slow hash.
create table access_api_key (
    id         bigint       not null auto_increment,
    name       varchar(100) not null,
    role       varchar(30)  character set ascii collate ascii_bin not null,
    partner_id bigint       null,
    key_hash   char(64)     character set ascii collate ascii_bin not null,
    prefix     varchar(12)  not null,
    created_at datetime(6)  not null,
    last_used  datetime(6)  null,
    revoked_at datetime(6)  null,
    primary key (id),
    unique key access_api_key_hash (key_hash)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
