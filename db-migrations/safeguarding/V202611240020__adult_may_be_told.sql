-- In a case about an adult, the adult it is about is somebody who may be told as well.
alter table may_be_told modify who varchar(10) not null check (who in ('REFERRER', 'ADULT', 'CHILD', 'FAMILY'));
