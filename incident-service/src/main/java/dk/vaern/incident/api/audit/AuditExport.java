package dk.vaern.incident.api.audit;

import dk.vaern.domain.kernel.OrganisationId;
import dk.vaern.incident.view.audit.AuditQuery;

/** An export that was asked for; written line by line by {@link AuditExportConverter}. */
record AuditExport(OrganisationId auditor, AuditQuery query) {

    static final String OCSF = "application/x-ndjson";

    static final String OCSF_EXAMPLE = """
            {'activity_id': 2, 'category_uid': 6, 'class_uid': 6003, 'type_uid': 600302, 'severity_id': 1,
             'time': 1793498700123, 'status_id': 1, 'status_code': '200',
             'metadata': {'version': '1.3.0', 'product': {'name': 'Vaern', 'vendor_name': 'Vaern'}},
             'actor': {'user': {'uid': 'kim', 'type_id': 1, 'org': {'uid': 'municipality-0751'}}},
             'api': {'operation': 'readIncident', 'service': {'name': 'incident-service'}},
             'src_endpoint': {'ip': '203.0.113.7'},
             'resources': [{'uid': '019a3f2e-7c31-7e3a-9f4e-2b8d9a6c1e01', 'type': 'incidents', 'labels': ['ground:OWNER']}]}
            """;

    static final String CEF_EXAMPLE = "CEF:0|Vaern|incident-service|1|readIncident|GET readIncident|3|rt=1793498700123"
            + " act=readIncident requestMethod=GET outcome=SUCCESS src=203.0.113.7 suid=kim"
            + " cs1Label=organisation cs1=municipality-0751 cn1Label=status cn1=200\n";
}
