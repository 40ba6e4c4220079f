create table partner_partner (
    id               bigint       not null auto_increment,
    name             varchar(100) not null,
    accepts_stamboek tinyint(1)   not null default 0 comment '1: the contract lets it ask by stamboek number',
    created_at       datetime(6)  not null,
    primary key (id),
    unique key partner_partner_name (name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
