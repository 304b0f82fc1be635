-- Who may sign in, as what. Authentication by the school's own provider comes beside the password, not instead of this.
create table account (
    id          uuid         not null primary key,
    person_id   uuid         not null,
    username    varchar(60)  not null,
    password    varchar(200) not null comment 'hash with its algorithm in front',
    must_change boolean      not null default false comment 'the password was made by somebody else',
    active      boolean      not null default true,
    created_at  timestamp(6) not null default current_timestamp(6),
    version     bigint       not null default 0,
    unique key account_person (person_id),
    unique key account_username (username)
);

create table account_role (
    account_id uuid         not null,
    role       varchar(20)  not null,
    since      timestamp(6) not null default current_timestamp(6),
    primary key (account_id, role),
    key account_role_by_role (role, since),
    constraint account_role_account foreign key (account_id) references account (id)
);

-- By the name that was typed, whether an account has it or not: an answer must not tell which names exist.
create table failed_sign_in (
    username varchar(60)  not null primary key,
    failures int          not null,
    last_at  timestamp(6) not null default current_timestamp(6)
);
