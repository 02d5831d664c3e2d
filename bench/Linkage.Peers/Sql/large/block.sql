-- Each pair once: by the first rule that proposes it.
create table blocked as
select l.unique_id as unique_id_l, r.unique_id as unique_id_r, 0 as match_key
from df as l inner join df as r on l.email = r.email
where l.unique_id < r.unique_id
union all
select l.unique_id, r.unique_id, 1
from df as l inner join df as r on l.phone = r.phone
where l.unique_id < r.unique_id
  and not (coalesce(l.email = r.email, false))
union all
select l.unique_id, r.unique_id, 2
from df as l inner join df as r on l.dob = r.dob
where l.unique_id < r.unique_id
  and not (coalesce(l.email = r.email, false)
        or coalesce(l.phone = r.phone, false))
union all
select l.unique_id, r.unique_id, 3
from df as l inner join df as r on l.surname = r.surname
where l.unique_id < r.unique_id
  and not (coalesce(l.email = r.email, false)
        or coalesce(l.phone = r.phone, false)
        or coalesce(l.dob = r.dob, false))
union all
select l.unique_id, r.unique_id, 4
from df as l inner join df as r on l.first_name = r.first_name and l.birth_decade = r.birth_decade
where l.unique_id < r.unique_id
  and not (coalesce(l.email = r.email, false)
        or coalesce(l.phone = r.phone, false)
        or coalesce(l.dob = r.dob, false)
        or coalesce(l.surname = r.surname, false))
union all
select l.unique_id, r.unique_id, 5
from df as l inner join df as r on l.surname_start = r.surname_start and l.birth_decade = r.birth_decade
where l.unique_id < r.unique_id
  and not (coalesce(l.email = r.email, false)
        or coalesce(l.phone = r.phone, false)
        or coalesce(l.dob = r.dob, false)
        or coalesce(l.surname = r.surname, false)
        or coalesce(l.first_name = r.first_name and l.birth_decade = r.birth_decade, false));
