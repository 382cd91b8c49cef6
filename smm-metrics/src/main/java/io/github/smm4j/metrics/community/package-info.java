/** Communities: how fast they answer, how far a post or contest spreads, and when one pays as a business. */
package io.github.smm4j.metrics.community;
