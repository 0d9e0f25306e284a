{{- /* Migrates and exits; takes root and image. */}}
{{- define "vaern.migrationContainer" -}}
image: {{ .image | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{ include "vaern.containerSecurity" .root }}
env:
  - name: SPRING_PROFILES_ACTIVE
    value: production
  - name: VAERN_MIGRATE
    value: only
  - name: VAERN_AUDIT_MONTHS
    value: {{ .root.Values.audit.months | quote }}
  {{- include "vaern.databaseEnv" (dict "prefix" "VAERN_MIGRATION" "url" (include "vaern.databaseUrl" .root) "secret" .root.Values.database.ownerSecret) | nindent 2 }}
  {{- include "vaern.masterKeyEnv" .root | nindent 2 }}
resources:
  {{- toYaml .root.Values.migration.resources | nindent 2 }}
{{ include "vaern.volumeMounts" .root }}
{{- end }}

{{- define "vaern.migrationPolicy" -}}
podSelector:
  matchLabels:
    {{- include "vaern.selector" (dict "root" . "component" "migration") | nindent 4 }}
policyTypes: [Ingress, Egress]
egress:
  {{- include "vaern.egressToDns" . | nindent 2 }}
  {{- include "vaern.egressToDatabase" . | nindent 2 }}
{{- end }}
