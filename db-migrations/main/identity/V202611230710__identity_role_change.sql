-- Who gave or took which role, and when. Rows are added, never changed.
create table role_change (
    id         bigint       not null auto_increment primary key,
    person_id  uuid         not null,
    role       varchar(20)  not null,
    given      boolean      not null comment 'false: taken away',
    changed_by uuid         null comment 'null: before anybody could sign in',
    changed_at timestamp(6) not null,
    key role_change_of (person_id, changed_at)
);
