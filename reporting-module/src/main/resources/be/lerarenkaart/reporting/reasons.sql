-- Of the people on whom was decided, how many are not entitled, and why not?
select reason, count(*) as counted
  from eligibility_entitlement_v1
 where card_year = ? and entitled = 0
 group by reason
