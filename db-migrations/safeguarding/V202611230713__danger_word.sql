-- Words at which a writer of an ordinary line is asked whether an adult should know. A star at the end stands for any letters.
create table danger_word (
    phrase     varchar(60) not null primary key,
    added_by   uuid        null comment 'null: came with the portal',
    added_at   datetime(6) not null,
    removed_by uuid        null,
    removed_at datetime(6) null
);
insert into danger_word (phrase, added_at) values
    ('kill*', '2026-11-23'), ('suicid*', '2026-11-23'), ('want to die', '2026-11-23'), ('wants to die', '2026-11-23'),
    ('wanted to die', '2026-11-23'), ('end my life', '2026-11-23'), ('end his life', '2026-11-23'),
    ('end her life', '2026-11-23'), ('end their life', '2026-11-23'), ('not be here anymore', '2026-11-23'),
    ('self harm*', '2026-11-23'), ('cut myself', '2026-11-23'), ('cuts himself', '2026-11-23'), ('cuts herself', '2026-11-23'),
    ('cutting', '2026-11-23'), ('hurt myself', '2026-11-23'), ('hurts himself', '2026-11-23'), ('hurts herself', '2026-11-23'),
    ('overdos*', '2026-11-23'), ('hit me', '2026-11-23'), ('hits me', '2026-11-23'), ('hit him', '2026-11-23'),
    ('hits him', '2026-11-23'), ('hit her', '2026-11-23'), ('hits her', '2026-11-23'), ('hits them', '2026-11-23'),
    ('beat me', '2026-11-23'), ('beats him', '2026-11-23'), ('beats her', '2026-11-23'), ('punched', '2026-11-23'),
    ('kicked', '2026-11-23'), ('chok*', '2026-11-23'), ('strangl*', '2026-11-23'), ('bruise*', '2026-11-23'),
    ('touched me', '2026-11-23'), ('touches me', '2026-11-23'), ('touched him', '2026-11-23'), ('touched her', '2026-11-23'),
    ('rape*', '2026-11-23'), ('abus*', '2026-11-23'), ('assault*', '2026-11-23'), ('forced', '2026-11-23'),
    ('made me do', '2026-11-23'), ('made him do', '2026-11-23'), ('made her do', '2026-11-23'), ('scared of', '2026-11-23'),
    ('afraid of', '2026-11-23'), ('frightened of', '2026-11-23'), ('threat*', '2026-11-23'), ('blackmail*', '2026-11-23'),
    ('nude*', '2026-11-23'), ('groom*', '2026-11-23'), ('older boyfriend', '2026-11-23'), ('older girlfriend', '2026-11-23'),
    ('met online', '2026-11-23'), ('ran away', '2026-11-23'), ('run away', '2026-11-23'), ('running away', '2026-11-23'),
    ('knife', '2026-11-23'), ('knives', '2026-11-23'), ('stab*', '2026-11-23'), ('weapon*', '2026-11-23'),
    ('drugs', '2026-11-23'), ('not safe', '2026-11-23'), ('unsafe', '2026-11-23'), ('secret', '2026-11-23'),
    ('do not tell', '2026-11-23'), ('don''t tell', '2026-11-23'), ('help me', '2026-11-23'), ('starv*', '2026-11-23'),
    ('not eating', '2026-11-23'), ('sick after eating', '2026-11-23'), ('hungry at home', '2026-11-23'),
    ('locked in', '2026-11-23'), ('locked out', '2026-11-23');
