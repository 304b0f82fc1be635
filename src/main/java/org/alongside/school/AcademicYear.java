package org.alongside.school;

import java.time.LocalDate;
import java.util.UUID;

/** One school year, first to last day of school. */
public record AcademicYear(UUID id, String name, LocalDate firstDay, LocalDate lastDay) {}
