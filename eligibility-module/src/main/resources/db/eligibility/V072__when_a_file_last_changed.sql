-- When what a file says last changed: it was read, somebody let it hold, or its rows were judged again. The id of a file
-- does not tell: a delivery may wait for days until a second person lets it hold.
alter table intake_import add column changed_at datetime(6) null;

update intake_import i
  join jobs_job j on j.id = i.id
   set i.changed_at = j.finished_at
 where j.state = 'COMPLETED';
