package watch.sahel.feed.document;

/// What names in markup and links are made of; [Character] would count the letters of all scripts.
final class Ascii {
    private Ascii() {}

    static boolean isLetter(char letter) {
        return isBetween('a', letter, 'z') || isBetween('A', letter, 'Z');
    }

    static boolean isDigit(char letter) {
        return isBetween('0', letter, '9');
    }

    static boolean isAlphanumeric(char letter) {
        return isLetter(letter) || isDigit(letter);
    }

    static boolean isSpace(char letter) {
        return letter == ' ' || isBetween('\t', letter, '\r');
    }

    private static boolean isBetween(char first, char letter, char last) {
        return first <= letter && letter <= last;
    }
}
