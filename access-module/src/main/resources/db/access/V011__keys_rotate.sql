-- A key can be followed by a new one and live on for a while, until its programs have changed over.
alter table access_api_key
    add column expires_at datetime(6) null comment 'works until then',
    add column replaces_id bigint null comment 'the key that it came in the place of',
    add key access_api_key_by_scope (role, scope_id);
