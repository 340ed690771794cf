package dev.dealwire.job.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a node gave: a value and its place, or nothing because a problem was reported. Lets a reader go through all
 * fields of a definition before it asks whether the definition can be made.
 */
sealed interface Field<T extends @Nullable Object> {

    /** @throws IllegalStateException if the field is invalid; a reader asks only once all fields of a group are valid */
    T get();

    boolean isValid();

    record Valid<T extends @Nullable Object>(T value, Place place) implements Field<T> {

        @Override
        public T get() {
            return value;
        }

        @Override
        public boolean isValid() {
            return true;
        }
    }

    record Invalid<T extends @Nullable Object>() implements Field<T> {

        @Override
        public T get() {
            throw new IllegalStateException("an invalid field has no value");
        }

        @Override
        public boolean isValid() {
            return false;
        }
    }

    static boolean allValid(List<? extends Field<?>> fields) {
        return fields.stream().allMatch(Field::isValid);
    }
}
