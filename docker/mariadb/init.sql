-- Two databases, whose users may not enter the other's. Safe to run again.
-- The user safeguarding reads and adds; safeguarding_owner makes the tables and grants the rest table by table, so that
-- nobody who gets in as the first can change the audit.
-- Before it, say: set @alongside_password = '…', @safeguarding_password = '…', @safeguarding_owner_password = '…';
create database if not exists alongside character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
create database if not exists safeguarding character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
execute immediate concat('create user if not exists alongside@''%'' identified by ', quote(@alongside_password));
execute immediate concat('create user if not exists safeguarding@''%'' identified by ', quote(@safeguarding_password));
execute immediate concat('create user if not exists safeguarding_owner@''%'' identified by ', quote(@safeguarding_owner_password));
execute immediate concat('alter user alongside@''%'' identified by ', quote(@alongside_password));
execute immediate concat('alter user safeguarding@''%'' identified by ', quote(@safeguarding_password));
execute immediate concat('alter user safeguarding_owner@''%'' identified by ', quote(@safeguarding_owner_password));
revoke all privileges, grant option from alongside@'%';
revoke all privileges, grant option from safeguarding@'%';
revoke all privileges, grant option from safeguarding_owner@'%';
grant all on alongside.* to alongside@'%';
grant select, insert on safeguarding.* to safeguarding@'%';
grant all on safeguarding.* to safeguarding_owner@'%' with grant option;
