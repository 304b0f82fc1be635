-- Which accounts were closed because their people left at the end of a year, so that it can be taken back.
create table year_end_account (
    to_year    uuid not null,
    account_id uuid not null,
    primary key (to_year, account_id)
);
