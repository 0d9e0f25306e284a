{{- define "vaern.egressToDns" -}}
- to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: {{ .Values.networkPolicy.dns.namespace }}
    {{- range .Values.networkPolicy.dns.cidrs }}
    - ipBlock:
        cidr: {{ . | quote }}
    {{- end }}
  ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
{{- end }}

{{- define "vaern.egressToDatabase" -}}
- to:
    {{- if .Values.cnpg.enabled }}
    - podSelector:
        matchLabels:
          cnpg.io/cluster: {{ include "vaern.clusterName" . }}
    {{- else }}
    {{- include "vaern.ipBlocks" .Values.networkPolicy.databaseCidrs | trim | nindent 4 }}
    {{- end }}
  ports:
    - protocol: TCP
      port: {{ ternary 5432 (int .Values.database.port) .Values.cnpg.enabled }}
{{- end }}

{{- define "vaern.egressToIdentity" -}}
- to:
    {{- include "vaern.ipBlocks" .Values.networkPolicy.identityCidrs | trim | nindent 4 }}
  ports:
    {{- range .Values.networkPolicy.identityPorts }}
    - protocol: TCP
      port: {{ . }}
    {{- end }}
{{- end }}

{{- /* Mail to the relay; text messages, calls, webhooks, cards and push messages to the public internet only. */}}
{{- define "vaern.egressToChannels" -}}
{{- if .Values.smtp.host }}
- to:
    {{- include "vaern.ipBlocks" .Values.networkPolicy.smtpCidrs | trim | nindent 4 }}
  ports:
    - protocol: TCP
      port: {{ .Values.smtp.port }}
{{- end }}
- to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except:
          {{- toYaml .Values.networkPolicy.insideCidrs | nindent 10 }}
    - ipBlock:
        cidr: ::/0
        except:
          {{- toYaml .Values.networkPolicy.insideCidrsV6 | nindent 10 }}
  # The ports that a webhook may have.
  ports:
    - protocol: TCP
      port: 443
    - protocol: TCP
      port: 1024
      endPort: 65535
{{- end }}

{{- define "vaern.ipBlocks" -}}
{{- range . }}
- ipBlock:
    cidr: {{ . | quote }}
{{- end }}
{{- end }}
