-- The file as a table. What rules and levels derive from a column is worked out once, which favours this side.
create table records as
select cast(unique_id as integer) as unique_id,
       first_name, surname, dob, city, email, phone,
       substring(first_name, 1, 3) as first_name_start,
       substring(surname, 1, 3) as surname_start,
       substring(dob, 1, 4) as birth_year,
       substring(dob, 1, 3) as birth_decade,
       try_strptime(dob, '%Y-%m-%d') as dob_time,
       nullif(regexp_extract(email, '^[^@]+', 0), '') as username
from read_csv('{file}', header = true, all_varchar = true);
