/** People, forms, the school year, rooms and timetables, and how they come in from the school's MIS. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"base", "base :: ui", "base :: demo"})
package org.alongside.school;
