-- Who somebody is at an identity provider: issuer and subject together never change hands.
create table access_provider_link (
    issuer      varchar(255) character set ascii collate ascii_bin not null,
    subject     varchar(255) character set ascii collate ascii_bin not null,
    account_id  bigint       not null,
    from_claims boolean      not null comment 'whether what the account may do follows what the provider says',
    linked_at   datetime(6)  not null,
    last_used   datetime(6)  not null,
    primary key (issuer, subject),
    unique key access_provider_link_of_account (account_id, issuer),
    constraint access_provider_link_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
