/** The services as people and machines meet them: over HTTP, warm, with everything running. */
@NullMarked
package dk.vaern.it.benchmark.service;

import org.jspecify.annotations.NullMarked;
