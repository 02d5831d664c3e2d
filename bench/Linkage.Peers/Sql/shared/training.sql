-- The pairs of one training rule, counted by agreement pattern: m by expectation-maximization, which runs outside over these counts.
create table training_pairs as
select l.unique_id as unique_id_l, r.unique_id as unique_id_r
from df as l inner join df as r on {rule}
where l.unique_id < r.unique_id
limit {most};
create table patterns as
with pairs as (
  select {columns}
  from training_pairs as b
  inner join df as l on b.unique_id_l = l.unique_id
  inner join df as r on b.unique_id_r = r.unique_id
),
vectors as (
  select {gammas}
  from pairs
)
select *, count(*) as pairs from vectors group by all;
drop table training_pairs;
