-- A production can be undone until it is sent: its row stays, its cards are planned again.
alter table distribution_production
    add column undone_at datetime(6) null,
    add column undone_by varchar(100) null,
    add column undone_because varchar(500) null;
