/** The words: what a person is told about a matter, in their language, and no more than its label allows. */
@NullMarked
package dk.vaern.notification.message;

import org.jspecify.annotations.NullMarked;
