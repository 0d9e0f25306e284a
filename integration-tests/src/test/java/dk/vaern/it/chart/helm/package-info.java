/** The chart in the hands of Helm itself, and what it renders to as objects that can be asked. */
@NullMarked
package dk.vaern.it.chart.helm;

import org.jspecify.annotations.NullMarked;
