/** How pupils, staff, rooms and timetables come in from the files that a school's MIS exports. */
@org.jspecify.annotations.NullMarked
package org.alongside.school.roster;
