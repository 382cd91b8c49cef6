/**
 * The numbers, KPIs, tables, tags and conventions of smm4j as JSON, by Jackson 3: give
 * {@link io.github.smm4j.jackson.SmmModule} to the mapper.
 */
package io.github.smm4j.jackson;
