-- What became of received worries, one step behind the other: opened first, answered, handed to the leads. That a worry
-- was put into a case is an entry of that case, in its chain.
create table concern_step (
    id         uuid           not null primary key,
    part       int            not null,
    place      bigint         not null,
    worry_id   uuid           not null comment 'no foreign key, because the step stays when somebody takes the worry out',
    kind       varchar(8)     not null,
    done_at    datetime(6)    not null,
    by_id      uuid           null,
    by_name    varchar(200)   null,
    salt       varbinary(200) null comment 'sealed; of an answer, until its words were erased',
    commitment char(64)       null comment 'to the words of an answer',
    previous   char(64)       not null,
    hash       char(64)       not null,
    key concern_step_place (part, place),
    key concern_step_worry (worry_id)
) comment 'append-only: the chain of what became of worries';
