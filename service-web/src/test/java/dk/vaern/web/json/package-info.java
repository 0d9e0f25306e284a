@NullMarked
package dk.vaern.web.json;

import org.jspecify.annotations.NullMarked;
