{{- /* Takes root, service (its values), port and extra (more variables, rendered). */}}
{{- define "vaern.env" -}}
{{- $v := .root.Values }}
- name: SPRING_PROFILES_ACTIVE
  value: production
- name: SERVER_PORT
  value: {{ .port | quote }}
- name: MANAGEMENT_SERVER_PORT
  value: "9090"
- name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE
  value: {{ printf "%ds" (int $v.gracefulShutdown.timeoutSeconds) }}
{{ include "vaern.databaseEnv" (dict "prefix" "SPRING_DATASOURCE" "url" (include "vaern.databaseUrl" .root) "secret" .service.databaseSecret) }}
- name: VAERN_ISSUERS
  value: {{ join "," $v.identity.issuers | quote }}
- name: VAERN_AUDIENCE
  value: {{ $v.identity.audience | quote }}
- name: VAERN_CLAIM_ORGANISATION
  value: {{ $v.identity.organisationClaim | quote }}
- name: VAERN_CLAIM_ROLES
  value: {{ $v.identity.rolesClaim | quote }}
- name: VAERN_PUBLIC_URL
  value: {{ $v.publicUrl | quote }}
{{- with .extra }}
{{ . }}
{{- end }}
{{- range $name, $value := .service.settings }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- /* How notification-service reaches people; takes the root. */}}
{{- define "vaern.channelEnv" -}}
{{- with .Values.smtp }}
{{- if .host }}
- name: SPRING_MAIL_HOST
  value: {{ .host | quote }}
- name: SPRING_MAIL_PORT
  value: {{ .port | quote }}
- name: VAERN_MAIL_FROM
  value: {{ .from | quote }}
{{- if eq .tls "starttls" }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE
  value: "true"
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED
  value: "true"
{{- else if eq .tls "implicit" }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_SSL_ENABLE
  value: "true"
{{- end }}
{{- if ne .tls "none" }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_SSL_CHECKSERVERIDENTITY
  value: "true"
{{- end }}
{{- if .existingSecret }}
- name: SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH
  value: "true"
- name: SPRING_MAIL_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: username
- name: SPRING_MAIL_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: password
{{- end }}
{{- end }}
{{- end }}
{{- with .Values.sms }}
{{- if .gatewayUrl }}
- name: VAERN_SMS_GATEWAY_URL
  value: {{ .gatewayUrl | quote }}
- name: VAERN_SMS_GATEWAY_TOKEN
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: token
{{- end }}
{{- end }}
{{- with .Values.webhook }}
{{- if .existingSecret }}
- name: VAERN_WEBHOOK_REACH
  value: {{ .reach | quote }}
- name: VAERN_WEBHOOK_SIGNING_KEYS
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: signing-keys
{{- end }}
{{- end }}
{{- end }}
