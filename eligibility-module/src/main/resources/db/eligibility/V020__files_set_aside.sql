-- A file that could not be read and that nobody needs any more: it no longer asks for attention.
alter table intake_import
    add column set_aside_at datetime(6) null,
    add column set_aside_by varchar(100) null;
