-- The second wall behind the domain's rules: whoever reads for somebody does so as ${reader}, and of each table that it may
-- select from, it sees what its viewer's organisation may come near. Without a viewer, nothing.
-- Repeatable, because tables come one by one: every statement here may run again. A new projection's table is added below with
-- its policies; what is not here, ${reader} cannot touch.

grant usage on schema ${schema} to ${reader};

alter table ${schema}.notification_board enable row level security, force row level security;
grant select on ${schema}.notification_board to ${reader};

drop policy if exists follows_the_record on ${schema}.notification_board;
create policy follows_the_record on ${schema}.notification_board to ${role} using (true) with check (true);

-- The recipient, and those who watch the shared picture (OrganisationKind.coordinates). The setting is of the transaction that
-- looks: empty or null outside of one, which is nobody's id.
drop policy if exists comes_near on ${schema}.notification_board;
create policy comes_near on ${schema}.notification_board for select to ${reader}
    using (recipient = (select current_setting('vaern.viewer', true))
           or (select current_setting('vaern.viewer', true)) in ('joint-municipal', 'national-centre'));
