-- What staff add to a worry: what they saw themselves, marks in words, who else knows, what was done.
create table concern_staff (
    concern_id uuid        not null primary key,
    category   varchar(20) null,
    constraint concern_staff_of foreign key (concern_id) references concern (id) on delete cascade
);

create table concern_note (
    id         uuid             not null primary key,
    concern_id uuid             not null,
    part       varchar(10)      not null check (part in ('SEEN', 'KNOWN_BY', 'DONE', 'MARK')),
    place      varchar(20)      null comment 'of the body, for a mark',
    side       varchar(10)      null,
    position   smallint         not null,
    words      varbinary(40100) not null comment 'sealed',
    unique key concern_note_position (concern_id, position),
    constraint concern_note_of foreign key (concern_id) references concern (id) on delete cascade
);

create table concern_file (
    id         uuid           not null primary key,
    concern_id uuid           not null,
    kind       varchar(4)     not null check (kind in ('PDF', 'DOCX')),
    position   smallint       not null,
    bytes      int            not null,
    name       varbinary(1100) not null comment 'sealed',
    content    longblob       not null comment 'sealed file',
    unique key concern_file_position (concern_id, position),
    constraint concern_file_of foreign key (concern_id) references concern (id) on delete cascade
);

-- Words that put blame on a child, and what to write instead. Suggestions for staff and mentors; never for what a child said.
create table word_hint (
    id      uuid         not null primary key,
    word    varchar(60)  not null,
    instead varchar(300) not null,
    unique key word_hint_word (word)
);
insert into word_hint (id, word, instead) values
    (uuid(), 'boyfriend', 'Say who the person is and what they did. “Boyfriend” can hide an adult who hurts a child.'),
    (uuid(), 'girlfriend', 'Say who the person is and what they did. “Girlfriend” can hide an adult who hurts a child.'),
    (uuid(), 'risk-taking', 'Say what happened and who made it dangerous. The child did not cause it.'),
    (uuid(), 'risky', 'Say what happened and who made it dangerous. The child did not cause it.'),
    (uuid(), 'sexually active', 'Say what was done to the child, or what the child said. Under 16 it is not a choice of lifestyle.'),
    (uuid(), 'streetwise', 'Say what you saw. The word makes a child look safer than they are.'),
    (uuid(), 'promiscuous', 'Say what was done to the child, and by whom.'),
    (uuid(), 'lifestyle', 'Say what happened. A child does not choose to be exploited.'),
    (uuid(), 'consenting', 'Say what happened. A child cannot agree to be abused.'),
    (uuid(), 'attention seeking', 'Say what the child did. They may be asking for help.'),
    (uuid(), 'attention-seeking', 'Say what the child did. They may be asking for help.'),
    (uuid(), 'out of control', 'Say what the child did, and what happened before.'),
    (uuid(), 'putting herself at risk', 'Say who puts her at risk.'),
    (uuid(), 'putting himself at risk', 'Say who puts him at risk.'),
    (uuid(), 'putting themselves at risk', 'Say who puts them at risk.'),
    (uuid(), 'refuses to engage', 'Say what was offered, and what stood in the way.'),
    (uuid(), 'child prostitut', 'Say “sexual exploitation of a child”.'),
    (uuid(), 'child porn', 'Say “images of child abuse”. Do not look at them, copy them or send them on.');
