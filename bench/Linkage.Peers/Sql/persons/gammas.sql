case
  when first_name_l is null or first_name_r is null then 0
  when first_name_l = first_name_r then 1
  when jaro_winkler_similarity(first_name_l, first_name_r) >= 0.92 then 2
  when jaro_winkler_similarity(first_name_l, first_name_r) >= 0.88 then 3
  when jaro_winkler_similarity(first_name_l, first_name_r) >= 0.7 then 4
  else 5
end as gamma_first_name,
case
  when surname_l is null or surname_r is null then 0
  when surname_l = surname_r then 1
  when jaro_winkler_similarity(surname_l, surname_r) >= 0.92 then 2
  when jaro_winkler_similarity(surname_l, surname_r) >= 0.88 then 3
  when jaro_winkler_similarity(surname_l, surname_r) >= 0.7 then 4
  else 5
end as gamma_surname,
case
  when dob_time_l is null or dob_time_r is null then 0
  when dob_l = dob_r then 1
  when damerau_levenshtein(dob_l, dob_r) <= 1 then 2
  when abs(epoch(dob_time_l) - epoch(dob_time_r)) <= 2629800.0 then 3
  when abs(epoch(dob_time_l) - epoch(dob_time_r)) <= 31557600.0 then 4
  when abs(epoch(dob_time_l) - epoch(dob_time_r)) <= 315576000.0 then 5
  else 6
end as gamma_dob,
case
  when city_l is null or city_r is null then 0
  when city_l = city_r then 1
  else 2
end as gamma_city,
case
  when email_l is null or email_r is null then 0
  when email_l = email_r then 1
  when username_l = username_r then 2
  when jaro_winkler_similarity(email_l, email_r) >= 0.88 then 3
  when jaro_winkler_similarity(username_l, username_r) >= 0.88 then 4
  else 5
end as gamma_email,
case
  when phone_l is null or phone_r is null then 0
  when phone_l = phone_r then 1
  when levenshtein(phone_l, phone_r) <= 1 then 2
  when levenshtein(phone_l, phone_r) <= 2 then 3
  else 4
end as gamma_phone
