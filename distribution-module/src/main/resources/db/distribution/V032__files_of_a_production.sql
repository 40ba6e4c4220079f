-- Beside the file for the printer: proofs, packing lists and box labels, each remembered by its hash.
alter table distribution_print_file
    add column kind varchar(12) character set ascii collate ascii_bin not null default 'CARDS'
        comment 'CARDS, PROOF, PACKING_LIST or BOX_LABEL' after production_id,
    add column pages int not null default 0;
alter table distribution_print_file drop primary key, add primary key (production_id, kind, channel);
