/** How values are written as JSON in the record: rules for records, enums and sealed types, without class names. */
@NullMarked
package dk.vaern.eventstore.json;

import org.jspecify.annotations.NullMarked;
