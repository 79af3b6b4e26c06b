-- Which request has left a task, and the trace that it is part of: what the task says in the log and its spans go on with both.
set local lock_timeout = '2s';
alter table tasks add column request_id varchar(128), add column traceparent varchar(55);
