-- Clusters without a neighbour outside are done and leave; the others take the smallest label of their neighbours. Repeated until nothing moves.
create table unsettled as
select distinct mine.label
from neighbours
inner join labels as mine on neighbours.node = mine.node
inner join labels as other on neighbours.neighbour = other.node
where mine.label <> other.label;
insert into clusters select node, label from labels where label not in (select label from unsettled);
create table open_labels as select * from labels where label in (select label from unsettled);
create table open_neighbours as select * from neighbours where node in (select node from open_labels);
create table new_labels as
with smallest as (
  select node, min(label) as label
  from (
    select open_neighbours.node, open_labels.label
    from open_neighbours inner join open_labels on open_neighbours.neighbour = open_labels.node
    where open_labels.moved
    union all
    select node, label from open_labels
  )
  group by node
)
select smallest.node, smallest.label, smallest.label <> open_labels.label as moved
from smallest inner join open_labels on smallest.node = open_labels.node;
drop table unsettled;
drop table labels;
drop table neighbours;
drop table open_labels;
alter table new_labels rename to labels;
alter table open_neighbours rename to neighbours;
