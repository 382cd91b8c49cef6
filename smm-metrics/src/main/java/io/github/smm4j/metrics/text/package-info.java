/** Tables as aligned text, Markdown and CSV; texts as bytes. Not exported. */
package io.github.smm4j.metrics.text;
