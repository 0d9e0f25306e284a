@NullMarked
package dk.vaern.web.command;

import org.jspecify.annotations.NullMarked;
