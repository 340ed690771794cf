package dev.dealwire.job;

import java.util.List;

/** What came of reading the operators' files: all of them are good, or none is used. */
public sealed interface DefinitionsReading {

    /** @param origin the folder that was read, as an operator would name it */
    record Valid(String origin, Definitions definitions) implements DefinitionsReading {}

    /** @param problems every one that was found, by file and line; never empty */
    record Invalid(String origin, List<Problem> problems) implements DefinitionsReading {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    String origin();
}
