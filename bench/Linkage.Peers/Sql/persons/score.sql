-- The columns of both records fetched again, levels, weights, sum, threshold.
create table predicted as
with pairs as (
  select {columns}
  from blocked as b
  inner join df as l on b.unique_id_l = l.unique_id
  inner join df as r on b.unique_id_r = r.unique_id
),
vectors as (
  select *, {gammas}
  from pairs
),
parts as (
  select unique_id_l, unique_id_r,
    case gamma_first_name {weights:first_name} end as mw_first_name,
    case when gamma_first_name = 1 then log2({u:first_name:1} / greatest(tf_first_name_l, tf_first_name_r)) else 0e0 end as mw_tf_first_name,
    case gamma_surname {weights:surname} end as mw_surname,
    case when gamma_surname = 1 then log2({u:surname:1} / greatest(tf_surname_l, tf_surname_r)) else 0e0 end as mw_tf_surname,
    case gamma_dob {weights:dob} end as mw_dob,
    case gamma_city {weights:city} end as mw_city,
    case when gamma_city = 1 then log2({u:city:1} / greatest(tf_city_l, tf_city_r)) else 0e0 end as mw_tf_city,
    case gamma_email {weights:email} end as mw_email,
    case when gamma_email = 1 then log2({u:email:1} / greatest(tf_email_l, tf_email_r)) else 0e0 end as mw_tf_email,
    case gamma_phone {weights:phone} end as mw_phone
  from vectors
),
weighed as (
  select unique_id_l, unique_id_r,
    {prior} + mw_first_name + mw_tf_first_name + mw_surname + mw_tf_surname + mw_dob + mw_city + mw_tf_city + mw_email + mw_tf_email + mw_phone as match_weight
  from parts
)
select unique_id_l, unique_id_r, match_weight from weighed where match_weight >= {threshold};
