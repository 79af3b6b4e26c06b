set local lock_timeout = '2s';

-- A change adds to a row of its table that no other transaction has taken, and makes one where all are taken: there are as many as
-- there were writers at once. Updated in place, they leave nothing behind for VACUUM, whereas a row inserted by each change
-- and folded later did: tens of thousands of dead ones in a minute, which each count had to read past.
alter table table_versions set (fillfactor = 10);

create or replace function bump_table_version() returns trigger language plpgsql as $$
declare
    free tid;
begin
    -- An older snapshot must not change what others have changed since.
    if current_setting('transaction_isolation') = 'read committed' then
        select ctid into free from table_versions where relation = tg_table_name for update skip locked limit 1;
    end if;
    if free is null then
        insert into table_versions (relation, weight) values (tg_table_name, 1);
    else
        update table_versions set weight = weight + 1 where ctid = free;
    end if;
    return null;
end
$$;

-- What the inserted ones left. A row that is taken stays, and is used from now on.
-- reviewed: they are a hundred for each table, or some thousands where VACUUM has not come by for a while
with finished as (
    delete from table_versions
    where ctid = any (array(select ctid from table_versions for update skip locked))
    returning relation, weight
)
insert into table_versions (relation, weight) select relation, sum(weight) from finished group by relation;
