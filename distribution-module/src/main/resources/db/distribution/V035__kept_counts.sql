-- Counted where the facts change, in the same transaction (decision 0017): nobody should wait for 220,000 people to be
-- counted at every look.
create table distribution_holder_count (
    card_year smallint    not null,
    postcode  varchar(20) not null,
    holders   bigint      not null,
    primary key (card_year, postcode)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table distribution_entitled_count (
    card_year     smallint    not null,
    channel       varchar(12) character set ascii collate ascii_bin not null comment 'UNALLOCATED for people without a card yet',
    home_province varchar(20) not null,
    people        bigint      not null,
    primary key (card_year, channel, home_province)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into distribution_holder_count (card_year, postcode, holders)
select e.card_year, e.postcode, count(*)
  from eligibility_entitlement_v1 e
  join eligibility_card_year_v1 y on y.card_year = e.card_year
  join (select postcode from eligibility_postcode_v1 where special = 0) home on home.postcode = e.postcode
  left join distribution_current_import i on i.card_year = e.card_year and i.kind = 'SUBSCRIPTIONS'
  left join distribution_subscription s on s.subscriber_id = e.staff_member_id and s.import_id = i.import_id
 where e.entitled = 1 and e.starter = 0 and e.country = 'BE' and s.row_no is null
   and coalesce(e.begins <= y.reference_date, true)
 group by e.card_year, e.postcode;

insert into distribution_entitled_count (card_year, channel, home_province, people)
select e.card_year, coalesce(c.channel, 'UNALLOCATED'), e.home_province, count(*)
  from eligibility_entitlement_v1 e
  left join distribution_card c on c.staff_member_id = e.staff_member_id and c.current_year = e.card_year
 where e.entitled = 1
 group by e.card_year, coalesce(c.channel, 'UNALLOCATED'), e.home_province;

-- For the floors above.
create view distribution_entitled_count_v1 as
select card_year, channel, home_province, people from distribution_entitled_count;
