-- Staff and worries of their own have terms too. The numbers are the school's.
alter table keeping_terms
    add column pension_age     smallint not null default 68 comment 'an allegation is kept until then, or longer after closing',
    add column low_level_years smallint not null default 1 comment 'after somebody has left, when it is a low-level concern about them';

-- What is here is decided for a case, or for a worry that never became part of one.
alter table retention modify column id uuid not null comment 'the case''s, or the worry''s';
alter table erasure modify column case_id uuid not null comment 'or the worry''s';

-- A certificate stands on the desk on which the record was.
alter table erasure_certificate
    add column track  varchar(8) not null default 'LEADS' check (track in ('LEADS', 'DEPUTIES', 'HEAD', 'CHAIR')),
    add column not_to uuid       null comment 'who must never see it';
