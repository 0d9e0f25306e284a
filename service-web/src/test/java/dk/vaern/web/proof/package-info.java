@NullMarked
package dk.vaern.web.proof;

import org.jspecify.annotations.NullMarked;
