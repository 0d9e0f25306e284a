/** Who is on call when: turns, layers and what was agreed on top of them, as pure functions of time. */
@NullMarked
package dk.vaern.domain.rota;

import org.jspecify.annotations.NullMarked;
