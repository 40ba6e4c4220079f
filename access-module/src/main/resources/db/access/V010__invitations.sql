-- A letter by which somebody may take a right, once. Of the code in it only a hash is kept.
create table access_invitation (
    id           bigint       not null auto_increment,
    email        varchar(254) collate utf8mb4_bin not null comment 'small letters; accents count',
    full_name    varchar(120) not null,
    role         varchar(30)  character set ascii collate ascii_bin not null,
    scope_id     varchar(30)  character set ascii collate ascii_bin not null default '',
    place        varchar(190) not null comment 'what the scope was called then; empty for everything',
    code_hash    char(64)     character set ascii collate ascii_bin not null,
    inviter_id   bigint       null comment 'the account that invited',
    inviter      varchar(120) not null comment 'what the letter called whoever invited',
    sent_at      datetime(6)  not null,
    valid_until  datetime(6)  not null,
    ended_at     datetime(6)  null comment 'accepted or withdrawn',
    accepted_by  bigint       null,
    is_open      tinyint      null default 1 comment 'null once ended: one open invitation to the same',
    primary key (id),
    unique key access_invitation_code (code_hash),
    unique key access_invitation_open (email, role, scope_id, is_open),
    key access_invitation_by_scope (role, scope_id, is_open),
    key access_invitation_by_age (valid_until),
    constraint access_invitation_of_inviter foreign key (inviter_id) references access_account (id),
    constraint access_invitation_of_account foreign key (accepted_by) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

alter table access_account add key access_account_email (email);
