/** What was posted, how often, and when it worked. */
package io.github.smm4j.metrics.content;
