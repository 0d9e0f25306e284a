-- The second wall behind the domain's rules: whoever reads for somebody does so as ${reader}, and of each table that it may
-- select from, it sees what its viewer's organisation may come near. Without a viewer, nothing.
-- Repeatable, because tables come one by one: every statement here may run again. A new projection's table goes into the list
-- below, with a policy; what is not here, ${reader} cannot touch.

do $$
declare
    board text;
begin
    foreach board in array array['incident_board', 'incident_text', 'action_board', 'warning_board', 'receipt_board',
                                 'campaign_board']
    loop
        execute format('alter table ${schema}.%I enable row level security, force row level security', board);
        execute format('drop policy if exists follows_the_record on ${schema}.%I', board);
        execute format('create policy follows_the_record on ${schema}.%I to ${role} using (true) with check (true)', board);
        execute format('drop policy if exists comes_near on ${schema}.%I', board);
        execute format('grant select on ${schema}.%I to ${reader}', board);
    end loop;
end
$$;

grant usage on schema ${schema} to ${reader};

-- Of the transaction that looks: empty or null outside of one, which is nobody's id and in no list.
create or replace function ${schema}.viewer() returns text language sql stable parallel safe
    return current_setting('vaern.viewer', true);

-- Those who watch the shared picture (OrganisationKind.coordinates).
create or replace function ${schema}.viewer_coordinates() returns boolean language sql stable parallel safe
    return coalesce(current_setting('vaern.viewer', true) in ('joint-municipal', 'national-centre'), false);

create policy comes_near on ${schema}.incident_board for select to ${reader}
    using (near @> array[(select ${schema}.viewer())]);

create policy comes_near on ${schema}.incident_text for select to ${reader}
    using (incident_id in (select incident_id from ${schema}.incident_board));

create policy comes_near on ${schema}.action_board for select to ${reader}
    using (concerns @> array[(select ${schema}.viewer())]
           or incident_id in (select incident_id from ${schema}.incident_board)
           or (campaign_id is not null and (select ${schema}.viewer_coordinates())));

create policy comes_near on ${schema}.warning_board for select to ${reader}
    using (near @> array[(select ${schema}.viewer())]);

create policy comes_near on ${schema}.receipt_board for select to ${reader}
    using (organisation = (select ${schema}.viewer()) or (select ${schema}.viewer_coordinates()));

create policy comes_near on ${schema}.campaign_board for select to ${reader}
    using (near @> array[(select ${schema}.viewer())] or (select ${schema}.viewer_coordinates()));
