-- How many rows came out of a file, counted while it was read and not by the verdicts: the two must agree. Null until it
-- was read. Of what was read before, only the verdicts still tell.
alter table intake_import
    add column rows_read int null;

update intake_import i
  join jobs_job j on j.id = i.id and j.state = 'COMPLETED'
   set i.rows_read = (select coalesce(sum(c.row_count), 0) from intake_verdict_count c where c.import_id = i.id);
