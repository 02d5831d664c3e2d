-- The share of each value among the records that have one, joined to the records.
create table tf_name as
select name, count(*) / (select count(name) from records) as tf_name from records where name is not null group by name;
create table tf_street as
select street, count(*) / (select count(street) from records) as tf_street from records where street is not null group by street;
create table tf_city as
select city, count(*) / (select count(city) from records) as tf_city from records where city is not null group by city;
create table tf_postcode as
select postcode, count(*) / (select count(postcode) from records) as tf_postcode from records where postcode is not null group by postcode;
create table tf_legal_form as
select legal_form, count(*) / (select count(legal_form) from records) as tf_legal_form from records where legal_form is not null group by legal_form;
create table df as
select records.*, tf_name, tf_street, tf_city, tf_postcode, tf_legal_form
from records
left join tf_name on records.name = tf_name.name
left join tf_street on records.street = tf_street.street
left join tf_city on records.city = tf_city.city
left join tf_postcode on records.postcode = tf_postcode.postcode
left join tf_legal_form on records.legal_form = tf_legal_form.legal_form;
