-- Somebody at the provider who is to be joined to the account of a lead, the head, the chair or an administrator: a second
-- person, or the account's owner, has to agree first.
create table provider_join_request (
    account_id uuid         not null primary key,
    issuer     varchar(250) character set ascii collate ascii_bin not null,
    subject    varchar(255) character set ascii collate ascii_bin not null,
    name       varchar(200) not null comment 'as the provider calls them; decides nothing',
    email      varchar(254) not null,
    by_person  uuid         null comment 'the administrator who said that it is them, or who made the code',
    asked_at   timestamp(6) not null default current_timestamp(6),
    unique key provider_join_request_subject (issuer, subject),
    constraint provider_join_request_account foreign key (account_id) references account (id) on delete cascade
);

alter table provider_invitation add column by_person uuid null comment 'who made the code';
