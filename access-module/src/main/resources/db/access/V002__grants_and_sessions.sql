-- What somebody is, and to what that is bound: an institution, a pick-up point, a partner; empty for everything.
create table access_grant (
    account_id bigint      not null,
    role       varchar(30) character set ascii collate ascii_bin not null,
    scope_id   varchar(30) character set ascii collate ascii_bin not null default '',
    primary key (account_id, role, scope_id),
    key access_grant_by_scope (role, scope_id),
    constraint access_grant_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into access_grant (account_id, role, scope_id) select account_id, role, '' from access_account_role;

drop table access_account_role;

alter table access_account
    add column full_name varchar(120) not null default '',
    add column email varchar(254) null,
    add column deactivated_at datetime(6) null;

alter table access_api_key
    add column scope_id varchar(30) character set ascii collate ascii_bin not null default '',
    add column owner_id bigint null comment 'the account that answers for it',
    add constraint access_api_key_of_owner foreign key (owner_id) references access_account (id);

update access_api_key set scope_id = partner_id where partner_id is not null;

alter table access_api_key drop column partner_id;

-- A browser in which somebody is signed in. It is checked at each request, so that ending one works at once.
create table access_session (
    id         char(43)     character set ascii collate ascii_bin not null comment 'random, not the id in the cookie',
    account_id bigint       not null,
    browser    varchar(200) not null comment 'what the browser said it is',
    opened_at  datetime(6)  not null,
    last_seen  datetime(6)  not null,
    ended_at   datetime(6)  null,
    primary key (id),
    key access_session_of_account (account_id, ended_at),
    constraint access_session_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
