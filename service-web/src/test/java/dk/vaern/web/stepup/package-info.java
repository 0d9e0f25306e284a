@NullMarked
package dk.vaern.web.stepup;

import org.jspecify.annotations.NullMarked;
