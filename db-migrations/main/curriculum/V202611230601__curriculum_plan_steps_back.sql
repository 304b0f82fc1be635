-- Taking back is a change too; it names the change that the next taking back would undo.
alter table class_plan_change
    add column goes_on bigint null comment 'the plan version whose change is the next to take back; null for a change itself';
