-- Every worry that was received, one behind the other, so that none can be taken out unseen.
create table concern_link (
    id         uuid           not null primary key comment 'the worry''s own; no foreign key, because the link stays when somebody takes the worry out',
    part       int            not null,
    place      bigint         not null,
    reference  varchar(10)    not null,
    sender_id  uuid           not null,
    raised_at  datetime(6)    not null,
    track      varchar(8)     not null comment 'whose desk it came to',
    facts      char(64)       not null comment 'digest of what stands in the worry''s row besides its words',
    salt       varbinary(200) null comment 'sealed; null once the words were erased',
    commitment char(64)       not null,
    previous   char(64)       not null,
    hash       char(64)       not null,
    key concern_link_place (part, place)
) comment 'append-only: the chain of received worries';
