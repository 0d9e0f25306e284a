{{- define "vaern.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "vaern.fullname" -}}
{{- $name := include "vaern.name" . }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains $name .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- /* What every pod of the release carries, and nothing that an upgrade changes. */}}
{{- define "vaern.releaseSelector" -}}
app.kubernetes.io/name: {{ include "vaern.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- /* Takes root and component. */}}
{{- define "vaern.selector" -}}
{{ include "vaern.releaseSelector" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- /* Takes root and component. */}}
{{- define "vaern.labels" -}}
{{ include "vaern.selector" . }}
app.kubernetes.io/part-of: vaern
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- /* Takes root and image (repository, digest). */}}
{{- define "vaern.image" -}}
{{- $name := printf "%s/%s" .root.Values.image.registry .image.repository }}
{{- if .image.digest }}
{{- printf "%s@%s" $name .image.digest }}
{{- else }}
{{- printf "%s:%s" $name (default .root.Chart.AppVersion .root.Values.image.tag) }}
{{- end }}
{{- end }}

{{- define "vaern.clusterName" -}}
{{ include "vaern.fullname" . }}-postgresql
{{- end }}
