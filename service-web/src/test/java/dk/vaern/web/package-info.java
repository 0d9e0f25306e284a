@NullMarked
package dk.vaern.web;

import org.jspecify.annotations.NullMarked;
