case
  when name_l is null or name_r is null then 0
  when name_l = name_r then 1
  when jaro_winkler_similarity(name_l, name_r) >= 0.92 then 2
  when jaro_winkler_similarity(name_l, name_r) >= 0.85 then 3
  when jaro_similarity(name_l, name_r) >= 0.75 then 4
  else 5
end as gamma_name,
case
  when street_l is null or street_r is null then 0
  when street_l = street_r then 1
  when jaro_similarity(street_l, street_r) >= 0.9 then 2
  when jaro_similarity(street_l, street_r) >= 0.8 then 3
  else 4
end as gamma_street,
case
  when house_number_l is null or house_number_r is null then 0
  when house_number_l = house_number_r then 1
  when levenshtein(house_number_l, house_number_r) <= 1 then 2
  else 3
end as gamma_house_number,
case
  when city_l is null or city_r is null then 0
  when city_l = city_r then 1
  when damerau_levenshtein(city_l, city_r) <= 1 then 2
  when jaro_winkler_similarity(city_l, city_r) >= 0.88 then 3
  else 4
end as gamma_city,
case
  when postcode_l is null or postcode_r is null then 0
  when postcode_l = postcode_r then 1
  when damerau_levenshtein(postcode_l, postcode_r) <= 1 then 2
  when levenshtein(postcode_l, postcode_r) <= 2 then 3
  else 4
end as gamma_postcode,
case
  when region_l is null or region_r is null then 0
  when region_l = region_r then 1
  else 2
end as gamma_region,
case
  when country_l is null or country_r is null then 0
  when country_l = country_r then 1
  else 2
end as gamma_country,
case
  when phone_l is null or phone_r is null then 0
  when phone_l = phone_r then 1
  when levenshtein(phone_l, phone_r) <= 1 then 2
  when levenshtein(phone_l, phone_r) <= 2 then 3
  else 4
end as gamma_phone,
case
  when registration_l is null or registration_r is null then 0
  when registration_l = registration_r then 1
  when damerau_levenshtein(registration_l, registration_r) <= 1 then 2
  when jaro_similarity(registration_l, registration_r) >= 0.9 then 3
  else 4
end as gamma_registration,
case
  when founded_l is null or founded_r is null then 0
  when founded_l = founded_r then 1
  when abs(founded_day_l - founded_day_r) <= 31 then 2
  when abs(founded_day_l - founded_day_r) <= 366 then 3
  else 4
end as gamma_founded,
case
  when employees_l is null or employees_r is null then 0
  when employees_l = employees_r then 1
  when abs(employee_count_l - employee_count_r) <= 5 then 2
  when abs(employee_count_l - employee_count_r) <= 50 then 3
  else 4
end as gamma_employees,
case
  when legal_form_l is null or legal_form_r is null then 0
  when legal_form_l = legal_form_r then 1
  else 2
end as gamma_legal_form
