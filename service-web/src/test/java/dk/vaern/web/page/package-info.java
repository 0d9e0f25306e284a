@NullMarked
package dk.vaern.web.page;

import org.jspecify.annotations.NullMarked;
