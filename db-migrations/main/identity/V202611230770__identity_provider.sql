-- At most one row: the identity provider that the school signs in with, if an administrator typed it.
create table school_provider (
    id             tinyint      not null primary key check (id = 1),
    kind           varchar(10)  not null,
    issuer         varchar(250) character set ascii collate ascii_bin not null,
    client_id      varchar(200) not null,
    client_secret  varbinary(1000) not null comment 'sealed with the portal''s key',
    pinned         varchar(255) null comment 'the one domain or tenant whose people may come',
    factor_classes varchar(300) not null default '' comment 'values of acr that stand for a second factor',
    version        bigint       not null,
    changed_at     timestamp(6) not null default current_timestamp(6)
);

-- Who somebody is at the provider: issuer and subject, never an e-mail address, which may pass to another person.
create table provider_identity (
    account_id uuid         not null primary key,
    issuer     varchar(250) character set ascii collate ascii_bin not null,
    subject    varchar(255) character set ascii collate ascii_bin not null,
    linked_at  timestamp(6) not null default current_timestamp(6),
    linked_by  uuid         null comment 'the person who confirmed it; null for an invitation',
    unique key provider_identity_subject (issuer, subject),
    constraint provider_identity_account foreign key (account_id) references account (id) on delete cascade
);

-- Signed in at the provider, but nobody here yet. What they are called is shown to the administrator and decides nothing.
create table provider_waiting (
    id       uuid         not null primary key,
    issuer   varchar(250) character set ascii collate ascii_bin not null,
    subject  varchar(255) character set ascii collate ascii_bin not null,
    name     varchar(200) not null,
    email    varchar(254) not null,
    first_at timestamp(6) not null default current_timestamp(6),
    last_at  timestamp(6) not null default current_timestamp(6),
    unique key provider_waiting_subject (issuer, subject),
    key provider_waiting_by_time (last_at)
);

-- A code that links once. Only its hash is kept.
create table provider_invitation (
    account_id uuid         not null primary key,
    code_hash  binary(32)   not null,
    expires_at timestamp(6) not null default current_timestamp(6),
    unique key provider_invitation_code (code_hash),
    constraint provider_invitation_account foreign key (account_id) references account (id) on delete cascade
);

-- append-only: what was done to somebody's way in, and by whom
create table sign_in_trace (
    id         bigint       not null auto_increment primary key,
    at         timestamp(6) not null default current_timestamp(6),
    account_id uuid         not null,
    by_person  uuid         null comment 'null for the owner at the sign-in page, and for the portal itself',
    what       varchar(40)  not null,
    key sign_in_trace_account (account_id, at)
);
