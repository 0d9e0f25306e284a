/** Versions of aggregates on the wire: ETag, If-Match and Min-Version. */
@NullMarked
package dk.vaern.web.version;

import org.jspecify.annotations.NullMarked;
