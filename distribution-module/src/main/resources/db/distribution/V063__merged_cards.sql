-- Cards that went over to whom their holder turned out to be, so that they can go back when the merge ends.
create table distribution_merged_card (
    merge_id bigint not null,
    card_id  bigint not null,
    from_id  bigint not null comment 'whose it was',
    primary key (merge_id, card_id),
    key distribution_merged_card_card (card_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
