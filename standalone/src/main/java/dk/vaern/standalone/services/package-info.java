/** Both services as contexts of this process, each on its own port and as its own database role. */
@NullMarked
package dk.vaern.standalone.services;

import org.jspecify.annotations.NullMarked;
