/** Under construction. */
package io.github.smm4j.utm;
