-- How many people are entitled, and how many cards were made, sent and collected, by channel and home province?
-- One statement, so that all four are of the same moment. A reprint is a card of its own: it was produced too. One that was
-- stolen from its holder is in nobody's right hands.
select n.channel, n.home_province as province, n.people as entitled, 0 as produced, 0 as sent, 0 as collected
  from distribution_entitled_count_v1 n
 where n.card_year = ?
union all
select c.channel, c.home_province, 0, count(c.produced_at), count(c.sent_at),
       count(case when c.state in ('HANDED_OVER', 'DELIVERED') then 1 end)
  from distribution_card_v1 c
 where c.card_year = ?
 group by c.channel, c.home_province
