{{- /* The restricted Pod Security Standard. Which user, the image says by number, so that a platform may give another. */}}
{{- define "vaern.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  seccompProfile:
    type: RuntimeDefault
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "vaern.containerSecurity" -}}
securityContext:
  runAsNonRoot: true
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  privileged: false
  capabilities:
    drop: [ALL]
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "vaern.volumeMounts" -}}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  {{- if include "vaern.databaseCaVolume" . }}
  - name: database-ca
    mountPath: /etc/vaern/postgresql
    readOnly: true
  {{- end }}
{{- end }}

{{- define "vaern.volumes" -}}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 256Mi
  {{- with include "vaern.databaseCaVolume" . }}
  - name: database-ca
    {{- . | nindent 4 }}
  {{- end }}
{{- end }}

{{- define "vaern.probes" -}}
startupProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  periodSeconds: 2
  failureThreshold: 90
  timeoutSeconds: 2
readinessProbe:
  httpGet:
    path: /actuator/health/readiness
    port: management
  periodSeconds: 5
  failureThreshold: 2
  timeoutSeconds: 3
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: management
  periodSeconds: 10
  failureThreshold: 3
  timeoutSeconds: 3
{{- end }}
