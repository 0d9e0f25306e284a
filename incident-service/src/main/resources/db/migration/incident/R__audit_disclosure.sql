-- This service alone shows the audit log to auditors, and only when it reads for somebody. Repeatable: it may run again.
grant usage on schema audit to ${reader};
grant select on audit.disclosure to ${reader};
