-- The catalog of the demo data in plain SQL, at any size, on an empty migrated database:
--
--   psql -v products=1000000 -f bench/data.sql
--
-- Row for row what the service's `seed` makes of these tables, so that the twins can be measured without the service.
\set ON_ERROR_STOP on
\if :{?products}
\else
    \set products 10000
\endif
begin;

insert into categories (id, name, slug, parent_id, created_at, updated_at)
select n, 'Category ' || n, 'category-' || n, case when n > 10 then 1 + (n - 1) % 10 end, at, at
from generate_series(1, 100) n, lateral (select timestamptz '2025-01-01 00:00Z' + n * interval '1 min') t(at);

insert into products
    (id, name, slug, description, price, stock, category_id, status, created_at, updated_at)
select md5('product-' || n)::uuid, 'Product ' || n, 'product-' || n,
    'Description of product ' || n || '. ' || repeat('A plain and honest text about its many uses. ', 3),
    (7919::bigint * n % 99991) / 100.0 + 1,
    case when n % 50 = 49 then 0 else 1000 + 13 * n % 9000 end,
    1 + (n - 1) % 100,
    case n % 20 when 0 then 'ARCHIVED' when 10 then 'DRAFT' else 'ACTIVE' end,
    at, at
from generate_series(1, :products) n, lateral (select timestamptz '2025-02-01 00:00Z' + n * interval '1 min') t(at);

select setval(pg_get_serial_sequence('categories', 'id'), 100);
commit;
vacuum analyze categories, products, table_versions;
