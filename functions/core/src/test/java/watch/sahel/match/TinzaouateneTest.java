package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.match.TopicId.SAHEL;
import static watch.sahel.match.TopicId.WAGNER;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.Corpus;

/// The defeat near Tinzaouatene in July 2024, on which everything comes together: one long article, and one event
/// in several languages.
class TinzaouateneTest {
    private static final List<String> CHECKLIST = List.of(
            "csp-dpa",
            "tuareg",
            "tuareg-rebellion",
            "juntas",
            "russian-mercenaries",
            "west-africa",
            "wagner-group",
            "africa-corps",
            "prigozhin",
            "gur",
            "jnim",
            "al-qaeda",
            "islamic-state",
            "rsf",
            "janjaweed",
            "fama",
            "minusma",
            "bundeswehr",
            "aes",
            "un",
            "unga",
            "mali",
            "azawad",
            "bamako",
            "tinzaouatene",
            "algeria",
            "burkina-faso",
            "niger",
            "guinea",
            "sudan",
            "khartoum",
            "libya",
            "sharara-field",
            "syria",
            "khasham",
            "ukraine",
            "kyiv",
            "russia",
            "russian-mod",
            "ukraine-mfa",
            "derzhstat",
            "us-army",
            "sudan-tsc",
            "burhan",
            "goita",
            "fedyanin",
            "yusov",
            "budanov",
            "jf-camara",
            "wilen",
            "egmont-institute",
            "usjpb",
            "grey-zone",
            "telegram",
            "rt",
            "kyiv-post",
            "x-twitter",
            "washington-post",
            "wsj",
            "khartia",
            "national-guard-ukraine",
            "afu",
            "ukrainian-helicopters",
            "typhoon-mrap",
            "mi-8",
            "fuel-tanker");

    /// Told in our own words, with the names a long article about it has, its slips included ("African Corps",
    // "Hasham").
    private static final String TOLD_HERE = """
            Drones, flags and a sandstorm: who helped the Tuareg rebels defeat Wagner in Mali
            The column left Bamako early. Near Tinzaouatene, a stone's throw from Algeria, the Tuareg of the CSP-DPA lay in wait; a day later came \
            JNIM, the branch of Al-Qaeda in West Africa. Russian mercenaries and soldiers of the Malian army died; two Mi-8 helicopters \
            and a Typhoon armoured vehicle were lost, and with them every fuel tanker. Azawad has had no worse week for its enemies.
            Nikita Fedyanin, who wrote the Telegram channel Grey Zone, was among the dead. RT printed pictures of his; the Kyiv Post had \
            others, and on Telegram and the X social network the rebels thanked the brigade "Khartia" of Ukraine's National Guard.
            Andrei Yusov of the GUR hinted at help. Its head, Kirill Budanov, had told The Washington Post that Russia would be met in \
            Africa too, and The Wall Street Journal has described how his men came to Khartoum in Sudan, asked by Abdel Fattah al-Burhan, \
            chairman of the Transitional Sovereignty Council, when the Rapid Support Forces, once the Janjaweed, held the city. Wagner \
            had sat with them at the al-Sharara oil field in Libya; in Syria, at Hasham, the US Army once burnt another of its columns.
            Trade was never the point: the State Statistics Committee of Ukraine counted little of it, and Ukraine's Foreign Ministry \
            has no embassy there. "Ukrainian Helicopters", hired from the Ukrainian Armed Forces, flew for MINUSMA beside the Bundeswehr, \
            until the junta of Assimi Goïta asked the United Nations to go, ten years after a vote of the UN General Assembly. ISIS stayed.
            Yevgeny Prigozhin's firm, now the "African Corps" of the Russian Ministry of Defense, is in Burkina Faso, Niger and Guinea; \
            the first two and Mali call themselves the Alliance of Sahel States. Nina Wilén of the Egmont Institute and Jean François \
            Marie Camara of the University of Legal Sciences in Bamako doubt that Ukraine gains by it, or Kyiv. Another Tuareg rebellion has begun.
            """;

    @Test
    void everyNameOfTheFieldIsRecognised() {
        assertRecognised(TOLD_HERE);
    }

    @Test
    void andInTheArticleThatFirstToldOfIt() throws IOException {
        assertRecognised(Files.readString(Corpus.file("data/seed-article.txt")));
    }

    private static void assertRecognised(String text) {
        var title = text.indexOf('\n');
        var matching =
                Matcher.bundled().match(new Passage(text.substring(0, title), text.substring(title + 1), "en", ""));
        assertThat(matching.about(SAHEL)).isTrue();
        assertThat(matching.about(WAGNER)).isTrue();
        assertThat(matching.entities()).extracting(EntityId::value).containsAll(CHECKLIST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            en | Rebels of the CSP-DPA beat Wagner near Tinzaouatene | The Malian army and the fighters of the Russian group withdrew to Kidal. Ukraine's military intelligence spoke of help for the Tuareg; JNIM claimed an ambush of its own.
            fr | Les rebelles du CSP-DPA battent Wagner près de Tinzaouatène | L'armée malienne et les combattants du groupe russe se sont repliés vers Kidal. Le renseignement militaire ukrainien a parlé d'une aide aux Touaregs ; le GSIM revendique sa propre embuscade.
            ru | Повстанцы CSP-DPA разбили «Вагнер» под Тинзауатеном | Малийская армия и бойцы российской группы отошли к Кидалю. Военная разведка Украины сообщила о помощи туарегам; Группа поддержки ислама и мусульман заявила о своей засаде.
            uk | Повстанці CSP-DPA розбили «Вагнер» під Тінзауатеном | Малійська армія та бійці російської групи відійшли до Кідаля. Воєнна розвідка України повідомила про допомогу туарегам; Група підтримки ісламу та мусульман заявила про власну засідку.
            ar | متمردو الإطار الاستراتيجي الدائم يهزمون فاغنر قرب تين زواتين | انسحب الجيش المالي ومقاتلو المجموعة الروسية إلى كيدال. وتحدثت الاستخبارات العسكرية الأوكرانية عن مساعدة للطوارق، وتبنت جماعة نصرة الإسلام والمسلمين كمينا آخر.
            """)
    void oneEventHasTheSameEntitiesInEveryLanguage(String language, String title, String summary) {
        var matching = Matcher.bundled().match(new Passage(title, summary, language, ""));
        assertThat(matching.entities())
                .extracting(EntityId::value)
                .contains(
                        "csp-dpa", "wagner-group", "tinzaouatene", "fama", "russia", "kidal", "gur", "tuareg", "jnim");
        assertThat(matching.matches()).extracting(Match::topic).containsExactly(SAHEL, WAGNER);
    }
}
