/** The register of visitors from outside: what they cost, what was agreed, and whether they were worth it. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.provider;
