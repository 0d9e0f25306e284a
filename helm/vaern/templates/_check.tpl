{{- /* Everything that must be said and is not, in one message. */}}
{{- define "vaern.check" -}}
{{- $v := .Values }}
{{- $wrong := list }}
{{- if not $v.image.registry }}
{{- $wrong = append $wrong "image.registry: the registry that holds your images" }}
{{- end }}
{{- if not $v.publicUrl }}
{{- $wrong = append $wrong "publicUrl: where people reach incident-service, https" }}
{{- end }}
{{- if not $v.identity.issuers }}
{{- $wrong = append $wrong "identity.issuers: at least one OpenID provider" }}
{{- end }}
{{- if and (not $v.database.hosts) (not $v.cnpg.enabled) }}
{{- $wrong = append $wrong "database.hosts or cnpg.enabled: a PostgreSQL" }}
{{- end }}
{{- if and $v.database.hosts $v.cnpg.enabled }}
{{- $wrong = append $wrong "database.hosts and cnpg.enabled: one PostgreSQL, not two" }}
{{- end }}
{{- if and $v.database.ca.existingSecret $v.database.ca.existingConfigMap }}
{{- $wrong = append $wrong "database.ca: existingSecret or existingConfigMap, not both" }}
{{- end }}
{{- $secrets := list $v.database.ownerSecret $v.incident.databaseSecret $v.notification.databaseSecret }}
{{- if ne (len (uniq $secrets)) 3 }}
{{- $wrong = append $wrong "database.ownerSecret, incident.databaseSecret, notification.databaseSecret: three roles, three Secrets" }}
{{- end }}
{{- if and $v.smtp.host (not $v.smtp.from) }}
{{- $wrong = append $wrong "smtp.from: the address that e-mail comes from" }}
{{- end }}
{{- if and $v.sms.gatewayUrl (not $v.sms.existingSecret) }}
{{- $wrong = append $wrong "sms.existingSecret: the gateway's token" }}
{{- end }}
{{- if and $v.voice.gatewayUrl (not (and $v.voice.existingSecret $v.voice.caller)) }}
{{- $wrong = append $wrong "voice.existingSecret and voice.caller: the gateway's token, and the number that calls" }}
{{- end }}
{{- if and $v.ingress.enabled $v.httpRoute.enabled }}
{{- $wrong = append $wrong "ingress.enabled and httpRoute.enabled: one way in, not two" }}
{{- end }}
{{- if and (or $v.ingress.enabled $v.httpRoute.enabled) (not (and $v.incident.host $v.notification.host)) }}
{{- $wrong = append $wrong "incident.host and notification.host: a name for each service" }}
{{- end }}
{{- if and $v.httpRoute.enabled (not $v.httpRoute.parentRefs) }}
{{- $wrong = append $wrong "httpRoute.parentRefs: the Gateway" }}
{{- end }}
{{- if ge (int $v.cnpg.synchronous.number) (int $v.cnpg.instances) }}
{{- $wrong = append $wrong "cnpg.synchronous.number: fewer than cnpg.instances" }}
{{- end }}
{{- if $wrong }}
{{- fail (printf "\n\nBefore Værn can be installed, set:\n  - %s\n" (join "\n  - " $wrong)) }}
{{- end }}
{{- end }}
