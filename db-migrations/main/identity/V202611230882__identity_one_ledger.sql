-- Changes of roles were written down twice, here and among the acts of administrators. They stand among those now, line by
-- line, with the names that people have today; times there are UTC.
insert into administrative_act (id, done_at, person_id, person_name, act, about_id, about_name, detail)
select uuid(),
       timestampadd(microsecond, cast(unix_timestamp(c.changed_at) * 1000000 as unsigned), '1970-01-01 00:00:00.000000'),
       c.changed_by,
       if(b.title is null or b.title = '',
          concat_ws(' ', coalesce(b.preferred_given, b.legal_given), coalesce(b.preferred_family, b.legal_family)),
          concat_ws(' ', b.title, coalesce(b.preferred_family, b.legal_family))),
       if(c.given, 'role-given', 'role-taken'),
       c.person_id,
       if(p.title is null or p.title = '',
          concat_ws(' ', coalesce(p.preferred_given, p.legal_given), coalesce(p.preferred_family, p.legal_family)),
          concat_ws(' ', p.title, coalesce(p.preferred_family, p.legal_family))),
       c.role
  from role_change c
  left join person p on p.id = c.person_id
  left join person b on b.id = c.changed_by;

update administrative_act set person_name = null where person_id is null;
update administrative_act set about_name = null where about_id is null;

alter table administrative_act add key administrative_act_by_kind (act, done_at);

drop table role_change;
