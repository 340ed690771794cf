/**
 * Job definitions, merchant profiles and market policies as YAML files.
 *
 * <p>A file is read in three steps, and each collects what it finds wrong instead of stopping: bytes become text
 * ({@code YamlText}), text becomes nodes that know their line and column ({@code YamlParser}), nodes become records
 * ({@code JobReader}, {@code MerchantReader}, {@code MarketReader}). Then {@code CrossChecks} looks at what one file says of
 * another. The id of a definition is the name of its file.
 *
 * <p>Of YAML 1.2 the plain part is understood: mappings, lists, and scalars typed by the core schema. Anchors, aliases,
 * merge keys, tags and several documents in a file are refused: they save typing, but what a file means should be plain to
 * whoever reads it. The JSON Schemas in {@code jobs/schema} serve editors; a test keeps them and these readers in step.
 */
@NullMarked
package dev.dealwire.job.yaml;

import org.jspecify.annotations.NullMarked;
