-- How many people begin after the reference date, by the day on which they begin: written with the decisions (decision
-- 0017). Who is not entitled yet waits until the window of that day is opened, or for the card of the next year.
create table eligibility_start_count (
    card_year smallint not null,
    begins    date     not null,
    entitled  tinyint  not null,
    people    bigint   not null,
    primary key (card_year, begins, entitled)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into eligibility_start_count (card_year, begins, entitled, people)
select d.current_year, if(d.entitled = 1, d.begins, a.begins), d.entitled, count(*)
  from eligibility_decision d
  join eligibility_card_year y on y.card_year = d.current_year
  left join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
 where d.entitled = 1 and d.begins > y.reference_date
    or d.reason = 'NOT_STARTED' and a.begins is not null
 group by d.current_year, if(d.entitled = 1, d.begins, a.begins), d.entitled;

-- For the floor above: people by the window in which they count, the first that has not ended before they begin. Whoever
-- begins after the last stands at no window.
create view eligibility_start_count_v1 as
select c.card_year, c.begins, c.entitled, c.people,
       (select min(w.position)
          from eligibility_card_year y
          join eligibility_rule_window w on w.rule_set_id = y.rule_set_id
         where y.card_year = c.card_year and w.starts_until >= c.begins) as window_position
  from eligibility_start_count c;

-- And the day on which somebody begins to be entitled, of any decision.
create view eligibility_decided_start_v1 as
select id as decision_id, card_year, begins from eligibility_decision;
