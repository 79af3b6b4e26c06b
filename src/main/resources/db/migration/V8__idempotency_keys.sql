-- What was answered to a keyed request, for as long as its caller may ask again.
create table idempotency_keys (
    caller_id bigint not null constraint idempotency_keys_caller_fkey references users (id) on delete cascade,
    key varchar(255) not null,
    fingerprint bytea not null,
    status integer not null,
    headers jsonb not null,
    body bytea not null,
    created_at timestamptz not null default now(),
    primary key (caller_id, key)
);

create index idempotency_keys_created_idx on idempotency_keys (created_at);
