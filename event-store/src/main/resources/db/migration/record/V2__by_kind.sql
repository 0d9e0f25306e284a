-- What shapes an incident is a handful among thousands of its entries: found by what happened, not by reading all of them.
create index domain_event_kind on record.domain_event (correlation_id, stored_name, position)
    where correlation_id is not null;
