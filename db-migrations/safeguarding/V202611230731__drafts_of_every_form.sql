-- A draft belongs to one form of one case and one writer, so that nothing comes back in another form.
alter table case_draft
    add column form varchar(60) not null default 'entry' comment 'which one; for something of the case its id as well' after writer_id,
    modify column field varchar(50) not null,
    drop key case_draft_field,
    add unique key case_draft_field (case_id, writer_id, form, field);
