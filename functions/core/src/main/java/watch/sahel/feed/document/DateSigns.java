package watch.sahel.feed.document;

import watch.sahel.feed.document.DateToken.Digits;
import watch.sahel.feed.document.DateToken.Sign;

/// Tells the plus and minus of an offset from the hyphens, dots and slashes between numbers. All other signs
/// say nothing.
final class DateSigns {
    private static final int OFFSET_WIDTH = 4;

    private final DateTokens tokens;
    private final DateParts parts;

    DateSigns(DateTokens tokens, DateParts parts) {
        this.tokens = tokens;
        this.parts = parts;
    }

    /// Reads at the sign, and at the digits behind it if they are an offset.
    ///
    /// @return false when it contradicts what was read before
    boolean read(Sign sign) {
        var next = tokens.gluedDigits(1);
        if (tokens.isGluedOffsetSign(1)) {
            skipSignBeforeSign();
            return true;
        }
        if (sign.mark() == '+') {
            return next.isPresent() && (parts.hasClock() || parts.day().isKnown()) && offset(1);
        }
        if (next.isPresent()) {
            return sign.mark() == '-' ? dash(sign, next.get()) : separator(sign);
        }
        tokens.skip(1);
        return true;
    }

    /// `--0700`
    private void skipSignBeforeSign() {
        tokens.skip(1);
        tokens.joint();
    }

    /// A minus right behind a time or behind a blank, else a hyphen: `16:45 -0500`, `06-Sep-2021`, `2026 -
    /// 15:17`.
    private boolean dash(Sign sign, Digits next) {
        var glued = sign.glued();
        if (parts.hasClock()) {
            return (!glued || tokens.isJoint()) ? offset(-1) : separator(sign);
        }
        if (!parts.day().isKnown()) {
            return separator(sign);
        }
        var dateWithOffset = glued ? tokens.isGlued(2, ':') : next.width() == OFFSET_WIDTH;
        if (dateWithOffset) {
            return offset(-1);
        }
        tokens.skip(1);
        return !glued;
    }

    private boolean separator(Sign sign) {
        var known = sign.mark() == '-' || sign.mark() == '.' || sign.mark() == '/';
        if (known && sign.glued() && tokens.digits(-1).isPresent()) {
            parts.day().separator(sign.mark());
        }
        tokens.skip(1);
        return true;
    }

    private boolean offset(int sign) {
        tokens.skip(1);
        var read = DateOffsets.read(tokens, sign);
        tokens.joint();
        return parts.offset(read);
    }
}
