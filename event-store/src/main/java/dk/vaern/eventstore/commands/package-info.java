/** How a command reaches its aggregate and is tried again after a lost race. */
@NullMarked
package dk.vaern.eventstore.commands;

import org.jspecify.annotations.NullMarked;
