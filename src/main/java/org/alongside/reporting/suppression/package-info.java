/** What may be told of small numbers: one partition, every block of it large enough, and nothing told but its unions. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("suppression")
package org.alongside.reporting.suppression;
