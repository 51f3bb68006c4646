package watch.sahel.bot;

/// Numbers that people type and buttons carry.
final class Numbers {
    private static final int MAX_DIGITS = 4;

    private Numbers() {}

    /// Whether it is a whole number of a few digits.
    static boolean isSmall(String typed) {
        return !typed.isEmpty()
                && typed.length() <= MAX_DIGITS
                && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
