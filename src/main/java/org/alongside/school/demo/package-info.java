/** The people, calendar, rooms and timetables of the demo school, all of them invented. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("demo")
package org.alongside.school.demo;
