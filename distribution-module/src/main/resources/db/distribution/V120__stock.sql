-- What was counted on a shelf at the end of a season. What lies where stands with the cards alone: no sum is made of these
-- rows, they tell who counted when, and how each difference was explained.
create table distribution_shelf_count (
    id          bigint       not null auto_increment,
    card_year   smallint     not null,
    point_code  varchar(20)  character set ascii collate ascii_bin not null,
    counted_at  datetime(6)  not null,
    counted_by  varchar(100) not null,
    expected    int          not null comment 'what lay there according to the cards',
    counted     int          not null,
    found       int          not null,
    lost        int          not null,
    handed_over int          not null comment 'without a scan',
    returned    int          not null,
    primary key (id),
    key distribution_shelf_count_of (point_code, card_year, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Which cards lie in the box of a point but must go on to another.
alter table distribution_card add key distribution_card_printed (printed_point_code, card_year);
