-- What points say themselves about a postcode. It stands above the file of claims, whatever a later one says (decision
-- 0035): a claim here counts beside those of the file, a claim given back here takes that of the file away.
create table distribution_own_claim (
    card_year    smallint     not null,
    postcode     varchar(10)  not null,
    point_code   varchar(20)  character set ascii collate ascii_bin not null,
    claimed      boolean      not null comment 'false: given back',
    requested_on date         not null,
    changed_by   varchar(100) not null,
    changed_at   datetime(6)  not null,
    primary key (card_year, postcode, point_code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The last day on which points may claim and give back, where an administrator chose another than the usual one.
create table distribution_claim_deadline (
    card_year smallint     not null,
    last_day  date         not null,
    set_by    varchar(100) not null,
    set_at    datetime(6)  not null,
    primary key (card_year)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A claim of a point that is no longer there claims nothing.
create or replace view distribution_current_claim as
select i.card_year, c.postcode, c.point_code, c.requested_on, p.name as point_name
  from distribution_current_import i
  join distribution_postcode_claim c on c.import_id = i.import_id
  join distribution_current_point p on p.card_year = i.card_year and p.code = c.point_code
  left join distribution_own_claim o
    on o.card_year = i.card_year and o.postcode = c.postcode and o.point_code = c.point_code
 where i.kind = 'POSTCODE_CLAIMS' and o.postcode is null
union all
select o.card_year, o.postcode, o.point_code, o.requested_on, p.name
  from distribution_own_claim o
  join distribution_current_point p on p.card_year = o.card_year and p.code = o.point_code
 where o.claimed = true;
