package org.alongside.school.demo;

import java.util.List;

/**
 * A class: who is taught what by whom, in which slots of the fifty.
 *
 * @param label the form, or the year and a number for sets of the sixth form
 * @param slots each 0 to 49: week A before week B, Monday to Friday, five lessons a day
 */
record DemoGroup(String label, String subject, String department, int teacher, List<Integer> slots) {}
