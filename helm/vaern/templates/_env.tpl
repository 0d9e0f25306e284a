{{- /* Takes root, name, service (its values), port and extra (more variables, rendered). */}}
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
{{ include "vaern.masterKeyEnv" .root }}
- name: VAERN_ISSUERS
  value: {{ join "," $v.identity.issuers | quote }}
- name: VAERN_AUDIENCE
  value: {{ $v.identity.audience | quote }}
- name: VAERN_CLAIM_ORGANISATION
  value: {{ $v.identity.organisationClaim | quote }}
- name: VAERN_CLAIM_ROLES
  value: {{ $v.identity.rolesClaim | quote }}
- name: VAERN_STEP_UP_ACR
  value: {{ join "," $v.identity.stepUp.acr | quote }}
- name: VAERN_STEP_UP_MAX_AGE
  value: {{ printf "%dm" (int $v.identity.stepUp.maxAgeMinutes) }}
- name: VAERN_STEP_UP_MACHINES
  value: {{ join "," $v.identity.stepUp.machines | quote }}
- name: VAERN_DPOP_REQUIRED
  value: {{ $v.identity.dpop.required | quote }}
- name: VAERN_DPOP_ADDRESSES
  value: {{ include "vaern.addresses" . | trim | quote }}
- name: VAERN_RATE_ORGANISATION
  value: {{ int $v.rateLimit.organisation | quote }}
- name: VAERN_RATE_CALLER
  value: {{ int $v.rateLimit.caller | quote }}
- name: VAERN_RATE_ADDRESS
  value: {{ int $v.rateLimit.address | quote }}
- name: VAERN_RATE_BURST
  value: {{ printf "%ds" (int $v.rateLimit.burstSeconds) }}
{{- if or $v.ingress.enabled $v.httpRoute.enabled }}
- name: SERVER_FORWARD_HEADERS_STRATEGY
  value: NATIVE
{{- with $v.trustedProxies }}
- name: SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES
  value: {{ . | quote }}
{{- end }}
{{- end }}
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

{{- /* Where clients reach the service, as their proofs name it; empty when only the cluster does. */}}
{{- define "vaern.addresses" -}}
{{- $addresses := list }}
{{- if eq .name "incident" }}
{{- $addresses = append $addresses .root.Values.publicUrl }}
{{- end }}
{{- with .service.host }}
{{- $addresses = append $addresses (printf "https://%s" .) }}
{{- end }}
{{- join "," (uniq $addresses) }}
{{- end }}

{{- /* What wraps persons' keys; takes the root. */}}
{{- define "vaern.masterKeyEnv" -}}
- name: VAERN_MASTER_KEYS
  valueFrom:
    secretKeyRef:
      name: {{ .Values.persons.masterKeysSecret }}
      key: master-keys
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
{{- if .bounces }}
- name: VAERN_MAIL_BOUNCES
  value: {{ .bounces | quote }}
{{- end }}
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
{{- with .Values.notification.host }}
- name: VAERN_NOTIFICATION_URL
  value: {{ printf "https://%s" . | quote }}
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
- name: VAERN_SMS_REPLY_SECRETS
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: reply-secrets
      optional: true
{{- end }}
{{- end }}
{{- with .Values.heartbeat.contactPoint }}
- name: VAERN_HEARTBEAT_CONTACT_POINT
  value: {{ . | quote }}
{{- end }}
{{- with .Values.voice }}
{{- if .gatewayUrl }}
- name: VAERN_VOICE_GATEWAY_URL
  value: {{ .gatewayUrl | quote }}
- name: VAERN_VOICE_CALLER
  value: {{ .caller | quote }}
- name: VAERN_VOICE_GATEWAY_TOKEN
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: token
{{- end }}
{{- end }}
{{- with .Values.webhook }}
- name: VAERN_WEBHOOK_REACH
  value: {{ .reach | quote }}
{{- if .existingSecret }}
- name: VAERN_WEBHOOK_SIGNING_KEYS
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: signing-keys
      optional: true
- name: VAERN_WEBHOOK_MASTER_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: master-secret
      optional: true
{{- end }}
{{- end }}
{{- with .Values.callback }}
{{- if .existingSecret }}
{{- $secret := .existingSecret }}
{{- range $provider := list "sms" "voice" "mail" }}
- name: VAERN_CALLBACK_KEYS_{{ upper $provider }}
  valueFrom:
    secretKeyRef:
      name: {{ $secret }}
      key: {{ $provider }}
      optional: true
{{- end }}
{{- end }}
{{- end }}
{{- end }}
