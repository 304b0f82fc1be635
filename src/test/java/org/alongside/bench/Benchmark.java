package org.alongside.bench;

import java.util.List;

/** Something that can be measured. Its name on the command line is its class's, in lower case. */
interface Benchmark {
    /** Measures, and prints what helps to understand the figures. */
    List<Bar> measure() throws Exception;
}
