-- Who is signed in where. Every node asks here, so that a session that was ended is refused by all of them.
create table signed_in (
    id           uuid         not null primary key,
    account_id   uuid         not null,
    device       varchar(80)  not null comment 'browser and system in words, never an address',
    began_at     timestamp(6) not null default current_timestamp(6),
    seen_at      timestamp(6) not null default current_timestamp(6),
    idle_seconds int          not null,
    until_at     timestamp(6) not null default current_timestamp(6),
    issuer       varchar(250) character set ascii collate ascii_bin null,
    subject      varchar(255) character set ascii collate ascii_bin null comment 'the token''s own sub',
    provider_sid varchar(255) character set ascii collate ascii_bin null,
    ended_at     timestamp(6) null,
    ended_why    varchar(20)  null,
    key signed_in_account (account_id, ended_at),
    key signed_in_provider (issuer, subject),
    key signed_in_by_time (seen_at),
    constraint signed_in_account foreign key (account_id) references account (id) on delete cascade
);
