-- Two databases and two users; neither may enter the other's. Safe to run again.
-- Before it, say: set @alongside_password = '…', @safeguarding_password = '…';
create database if not exists alongside character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
create database if not exists safeguarding character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
execute immediate concat('create user if not exists alongside@''%'' identified by ', quote(@alongside_password));
execute immediate concat('create user if not exists safeguarding@''%'' identified by ', quote(@safeguarding_password));
execute immediate concat('alter user alongside@''%'' identified by ', quote(@alongside_password));
execute immediate concat('alter user safeguarding@''%'' identified by ', quote(@safeguarding_password));
revoke all privileges, grant option from alongside@'%';
revoke all privileges, grant option from safeguarding@'%';
grant all on alongside.* to alongside@'%';
grant all on safeguarding.* to safeguarding@'%';
