@NullMarked
package dk.vaern.eventstore.commands;

import org.jspecify.annotations.NullMarked;
