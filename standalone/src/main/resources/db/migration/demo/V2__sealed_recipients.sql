-- Who a message went to is sealed as it is in the record; what was sent before has lost it.
alter table demo.outbox add column person text collate "C";
update demo.outbox set recipient = '';
