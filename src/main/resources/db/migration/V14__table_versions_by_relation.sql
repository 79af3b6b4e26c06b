set lock_timeout = '1min';
drop index concurrently if exists table_versions_relation_idx;
create index concurrently table_versions_relation_idx on table_versions (relation);
