-- The first rule set. Later card years begin with a copy of the newest; see CardYears.
insert into eligibility_rule_set (id, card_year, version, description, released_at)
values (1, 2021, 1, 'Eerste regels: bestuurs-, onderwijzend en ondersteunend personeel in dienst op de peildatum.',
        '2020-10-01 00:00:00');

insert into eligibility_rule_reason (rule_set_id, position, reason, for_person) values
    (1, 1, 'RETIRED', 0),
    (1, 2, 'DECEASED', 1),
    (1, 3, 'ENDED', 0),
    (1, 4, 'UNPAID_LEAVE', 0),
    (1, 5, 'STAFF_CATEGORY', 0),
    (1, 6, 'NOT_STARTED', 0),
    (1, 7, 'REVIEW', 0);

insert into eligibility_rule_code (rule_set_id, code_table, code, effect, reason, description, valid_from) values
    (1, 'STATE', 'DIENST', 'KEEPS', null, 'In dienst', '2000-01-01'),
    (1, 'STATE', 'ZIEKTE', 'KEEPS', null, 'Ziekteverlof', '2000-01-01'),
    (1, 'STATE', 'MOEDERSCHAP', 'KEEPS', null, 'Moederschapsverlof', '2000-01-01'),
    (1, 'STATE', 'ZORGKREDIET_DEELTIJDS', 'KEEPS', null, 'Deeltijds zorgkrediet', '2000-01-01'),
    (1, 'STATE', 'TBSOB', 'KEEPS', null, 'Ter beschikking gesteld wegens ontstentenis van betrekking', '2000-01-01'),
    (1, 'STATE', 'PENSIOEN', 'EXCLUDES', 'RETIRED', 'Met pensioen', '2000-01-01'),
    (1, 'STATE', 'OVERLEDEN', 'EXCLUDES', 'DECEASED', 'Overleden', '2000-01-01'),
    (1, 'STATE', 'UIT_DIENST', 'EXCLUDES', 'ENDED', 'Uit dienst', '2000-01-01'),
    (1, 'STATE', 'TBSPA', 'EXCLUDES', 'UNPAID_LEAVE', 'Ter beschikking gesteld wegens persoonlijke aangelegenheden', '2000-01-01'),
    (1, 'STATE', 'VERLOF_ONBEZOLDIGD', 'EXCLUDES', 'UNPAID_LEAVE', 'Onbezoldigd verlof', '2000-01-01'),
    (1, 'STATE', 'NON_ACTIVITEIT', 'EXCLUDES', 'UNPAID_LEAVE', 'Non-activiteit', '2000-01-01'),
    (1, 'CATEGORY', 'BP', 'ENTITLES', null, 'Bestuurspersoneel', '2000-01-01'),
    (1, 'CATEGORY', 'OP', 'ENTITLES', null, 'Onderwijzend personeel', '2000-01-01'),
    (1, 'CATEGORY', 'OND', 'ENTITLES', null, 'Ondersteunend personeel', '2000-01-01'),
    (1, 'CATEGORY', 'MVD', 'EXCLUDES', 'STAFF_CATEGORY', 'Meesters-, vak- en dienstpersoneel', '2000-01-01');
