-- Questions of pupils. There is no column for who asked and none for the time of day, on purpose. Rows have random ids
-- and are read in their order, so that neither tells which came first.
create table box_question (
    id            uuid         not null primary key,
    academic_year uuid         not null,
    class_id      uuid         null comment 'null when so few pupils of the class could have written that one could guess',
    year_group    tinyint      not null,
    shown_from    date         not null comment 'the school day after it was written, so that nobody sees it arrive',
    words         varchar(400) null comment 'null once removed',
    from_paper    boolean      not null default false comment 'a teacher typed it in from a slip of paper',
    may_be_worry  boolean      not null default false comment 'words that may mean danger; the writer was told before sending',
    state         varchar(8)   not null default 'NEW' check (state in ('NEW', 'ANSWERED', 'PARKED', 'REMOVED')),
    answer        varchar(800) null,
    handled_by    uuid         null,
    version       bigint       not null default 0,
    key box_question_of_class (class_id, state),
    key box_question_of_year (academic_year, year_group, state)
);
