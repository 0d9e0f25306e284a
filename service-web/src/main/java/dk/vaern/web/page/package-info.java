/** Lists in pages that stay stable while others write: a cursor says after which item the next page begins. */
@NullMarked
package dk.vaern.web.page;

import org.jspecify.annotations.NullMarked;
