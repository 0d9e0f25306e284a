@NullMarked
package dk.vaern.web.audit.log;

import org.jspecify.annotations.NullMarked;
