-- Codes that let a class write into its question box for one day without an account. Nothing here says who wrote, or when.
create table box_code (
    planned_lesson_id uuid         not null primary key,
    code              char(6)      not null,
    class_id          uuid         not null,
    academic_year     uuid         not null,
    year_group        tinyint      not null,
    title             varchar(200) not null comment 'all that the page without an account says of the lesson',
    valid_on          date         not null,
    opened_by         uuid         not null,
    closed            boolean      not null default false,
    left_over         smallint     not null comment 'how many questions can still be written with it',
    unique key box_code_code (code)
);
