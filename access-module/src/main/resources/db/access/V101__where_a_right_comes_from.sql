-- Where a right comes from: by invitation or from a colleague, or from what an identity provider says. One right may come
-- from both; each source changes its own only.
alter table access_grant
    add column source varchar(10) character set ascii collate ascii_bin not null default 'GIVEN'
        comment 'GIVEN here, or CLAIMED by an identity provider',
    drop primary key,
    add primary key (account_id, role, scope_id, source);

-- Until now each sign-in put the claims in the place of all rights; what an invitation gave since then was given here.
update access_grant g
  join access_provider_link l on l.account_id = g.account_id and l.from_claims
   set g.source = 'CLAIMED'
 where not exists (select 1 from access_invitation i
                    where i.accepted_by = g.account_id and i.role = g.role and i.scope_id = g.scope_id);

-- What a provider claims and was taken away here: it does not come back by the same claim.
create table access_taken_claim (
    account_id bigint      not null,
    role       varchar(30) character set ascii collate ascii_bin not null,
    scope_id   varchar(30) character set ascii collate ascii_bin not null default '',
    primary key (account_id, role, scope_id),
    constraint access_taken_claim_of_account foreign key (account_id) references access_account (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
