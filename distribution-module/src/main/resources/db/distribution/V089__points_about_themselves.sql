-- What points keep about themselves, over the years. The version makes that of two who save at once the second is told.
create table distribution_point_profile (
    point_code       varchar(20)  character set ascii collate ascii_bin not null,
    version          int          not null,
    has_hours        boolean      not null default false comment 'false: those of the file hold',
    holidays_open    boolean      not null default false,
    hours_text       varchar(500) null comment 'the week as people read it',
    contact_name     varchar(100) not null default '',
    contact_email    varchar(254) not null default '',
    contact_phone    varchar(30)  not null default '',
    website          varchar(200) not null default '',
    changed_by       varchar(100) not null,
    changed_at       datetime(6)  not null,
    primary key (point_code)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table distribution_point_week (
    point_code varchar(20)  character set ascii collate ascii_bin not null,
    weekday    tinyint      not null comment '1 is Monday',
    hours      varchar(100) character set ascii collate ascii_bin not null comment '09:00-12:00 13:00-17:00',
    primary key (point_code, weekday)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Days on which the week does not hold; without hours the point is closed.
create table distribution_point_exception (
    id         bigint       not null auto_increment,
    point_code varchar(20)  character set ascii collate ascii_bin not null,
    first_day  date         not null,
    last_day   date         not null,
    hours      varchar(100) character set ascii collate ascii_bin not null,
    because    varchar(100) not null,
    primary key (id),
    key distribution_point_exception_of (point_code, first_day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create or replace view distribution_current_point as
select i.card_year, p.import_id, p.code, p.name, p.type, p.street, p.house_number, p.postcode, p.municipality,
       p.province, p.latitude, p.longitude, coalesce(f.hours_text, p.opening_hours) as opening_hours, p.opens,
       coalesce(x.closes, p.closes) as closes
  from distribution_current_import i
  join distribution_pickup_point p on p.import_id = i.import_id
  left join distribution_point_closing x on x.card_year = i.card_year and x.point_code = p.code
  left join distribution_point_profile f on f.point_code = p.code
 where i.kind = 'PICKUP_POINTS';
