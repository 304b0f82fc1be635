package org.alongside.school.demo;

/**
 * One form of the demo school.
 *
 * @param index from 0, over Years 7 to 11 and again over the sixth form
 * @param seats how many pupils, numbered from 1
 */
record DemoForm(int index, int year, String name, int seats) {}
