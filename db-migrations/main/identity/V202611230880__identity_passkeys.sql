-- What somebody has besides a password: a key in a device of theirs. Only its public half is here.
create table passkey (
    id              uuid           not null primary key,
    account_id      uuid           not null,
    name            varchar(60)    not null comment 'what its owner calls it',
    host            varchar(253) character set ascii collate ascii_bin not null comment 'where it belongs; browsers offer it nowhere else',
    credential_id   varbinary(1023) not null,
    public_key      blob           not null comment 'as COSE writes it',
    sign_count      bigint         not null comment 'goes on with each use; 0 for devices that do not count',
    verified        boolean        not null,
    transports      varchar(100)   not null,
    backup_eligible boolean        not null,
    backed_up       boolean        not null,
    attestation     blob           not null,
    client_data     blob           not null,
    made_at         timestamp(6)   not null default current_timestamp(6),
    used_at         timestamp(6)   null,
    unique key passkey_credential (credential_id),
    key passkey_account (account_id, made_at),
    constraint passkey_account foreign key (account_id) references account (id) on delete cascade
);

-- Codes on paper are sealed with the portal's key, too: their hashes alone could be compared by whoever has the database.
-- Those of before are sealed at the next start of a portal, which empties the column.
alter table recovery_code
    add column id uuid null first,
    add column sealed varbinary(200) null comment 'its hash, sealed with the portal''s key',
    add key recovery_code_of (account_id);
update recovery_code set id = uuid();
alter table recovery_code
    drop primary key,
    modify column id uuid not null default uuid(),
    modify column code_hash binary(32) null comment 'of before; null as soon as it is sealed',
    add primary key (id);
