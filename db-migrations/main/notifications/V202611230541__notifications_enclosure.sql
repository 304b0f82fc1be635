-- A mail may bring a file that another module makes in the moment of sending; here is only which one.
alter table notice add column enclosure uuid null comment 'what comes with the mail; null for nothing';
