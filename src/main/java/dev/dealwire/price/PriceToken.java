package dev.dealwire.price;

import java.util.Set;

/** A piece of a price text, with its place in the normalised text. */
sealed interface PriceToken {

    int start();

    int end();

    record Digits(int start, int end, NumberText number) implements PriceToken {}

    record Sign(int start, int end, CurrencySign sign) implements PriceToken {}

    /** One word or a known phrase of several. No roles: a word that says nothing to us. */
    record Word(int start, int end, Set<WordRole> roles) implements PriceToken {

        boolean is(WordRole role) {
            return roles.contains(role);
        }

        boolean isUnknown() {
            return roles.isEmpty();
        }
    }

    record Mark(int start, int end, char mark) implements PriceToken {}
}
