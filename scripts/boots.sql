-- A shop for load: buyers with the password of the superuser boss@example.com, categories, and boots enough for all of them.
--   psql -v buyers=8 -v products=200 -f scripts/boots.sql
insert into users (email, password, first_name)
select name || '@example.com', password, 'Ada'
from users, (
    select 'buyer' || n as name from generate_series(1, :buyers) n
    union all select 'leaver' || n from generate_series(0, 9) n
    union all values ('throttled')) names
where email = 'boss@example.com';

insert into categories (name, slug) select 'Category ' || n, 'c' || n from generate_series(1, 20) n;

insert into products (id, name, slug, price, stock, category_id, status)
select gen_random_uuid(), 'Boot ' || n, 'p' || n, 7.50, 100000, 1 + n % 20, 'ACTIVE' from generate_series(1, :products) n;
