-- The directory kept names and addresses in clear, which nothing read; they stand in the record alone, sealed.
update incident.organisation_directory set picture = jsonb_set(picture, '{contactPoints}', '[]');
