-- How many people are entitled, and how many cards were made, sent and collected, by channel and home province?
-- One statement, so that all four are of the same moment. A reprint is a card of its own: it was produced too.
select 'ENTITLED' as measure, coalesce(c.channel, 'UNALLOCATED') as channel, e.home_province as province,
       count(*) as counted
  from eligibility_entitlement_v1 e
  left join distribution_card_v1 c
         on c.staff_member_id = e.staff_member_id and c.current_year = e.card_year
 where e.card_year = ? and e.entitled = 1
 group by coalesce(c.channel, 'UNALLOCATED'), e.home_province
union all
select m.measure, c.channel, c.home_province, sum(m.measure = 'PRODUCED' and c.produced_at is not null
                                               or m.measure = 'SENT' and c.sent_at is not null
                                               or m.measure = 'COLLECTED' and c.collected_at is not null)
  from distribution_card_v1 c
 cross join (select 'PRODUCED' as measure union all select 'SENT' union all select 'COLLECTED') m
 where c.card_year = ?
 group by m.measure, c.channel, c.home_province
