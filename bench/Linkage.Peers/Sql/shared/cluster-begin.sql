-- Every record points at the smallest id among itself and its neighbours.
create table neighbours as
select unique_id_l as node, unique_id_r as neighbour from predicted
union
select unique_id_r, unique_id_l from predicted
union
select unique_id, unique_id from records;
create table labels as
select node, min(neighbour) as label, true as moved from neighbours group by node;
create table clusters (node integer, label integer);
