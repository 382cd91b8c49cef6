/** Tables as aligned text, Markdown and CSV. Not exported. */
package io.github.smm4j.metrics.text;
