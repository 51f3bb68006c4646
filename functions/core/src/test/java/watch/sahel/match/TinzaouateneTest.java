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

    @Test
    void everyNameOfTheFieldIsRecognised() throws IOException {
        var text = Files.readString(Corpus.file("data/seed-article.txt"));
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
