package org.alongside.calendar;

/**
 * What the school lets calendars say.
 *
 * @param named titles may say mentoring, a given name or a lesson; else they are neutral
 * @param letters people without a feed get changed times by mail
 */
record CalendarRules(boolean named, boolean letters, long version) {}
