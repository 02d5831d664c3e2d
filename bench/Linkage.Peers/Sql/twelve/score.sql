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
    case gamma_name {weights:name} end as mw_name,
    case when gamma_name = 1 then log2({u:name:1} / greatest(tf_name_l, tf_name_r)) else 0e0 end as mw_tf_name,
    case gamma_street {weights:street} end as mw_street,
    case when gamma_street = 1 then log2({u:street:1} / greatest(tf_street_l, tf_street_r)) else 0e0 end as mw_tf_street,
    case gamma_house_number {weights:house_number} end as mw_house_number,
    case gamma_city {weights:city} end as mw_city,
    case when gamma_city = 1 then log2({u:city:1} / greatest(tf_city_l, tf_city_r)) else 0e0 end as mw_tf_city,
    case gamma_postcode {weights:postcode} end as mw_postcode,
    case when gamma_postcode = 1 then log2({u:postcode:1} / greatest(tf_postcode_l, tf_postcode_r)) else 0e0 end as mw_tf_postcode,
    case gamma_region {weights:region} end as mw_region,
    case gamma_country {weights:country} end as mw_country,
    case gamma_phone {weights:phone} end as mw_phone,
    case gamma_registration {weights:registration} end as mw_registration,
    case gamma_founded {weights:founded} end as mw_founded,
    case gamma_employees {weights:employees} end as mw_employees,
    case gamma_legal_form {weights:legal_form} end as mw_legal_form,
    case when gamma_legal_form = 1 then log2({u:legal_form:1} / greatest(tf_legal_form_l, tf_legal_form_r)) else 0e0 end as mw_tf_legal_form
  from vectors
),
weighed as (
  select unique_id_l, unique_id_r,
    {prior} + mw_name + mw_tf_name + mw_street + mw_tf_street + mw_house_number + mw_city + mw_tf_city + mw_postcode + mw_tf_postcode
      + mw_region + mw_country + mw_phone + mw_registration + mw_founded + mw_employees + mw_legal_form + mw_tf_legal_form as match_weight
  from parts
)
select unique_id_l, unique_id_r, match_weight from weighed where match_weight >= {threshold};
