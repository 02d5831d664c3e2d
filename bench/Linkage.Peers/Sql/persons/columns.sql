l.unique_id as unique_id_l, r.unique_id as unique_id_r,
l.first_name as first_name_l, r.first_name as first_name_r, l.tf_first_name as tf_first_name_l, r.tf_first_name as tf_first_name_r,
l.surname as surname_l, r.surname as surname_r, l.tf_surname as tf_surname_l, r.tf_surname as tf_surname_r,
l.dob as dob_l, r.dob as dob_r, l.dob_time as dob_time_l, r.dob_time as dob_time_r,
l.city as city_l, r.city as city_r, l.tf_city as tf_city_l, r.tf_city as tf_city_r,
l.email as email_l, r.email as email_r, l.username as username_l, r.username as username_r, l.tf_email as tf_email_l, r.tf_email as tf_email_r,
l.phone as phone_l, r.phone as phone_r
