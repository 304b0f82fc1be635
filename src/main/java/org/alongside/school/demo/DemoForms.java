package org.alongside.school.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Seven forms in each of Years 7 to 11, ten in Year 12 and nine in Year 13: 1,500 seats. */
final class DemoForms {
    static final List<DemoForm> MAIN = main();
    static final List<DemoForm> SIXTH = sixth();

    private DemoForms() {}

    static Stream<DemoForm> all() {
        return Stream.concat(MAIN.stream(), SIXTH.stream());
    }

    private static List<DemoForm> main() {
        var forms = new ArrayList<DemoForm>();
        for (var year = 7; year <= 11; year++) {
            for (var letter : "BHKLRST".toCharArray()) {
                forms.add(new DemoForm(forms.size(), year, year + String.valueOf(letter), 32));
            }
        }
        return List.copyOf(forms);
    }

    private static List<DemoForm> sixth() {
        var forms = new ArrayList<DemoForm>();
        for (var year = 12; year <= 13; year++) {
            for (var letter : (year == 12 ? "ABCDEFGHJK" : "ABCDEFGHJ").toCharArray()) {
                forms.add(new DemoForm(forms.size(), year, year + String.valueOf(letter), 20));
            }
        }
        return List.copyOf(forms);
    }
}
