-- What the PSHE lead decided about one pupil in one class, over what the register says of the form.
create table teaching_class_choice (
    class_id   uuid         not null,
    person_id  uuid         not null,
    belongs    boolean      not null comment 'true: in it although of another form; false: not in it although of its form',
    decided_by uuid         not null,
    decided_at timestamp(6) not null default current_timestamp(6),
    primary key (class_id, person_id),
    constraint teaching_class_choice_class foreign key (class_id) references teaching_class (id) on delete cascade
);
