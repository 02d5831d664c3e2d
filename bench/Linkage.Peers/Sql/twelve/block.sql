-- Each pair once: by the first rule that proposes it.
create table blocked as
select l.unique_id as unique_id_l, r.unique_id as unique_id_r, 0 as match_key
from df as l inner join df as r on l.registration = r.registration
where l.unique_id < r.unique_id
union all
select l.unique_id, r.unique_id, 1
from df as l inner join df as r on l.phone = r.phone
where l.unique_id < r.unique_id
  and not (coalesce(l.registration = r.registration, false))
union all
select l.unique_id, r.unique_id, 2
from df as l inner join df as r on l.founded = r.founded
where l.unique_id < r.unique_id
  and not (coalesce(l.registration = r.registration, false)
        or coalesce(l.phone = r.phone, false))
union all
select l.unique_id, r.unique_id, 3
from df as l inner join df as r on l.name_start = r.name_start and l.city = r.city
where l.unique_id < r.unique_id
  and not (coalesce(l.registration = r.registration, false)
        or coalesce(l.phone = r.phone, false)
        or coalesce(l.founded = r.founded, false))
union all
select l.unique_id, r.unique_id, 4
from df as l inner join df as r on l.postcode = r.postcode and l.legal_form = r.legal_form
where l.unique_id < r.unique_id
  and not (coalesce(l.registration = r.registration, false)
        or coalesce(l.phone = r.phone, false)
        or coalesce(l.founded = r.founded, false)
        or coalesce(l.name_start = r.name_start and l.city = r.city, false))
union all
select l.unique_id, r.unique_id, 5
from df as l inner join df as r on l.street = r.street and l.house_number = r.house_number
where l.unique_id < r.unique_id
  and not (coalesce(l.registration = r.registration, false)
        or coalesce(l.phone = r.phone, false)
        or coalesce(l.founded = r.founded, false)
        or coalesce(l.name_start = r.name_start and l.city = r.city, false)
        or coalesce(l.postcode = r.postcode and l.legal_form = r.legal_form, false));
