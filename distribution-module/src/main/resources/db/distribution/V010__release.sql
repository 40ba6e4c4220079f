-- Four eyes: what one person froze, another releases for the printer.
alter table distribution_production
    add column frozen_by_account bigint null after frozen_by,
    add column released_at datetime(6) null after frozen_by_account,
    add column released_by varchar(100) null after released_at,
    add column released_by_account bigint null after released_by;

update distribution_production set released_at = sent_at, released_by = sent_by where sent_at is not null;
