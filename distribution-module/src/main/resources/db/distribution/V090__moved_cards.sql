-- A card that was made keeps the point that it was printed for: print files are written again to the byte.
alter table distribution_card
    add column printed_point_code varchar(20) character set ascii collate ascii_bin null comment 'where it moved away from first; null while it never moved';
