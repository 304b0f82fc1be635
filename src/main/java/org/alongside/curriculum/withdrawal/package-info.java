/** The register of withdrawals from sex education, and what the school's policy calls so. */
@org.jspecify.annotations.NullMarked
package org.alongside.curriculum.withdrawal;
