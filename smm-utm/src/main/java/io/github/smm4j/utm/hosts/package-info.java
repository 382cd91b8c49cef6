/** Host names: where one stands in a text, how it is written, and which table or memory knows it. Not exported. */
package io.github.smm4j.utm.hosts;
