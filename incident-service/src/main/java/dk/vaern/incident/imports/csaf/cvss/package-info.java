/** Scores of vulnerabilities by FIRST's Common Vulnerability Scoring System, versions 2.0, 3.0 and 3.1. */
@NullMarked
package dk.vaern.incident.imports.csaf.cvss;

import org.jspecify.annotations.NullMarked;
