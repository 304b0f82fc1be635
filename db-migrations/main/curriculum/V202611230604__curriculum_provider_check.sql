-- Once a year somebody looks whether what the register says of a visitor still holds.
create table provider_check (
    provider_id uuid not null,
    checked_on  date not null,
    checked_by  uuid not null,
    primary key (provider_id, checked_on),
    constraint provider_check_provider foreign key (provider_id) references provider (id)
);
