/** The API's JSON: strict in what it takes, bare values for value records, and texts that the database can keep. */
@NullMarked
package dk.vaern.web.json;

import org.jspecify.annotations.NullMarked;
