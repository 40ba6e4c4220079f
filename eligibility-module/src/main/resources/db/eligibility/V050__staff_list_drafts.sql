-- What an institution is working on for a card year. It stays after it was sent, so that it can be mended and sent again.
create table eligibility_list_draft (
    id                 bigint       not null auto_increment,
    card_year          smallint     not null,
    institution_number char(6)      character set ascii collate ascii_bin not null,
    version            int          not null comment 'counts changes; whoever acts on another version is told',
    origin             varchar(10)  character set ascii collate ascii_bin not null comment 'FILE, PASTE, FORMER, SENT or HAND',
    file_name          varchar(200) not null,
    next_row           int          not null,
    sent_import_id     bigint       null comment 'the import that holds just this; null when something changed after it',
    changed_by         varchar(100) not null,
    changed_at         datetime(6)  not null,
    primary key (id),
    unique key eligibility_list_draft_of (card_year, institution_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_list_row (
    draft_id         bigint       not null,
    row_no           int          not null,
    version          int          not null,
    cells            mediumtext   not null comment 'as typed, in the order of the columns, parted by U+001F',
    odd_field        varchar(30)  not null comment 'where a row with too many or too few fields differs; empty for a whole one',
    foreign_encoding tinyint      not null,
    gone             tinyint      not null comment '1: left; not sent',
    former_cells     mediumtext   null comment 'as the former list has it; null for somebody new',
    identity         varchar(150) character set ascii collate ascii_bin not null comment 'equal for the same person; empty for a blank row',
    own_faults       smallint     not null comment 'faults of the row alone',
    faults           smallint     not null comment 'with being a duplicate',
    remarks          smallint     not null,
    primary key (draft_id, row_no),
    key eligibility_list_row_faults (draft_id, gone, faults, row_no),
    key eligibility_list_row_identity (draft_id, identity),
    constraint eligibility_list_row_of_draft foreign key (draft_id) references eligibility_list_draft (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_list_finding (
    draft_id bigint      not null,
    row_no   int         not null,
    field    varchar(30) not null,
    code     varchar(30) character set ascii collate ascii_bin not null,
    fault    tinyint     not null,
    primary key (draft_id, row_no, field, code),
    key eligibility_list_finding_code (draft_id, code, field),
    constraint eligibility_list_finding_of_draft foreign key (draft_id) references eligibility_list_draft (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- What can be taken back, newest first.
create table eligibility_list_change (
    draft_id  bigint       not null,
    change_no int          not null,
    what      varchar(30)  character set ascii collate ascii_bin not null,
    field     varchar(30)  not null,
    row_count int          not null,
    made_by   varchar(100) not null,
    made_at   datetime(6)  not null,
    primary key (draft_id, change_no),
    constraint eligibility_list_change_of_draft foreign key (draft_id) references eligibility_list_draft (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A row as it stood before the change; without cells when it did not exist.
create table eligibility_list_change_row (
    draft_id  bigint      not null,
    change_no int         not null,
    row_no    int         not null,
    cells     mediumtext  null,
    odd_field varchar(30) not null,
    gone      tinyint     not null,
    primary key (draft_id, change_no, row_no),
    constraint eligibility_list_change_row_of foreign key (draft_id, change_no)
        references eligibility_list_change (draft_id, change_no) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The file as it was dropped or pasted: sheet and columns can be chosen anew.
create table eligibility_list_upload (
    id                 bigint       not null auto_increment,
    card_year          smallint     not null,
    institution_number char(6)      character set ascii collate ascii_bin not null,
    file_name          varchar(200) not null,
    pasted             tinyint      not null,
    received_by        varchar(100) not null,
    received_at        datetime(6)  not null,
    primary key (id),
    unique key eligibility_list_upload_of (card_year, institution_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table eligibility_list_upload_chunk (
    upload_id bigint     not null,
    sequence  int        not null,
    bytes     mediumblob not null,
    primary key (upload_id, sequence),
    constraint eligibility_list_upload_chunk_of foreign key (upload_id) references eligibility_list_upload (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Which column is which, as the institution chose it for a file with these headings.
create table eligibility_list_layout (
    institution_number char(6)     character set ascii collate ascii_bin not null,
    headings           char(64)    character set ascii collate ascii_bin not null comment 'SHA-256 of the headings',
    choices            text        not null,
    used_at            datetime(6) not null,
    primary key (institution_number, headings)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- The last day on which institutions may send; without an institution for all of them, with one for it alone.
create table eligibility_list_deadline (
    card_year          smallint     not null,
    institution_number char(6)      character set ascii collate ascii_bin not null comment 'empty: all',
    last_day           date         not null,
    set_by             varchar(100) not null,
    set_at             datetime(6)  not null,
    primary key (card_year, institution_number)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
