-- A log may have one short line about next time. A draft counts its changes, so that a second device notices the first.
alter table meeting_log add column next_step varchar(80) null comment 'a plan for next time, one line';
alter table meeting_draft
    add column next_step varchar(80) null,
    add column based_on  smallint    not null default 0 comment 'number of the log that the writer has seen; 0 for none',
    add column edition   int         not null default 1 comment 'raised at each change';

-- What the mentee would like to do at a meeting.
create table meeting_agenda (
    meeting_id uuid        not null,
    place      tinyint     not null,
    activity   varchar(30) not null,
    primary key (meeting_id, place),
    constraint meeting_agenda_meeting foreign key (meeting_id) references meeting (id) on delete cascade
);

-- How it was for the mentee: only the coordinator sees it.
create table mentee_feeling (
    meeting_id uuid         not null primary key,
    feeling    tinyint      not null check (feeling between 1 and 5),
    said_at    timestamp(6) not null default current_timestamp(6),
    constraint mentee_feeling_meeting foreign key (meeting_id) references meeting (id) on delete cascade
);

-- A mentee asks for somebody else. The coordinator sees it, the mentor never does. No reason is asked for.
create table mentor_change_wish (
    id         uuid         not null primary key,
    pairing_id uuid         not null,
    mentee_id  uuid         not null,
    made_at    timestamp(6) not null default current_timestamp(6),
    talk_first boolean      not null default false comment 'the mentee would like a talk with the coordinator first',
    taken_back timestamp(6) null,
    settled_at timestamp(6) null,
    settled_by uuid         null,
    key mentor_change_wish_by_pairing (pairing_id, made_at),
    key mentor_change_wish_open (settled_at, taken_back),
    constraint mentor_change_wish_pairing foreign key (pairing_id) references pairing (id) on delete cascade
);

-- Words at which a writer is asked whether an adult should know. A star at the end stands for any letters.
create table danger_word (
    phrase     varchar(60)  not null primary key,
    added_by   uuid         null comment 'null: came with the portal',
    added_at   timestamp(6) not null default current_timestamp(6),
    removed_by uuid         null,
    removed_at timestamp(6) null
);
insert into danger_word (phrase) values
    ('kill*'), ('suicid*'), ('want to die'), ('wants to die'), ('wanted to die'), ('end my life'), ('end his life'),
    ('end her life'), ('end their life'), ('not be here anymore'), ('self harm*'), ('cut myself'), ('cuts himself'), ('cuts herself'),
    ('cutting'), ('hurt myself'), ('hurts himself'), ('hurts herself'), ('overdos*'), ('hit me'), ('hits me'),
    ('hit him'), ('hits him'), ('hit her'), ('hits her'), ('hits them'), ('beat me'), ('beats him'), ('beats her'), ('punched'),
    ('kicked'), ('chok*'), ('strangl*'), ('bruise*'), ('touched me'), ('touches me'), ('touched him'), ('touched her'), ('rape*'), ('abus*'),
    ('assault*'), ('forced'), ('made me do'), ('made him do'), ('made her do'), ('scared of'), ('afraid of'), ('frightened of'), ('threat*'),
    ('blackmail*'), ('nude*'), ('groom*'), ('older boyfriend'), ('older girlfriend'), ('met online'), ('ran away'), ('run away'),
    ('running away'), ('knife'), ('knives'), ('stab*'), ('weapon*'), ('drugs'), ('not safe'), ('unsafe'), ('secret'),
    ('do not tell'), ('don''t tell'), ('help me'), ('starv*'), ('not eating'), ('sick after eating'), ('hungry at home'), ('locked in'), ('locked out');
