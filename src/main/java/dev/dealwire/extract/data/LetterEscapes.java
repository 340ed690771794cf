package dev.dealwire.extract.data;

/**
 * The escapes of one letter that a widespread framework writes into the state it hands from server to browser:
 * {@code {&q;name&q;:&q;Hat&q;}}.
 */
final class LetterEscapes {

    private LetterEscapes() {}

    /** In one pass, so that what an escape stands for is never taken for another one. */
    static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char meant = text.charAt(i) == '&' && text.startsWith(";", i + 2) ? meaning(text.charAt(i + 1)) : 0;
            plain.append(meant == 0 ? text.charAt(i) : meant);
            i += meant == 0 ? 1 : 3;
        }
        return plain.toString();
    }

    private static char meaning(char letter) {
        return switch (letter) {
            case 'q' -> '"';
            case 'a' -> '&';
            case 's' -> '\'';
            case 'l' -> '<';
            case 'g' -> '>';
            default -> 0;
        };
    }
}
