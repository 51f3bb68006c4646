package watch.sahel.language;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import watch.sahel.text.Nearest;
import watch.sahel.text.Word;
import watch.sahel.text.Words;

/// Time zones by what people call them: the city or the country in any of the bot's languages (CLDR), the zone's id, or
/// an offset. The names are arranged when first asked for.
public final class ZoneNames {
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?");

    private ZoneNames() {}

    private static final class Arranged {
        private static final NavigableMap<String, Set<String>> NAMES = arrange();
    }

    /// The one zone this means; empty if it means none or several.
    public static Optional<ZoneId> read(String typed) {
        return offset(typed).or(() -> byId(typed)).or(() -> {
            var named = Arranged.NAMES.getOrDefault(key(typed), Set.of());
            return named.size() == 1 ? Optional.of(ZoneId.of(named.iterator().next())) : Optional.empty();
        });
    }

    /// What may be meant, the likeliest first: zones of that country, names that begin so, names like it.
    public static List<ZoneId> like(String typed, int most) {
        var key = key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        var meant = new LinkedHashSet<>(Arranged.NAMES.getOrDefault(key, Set.of()));
        Arranged.NAMES.subMap(key, key + Character.MAX_VALUE).values().forEach(meant::addAll);
        Arranged.NAMES.entrySet().stream()
                .filter(name -> Nearest.alike(key, name.getKey()))
                .sorted(Comparator.comparingInt(name -> Nearest.slips(key, name.getKey())))
                .forEach(name -> meant.addAll(name.getValue()));
        return meant.stream().limit(most).map(ZoneId::of).toList();
    }

    private static Optional<ZoneId> offset(String typed) {
        var utc = typed.strip().toUpperCase(Locale.ROOT).replace('−', '-');
        if (utc.equals("UTC") || utc.equals("GMT") || utc.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        var offset = OFFSET.matcher(utc);
        if (!offset.matches()) {
            return Optional.empty();
        }
        var sign = offset.group(1).equals("-") ? -1 : 1;
        var minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> byId(String typed) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && id.equalsIgnoreCase(typed.strip()))
                .findAny()
                .map(ZoneId::of);
    }

    private static NavigableMap<String, Set<String>> arrange() {
        var names = new TreeMap<String, Set<String>>();
        var known = ZoneId.getAvailableZoneIds();
        var zones = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .filter(known::contains)
                .collect(Collectors.toSet());
        for (var language : Language.values()) {
            var cities = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()));
            for (var zone : zones) {
                add(names, cities.getExemplarLocationName(zone), zone);
                add(names, Locale.of("", TimeZone.getRegion(zone)).getDisplayCountry(language.locale()), zone);
            }
        }
        return names;
    }

    private static void add(Map<String, Set<String>> names, String name, String zone) {
        var key = name == null ? "" : key(name);
        if (!key.isEmpty()) {
            names.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(zone);
        }
    }

    private static String key(String name) {
        return Words.of(name).stream().map(Word::folded).collect(Collectors.joining(" "));
    }
}
