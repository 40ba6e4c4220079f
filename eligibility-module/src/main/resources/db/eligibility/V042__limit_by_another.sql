-- Whoever widens the limit does not do so for deliveries of their own: that would be one person where two are needed.
alter table eligibility_delivery_limit add column set_by_account bigint null;
