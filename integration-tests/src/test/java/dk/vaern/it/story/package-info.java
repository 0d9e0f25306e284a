/** What people live through, told over HTTP. */
@NullMarked
package dk.vaern.it.story;

import org.jspecify.annotations.NullMarked;
