-- What people tell of themselves. It stands in their own row: it is read and written with it, and goes with it.
alter table users
    add column phone varchar(20) not null default '',
    add column avatar varchar(80),
    add column bio text not null default '',
    add column website varchar(200) not null default '',
    add column location varchar(100) not null default '',
    add column birth_date date,
    add column orders_count bigint not null default 0,
    add column erased_at timestamptz;

create index users_joined_idx on users (date_joined, id);
create index users_email_idx on users (email, id);
-- Few among many: looked for by all that are joined, they would be found one in a thousand.
create index users_staff_idx on users (date_joined, id) where is_staff;
create index users_inactive_idx on users (date_joined, id) where is_active is not true;
create index users_updated_idx on users (updated_at, id);
create index users_search_idx on users
    using gin (email gin_trgm_ops, first_name gin_trgm_ops, last_name gin_trgm_ops);

-- The files behind users.avatar. They are compressed already.
create table avatars (
    name varchar(80) primary key,
    user_id bigint not null constraint avatars_user_fkey references users (id) on delete cascade,
    media_type varchar(20) not null,
    content bytea not null,
    created_at timestamptz not null default now()
);

alter table avatars alter column content set storage external;
create index avatars_user_idx on avatars (user_id);
