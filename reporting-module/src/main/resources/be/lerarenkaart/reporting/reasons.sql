-- Of the people on whom was decided, how many are not entitled, and why not?
select reason, people as counted
  from eligibility_reason_count_v1
 where card_year = ? and reason <> 'ENTITLED'
