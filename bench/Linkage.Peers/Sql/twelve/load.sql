-- The file as a table. What rules and levels derive from a column is worked out once, which favours this side.
create table records as
select cast(unique_id as integer) as unique_id,
       name, street, house_number, city, postcode, region, country, phone, registration, founded, employees, legal_form,
       substring(name, 1, 3) as name_start,
       date_diff('day', date '1970-01-01', cast(try_strptime(founded, '%Y-%m-%d') as date)) as founded_day,
       try_cast(employees as double) as employee_count
from read_csv('{file}', header = true, all_varchar = true);
