/** The Helm chart, the images it runs and the database it wants, held against what is promised of them. */
@NullMarked
package dk.vaern.it.chart;

import org.jspecify.annotations.NullMarked;
