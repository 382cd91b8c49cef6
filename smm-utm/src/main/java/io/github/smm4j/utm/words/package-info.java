/** The words of a value: which characters they have, what separates them, which allowed one is meant. Not exported. */
package io.github.smm4j.utm.words;
