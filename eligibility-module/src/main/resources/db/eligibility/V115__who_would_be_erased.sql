-- Whom the last rehearsal of an erasure found (decision 0041): replaced by the next one, and gone with the people.
create table privacy_rehearsed (
    staff_member_id bigint      not null,
    last_year       smallint    not null,
    ground          varchar(20) not null,
    primary key (staff_member_id),
    key by_year (last_year, staff_member_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
