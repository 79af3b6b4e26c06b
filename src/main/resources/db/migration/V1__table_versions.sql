-- Each committed change of a counted table adds to the sum of its weights here. A reader that finds the sum unchanged
-- knows that an exact count made at that sum still holds. Rows are inserted, never updated in place, so that writers
-- of one table do not queue behind each other; a writer in fifty folds the finished rows of its table into one.
create table table_versions (
    relation text not null,
    weight bigint not null
);

create function bump_table_version() returns trigger language plpgsql as $$
begin
    insert into table_versions (relation, weight) values (tg_table_name, 1);
    if random() < 0.02 then
        with finished as (
            delete from table_versions v
            where v.ctid = any (array(
                select ctid from table_versions where relation = tg_table_name for update skip locked))
            returning weight
        )
        insert into table_versions (relation, weight)
        select tg_table_name, sum(weight) from finished having count(*) > 0;
    end if;
    return null;
end
$$;
