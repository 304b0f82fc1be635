/** What every module may use: the roles of the school and small values. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.alongside.base;
