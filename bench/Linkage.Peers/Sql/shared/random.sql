-- All pairs of a sample of records, counted by agreement pattern: u.
create table sampled as select * from df order by hash(unique_id) limit {sample};
create table patterns as
with pairs as (
  select {columns}
  from sampled as l inner join sampled as r on l.unique_id < r.unique_id
),
vectors as (
  select {gammas}
  from pairs
)
select *, count(*) as pairs from vectors group by all;
drop table sampled;
