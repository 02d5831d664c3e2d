-- The share of each value among the records that have one, joined to the records.
create table tf_first_name as
select first_name, count(*) / (select count(first_name) from records) as tf_first_name from records where first_name is not null group by first_name;
create table tf_surname as
select surname, count(*) / (select count(surname) from records) as tf_surname from records where surname is not null group by surname;
create table tf_city as
select city, count(*) / (select count(city) from records) as tf_city from records where city is not null group by city;
create table tf_email as
select email, count(*) / (select count(email) from records) as tf_email from records where email is not null group by email;
create table df as
select records.*, tf_first_name, tf_surname, tf_city, tf_email
from records
left join tf_first_name on records.first_name = tf_first_name.first_name
left join tf_surname on records.surname = tf_surname.surname
left join tf_city on records.city = tf_city.city
left join tf_email on records.email = tf_email.email;
