-- Everybody who wrote in a draft of the rules, not only who did so last: none of them releases it. Who wrote in
-- what was not released yet is told by the trail; account 0 is somebody whom nobody knows.
create table eligibility_rule_editor (
    rule_set_id bigint not null,
    account_id  bigint not null,
    primary key (rule_set_id, account_id),
    constraint eligibility_rule_editor_of_set foreign key (rule_set_id) references eligibility_rule_set (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into eligibility_rule_editor (rule_set_id, account_id)
select distinct s.id, coalesce(e.account_id, 0)
  from eligibility_rule_set s
  join audit_entry e on e.subject_kind = 'RULE_SET' and e.subject_id = concat(s.card_year, '/', s.version)
 where e.act in ('RULES_DRAFTED', 'RULES_EDITED') and s.released_at is null;

insert ignore into eligibility_rule_editor (rule_set_id, account_id)
select id, coalesce(edited_by_account, 0) from eligibility_rule_set
 where edited_at is not null and released_at is null;

-- A file that is read again was sent by whoever sent it first as well as by whoever had it read again.
alter table intake_import
    add column read_again_of bigint null comment 'the import whose bytes were read once more' after received_by_account;
