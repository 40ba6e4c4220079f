-- What a person must look at. Found again it is the same item, by its key; a decision on it stands until what was found
-- differs from what was decided on.
create table eligibility_review_item (
    id              bigint       not null auto_increment,
    card_year       smallint     not null,
    kind            varchar(20)  character set ascii collate ascii_bin not null,
    item_key        varchar(100) character set ascii collate ascii_bin not null comment 'ids and codes only',
    staff_member_id bigint       null,
    other_id        bigint       null comment 'the second person, where there are two',
    left_import_id  bigint       null,
    left_row        int          null,
    right_import_id bigint       null,
    right_row       int          null,
    detail          varchar(200) character set ascii collate ascii_bin not null comment 'codes: of a state, of grounds',
    weight          smallint     not null comment 'the most likely first',
    facts_hash      bigint       not null comment 'of what is in conflict',
    state           varchar(10)  character set ascii collate ascii_bin not null comment 'OPEN, DECIDED, or GONE by itself',
    version         int          not null default 0 comment 'another one whenever its state changes',
    found_at        datetime(6)  not null,
    changed_at      datetime(6)  not null,
    reopened        tinyint      not null default 0 comment '1: decided before, on other facts',
    primary key (id),
    unique key eligibility_review_item_key (card_year, kind, item_key),
    key eligibility_review_item_state (card_year, state, kind, weight, id),
    key eligibility_review_item_person (staff_member_id),
    key eligibility_review_item_other (other_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_review_decision (
    id         bigint       not null auto_increment,
    item_id    bigint       not null,
    decision   varchar(30)  character set ascii collate ascii_bin not null,
    reason     varchar(500) not null,
    facts_hash bigint       not null comment 'what was decided on',
    decided_at datetime(6)  not null,
    decided_by varchar(100) not null,
    job_id     bigint       null comment 'when it was decided with others at once',
    primary key (id),
    key eligibility_review_decision_item (item_id, id),
    constraint eligibility_review_decision_of foreign key (item_id) references eligibility_review_item (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Which kinds hold up the production of a card year while they are open.
create table eligibility_review_block (
    card_year smallint    not null,
    kind      varchar(20) character set ascii collate ascii_bin not null,
    primary key (card_year, kind)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- For the floors above: what is open and holds up production.
create view eligibility_review_blocking_v1 as
select i.card_year, i.kind, count(*) as items
  from eligibility_review_item i
  join eligibility_review_block b on b.card_year = i.card_year and b.kind = i.kind
 where i.state = 'OPEN'
 group by i.card_year, i.kind;

-- Both in one key after all: who has the same name and birth date is found by walking along it.
alter table eligibility_staff_member
    drop key eligibility_staff_member_name,
    add key eligibility_staff_member_name (name_key, birth_date);
