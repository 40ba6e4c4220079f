-- A last day that was put off by hand. It holds whatever a later file of points says, for that file repeats what was planned.
create table distribution_point_closing (
    card_year  smallint     not null,
    point_code varchar(20)  character set ascii collate ascii_bin not null,
    closes     date         not null,
    because    varchar(500) not null,
    decided_by varchar(100) not null,
    decided_at datetime(6)  not null,
    primary key (card_year, point_code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create or replace view distribution_current_point as
select i.card_year, p.import_id, p.code, p.name, p.type, p.street, p.house_number, p.postcode, p.municipality,
       p.province, p.latitude, p.longitude, p.opening_hours, p.opens, coalesce(x.closes, p.closes) as closes
  from distribution_current_import i
  join distribution_pickup_point p on p.import_id = i.import_id
  left join distribution_point_closing x on x.card_year = i.card_year and x.point_code = p.code
 where i.kind = 'PICKUP_POINTS';
