-- The school's own reading of a published question, after checking it at its source. What it has not changed comes with the portal.
create table measure_wording (
    instrument varchar(14)  not null,
    item       tinyint      not null,
    words      varchar(200) not null,
    changed_by uuid         not null,
    changed_at timestamp(6) not null,
    primary key (instrument, item)
);
alter table measure_answer modify instrument varchar(14) not null;
