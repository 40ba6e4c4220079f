-- The whole life of a card. COLLECTED becomes two: handed over at a counter, delivered by post.
alter table distribution_card drop key distribution_card_current;
alter table distribution_card drop column current_year;
alter table distribution_card
    modify column state varchar(12) character set ascii collate ascii_bin not null,
    add column blocked_from varchar(12) character set ascii collate ascii_bin null comment 'the state to which taking back the block leads',
    add column block_reason varchar(20) character set ascii collate ascii_bin null,
    add column police_report varchar(40) null comment 'number of the police report of a theft',
    add column replaces_id bigint null comment 'the stolen card in whose place this one came';

update distribution_card set state = 'HANDED_OVER' where state = 'COLLECTED' and channel = 'PICKUP_POINT';
update distribution_card set state = 'DELIVERED' where state = 'COLLECTED';
update distribution_card set block_reason = 'OTHER', blocked_from = 'SENT' where state = 'BLOCKED';

-- The card that counts for its holder: a stolen one gives its place to the reprint when that is produced.
alter table distribution_card
    add column current_year smallint as (if(state in ('CANCELLED', 'REPLACED'), null, card_year)) stored;
alter table distribution_card
    add unique key distribution_card_current (staff_member_id, current_year),
    add key distribution_card_point (pickup_point_code, card_year),
    add key distribution_card_replaces (replaces_id),
    add constraint distribution_card_reprint_of foreign key (replaces_id) references distribution_card (id),
    add constraint distribution_card_state check (state in ('PLANNED', 'PRODUCED', 'SENT', 'AT_POINT', 'HANDED_OVER',
        'DELIVERED', 'RETURNED', 'BLOCKED', 'REPLACED', 'CANCELLED')),
    add constraint distribution_card_blocked check ((state in ('BLOCKED', 'REPLACED')) = (block_reason is not null)),
    add constraint distribution_card_blocked_from check ((block_reason is null) = (blocked_from is null));

alter table distribution_card_event
    modify column what varchar(20) character set ascii collate ascii_bin not null comment 'MOVED, REVISED, or what an act of CardAct is called afterwards',
    modify column from_state varchar(12) character set ascii collate ascii_bin not null,
    modify column to_state varchar(12) character set ascii collate ascii_bin not null,
    add column reason varchar(20) character set ascii collate ascii_bin null comment 'why a card was blocked',
    add column remark varchar(500) null;

update distribution_card_event set what = 'HANDED_OVER', to_state = 'HANDED_OVER' where what = 'COLLECTED';
