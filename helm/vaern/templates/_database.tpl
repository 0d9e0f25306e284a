{{- /* Verified in every case: by the given authority, or by those that the JVM trusts. */}}
{{- define "vaern.databaseUrl" -}}
{{- $db := .Values.database }}
{{- $hosts := list }}
{{- range $db.hosts }}
{{- $hosts = append $hosts (printf "%s:%d" . (int $db.port)) }}
{{- end }}
{{- $name := $db.name }}
{{- if .Values.cnpg.enabled }}
{{- $hosts = list (printf "%s-rw.%s.svc:5432" (include "vaern.clusterName" .) .Release.Namespace) }}
{{- end }}
{{- $url := printf "jdbc:postgresql://%s/%s?sslmode=%s" (join "," $hosts) $name $db.sslMode }}
{{- if include "vaern.databaseCaVolume" . }}
{{- $url = printf "%s&sslrootcert=/etc/vaern/postgresql/ca.crt" $url }}
{{- else }}
{{- $url = printf "%s&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" $url }}
{{- end }}
{{- if gt (len $hosts) 1 }}
{{- $url = printf "%s&targetServerType=primary" $url }}
{{- end }}
{{- $url }}
{{- end }}

{{- /* The certificate alone: the operator's Secret holds the authority's key as well. */}}
{{- define "vaern.databaseCaVolume" -}}
{{- $ca := .Values.database.ca }}
{{- if .Values.cnpg.enabled }}
secret:
  secretName: {{ include "vaern.clusterName" . }}-ca
  items:
    - key: ca.crt
      path: ca.crt
{{- else if $ca.existingSecret }}
secret:
  secretName: {{ $ca.existingSecret }}
  items:
    - key: {{ $ca.key }}
      path: ca.crt
{{- else if $ca.existingConfigMap }}
configMap:
  name: {{ $ca.existingConfigMap }}
  items:
    - key: {{ $ca.key }}
      path: ca.crt
{{- end }}
{{- end }}

{{- /* Takes prefix (of the variables), url and secret. */}}
{{- define "vaern.databaseEnv" -}}
- name: {{ .prefix }}_URL
  value: {{ .url | quote }}
- name: {{ .prefix }}_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: username
- name: {{ .prefix }}_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: password
{{- end }}
