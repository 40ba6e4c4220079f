-- Of which batch the cards of a production are: of those who had begun by the reference date, of a group of starters, or
-- made anew. Told once, when it is frozen.
create table distribution_production_part (
    production_id bigint      not null,
    batch         varchar(10) character set ascii collate ascii_bin not null comment 'MAIN, REPRINT, or the name of a start window',
    channel       varchar(12) character set ascii collate ascii_bin not null,
    cards         bigint      not null,
    primary key (production_id, batch, channel),
    constraint distribution_production_part_of foreign key (production_id) references distribution_production (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into distribution_production_part (production_id, batch, channel, cards)
select b.production_id, b.batch, b.channel, count(*)
  from (select c.production_id, c.channel,
               case when c.replaces_id is not null then 'REPRINT'
                    when c.channel_reason = 'AFTER_PRODUCTION'
                    then coalesce((select w.name from eligibility_start_window_v1 w
                                    where w.card_year = c.card_year and w.starts_until >= s.begins
                                    order by w.position limit 1), 'MAIN')
                    else 'MAIN' end as batch
          from distribution_card c
          left join eligibility_decided_start_v1 s on s.decision_id = c.decision_id
         where c.production_id is not null) b
 group by b.production_id, b.batch, b.channel;
