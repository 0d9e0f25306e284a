@NullMarked
package dk.vaern.web.audit;

import org.jspecify.annotations.NullMarked;
