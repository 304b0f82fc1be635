-- What somebody has besides a password: an app that shows six digits. The secret is sealed with the portal's key.
create table second_factor (
    account_id uuid           not null primary key,
    secret     varbinary(300) not null comment 'sealed with the portal''s key',
    last_step  bigint         not null comment 'the half minute whose digits were used last; digits open once',
    since      timestamp(6)   not null default current_timestamp(6),
    constraint second_factor_account foreign key (account_id) references account (id) on delete cascade
);

-- An administrator asks for a lead whose phone and codes are gone; somebody else has to agree.
create table factor_reset_request (
    account_id uuid         not null primary key,
    by_person  uuid         not null,
    asked_at   timestamp(6) not null default current_timestamp(6),
    constraint factor_reset_request_account foreign key (account_id) references account (id) on delete cascade
);

-- Ten codes on paper for the day on which the phone is gone. Only hashes are kept; a used one is gone.
create table recovery_code (
    account_id uuid       not null,
    code_hash  binary(32) not null,
    primary key (account_id, code_hash),
    constraint recovery_code_account foreign key (account_id) references account (id) on delete cascade
);
