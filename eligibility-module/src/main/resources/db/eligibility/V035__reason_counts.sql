-- How many people each reason holds for, as it was last decided: written with the decisions (decision 0017).
create table eligibility_reason_count (
    card_year smallint    not null,
    reason    varchar(30) character set ascii collate ascii_bin not null comment 'ENTITLED, or why not',
    people    bigint      not null,
    primary key (card_year, reason)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into eligibility_reason_count (card_year, reason, people)
select current_year, reason, count(*) from eligibility_decision where current_year is not null group by current_year, reason;

create view eligibility_reason_count_v1 as
select card_year, reason, people from eligibility_reason_count;
