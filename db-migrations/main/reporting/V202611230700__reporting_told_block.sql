-- What was told of small numbers, for ever: the atoms of a block are told together and never otherwise.
create table told_block (
    subject varchar(60)  not null,
    atom    varchar(60)  not null,
    block   uuid         not null,
    told    bigint       not null comment 'the count as it was then',
    told_at timestamp(6) not null default current_timestamp(6),
    primary key (subject, atom),
    key told_block_of (block)
);
