package watch.sahel.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names that mean something else most often, each with a headline on either side. All headlines are invented.
class AmbiguityTest {
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            wagner-group     | en | Wagner mercenaries dig in outside the depot
            wagner-group     | ru | ЧВК «Вагнер» вернула бойцов на базу
            wagner-group     | uk | Командир ПВК Вагнера дав свідчення
            wagner-group     | ar | انسحاب مقاتلي فاغنر من القاعدة
            wagner-group     | de | Moskau streicht Wagner den Sold
            wagner-group     | ru | «Вагнер» возвращается
            moura            | fr | Moura : un an après le massacre, le village compte ses morts
            africa-corps     | de | Russlands Afrikakorps landet in Sebha
            africa-corps     | ru | Африканский корпус отступил к Кидалю
            africa-corps     | ar | فيلق أفريقيا الروسي يصل إلى باماكو
            mali             | en | Mali closes two border posts
            mali             | pl | Żołnierze wracają z Mali
            mali             | uk | У Малі призначили новий уряд
            mali             | ar | تحطم مروحية في مالي
            mali             | ar | مالي والنيجر توقعان اتفاقا
            niger            | en | Niger recalls its ambassador
            niger            | fr | Les autorités nigériennes ferment un poste
            niger            | ru | Нигерский генерал дал интервью
            niger            | en | Niger and Nigeria reopen the road to Niamey
            chad             | en | Chadian pilots train in the capital
            chad             | en | Rebels cross from Libya into Chad
            chad             | ru | В Чаде объявили траур
            guinea           | fr | En Guinée, Doumbouya remanie le gouvernement
            aes              | en | AES states Mali and Niger unveil a common passport
            rsf              | en | RSF shells the market in El Fasher
            rsf              | ar | قوات الدعم السريع تقصف مستشفى
            gur              | uk | ГУР: російський літак знищено на аеродромі
            saf              | en | SAF retakes a bridge in Khartoum
            car              | ru | В ЦАР задержан бывший советник
            car              | en | CAR troops pull out of Bangui suburb
            gao              | en | Convoy leaves Gao for Timbuktu
            gao              | ru | Конвой вышел из Гао в сторону Кидаля
            ber              | fr | Le camp de Ber évacué par la MINUSMA près de Tombouctou
            kaya             | fr | À Kaya, des déplacés du nord du Burkina Faso arrivent chaque jour
            dori             | ar | دوري مدينة في شمال بوركينا فاسو تتعرض لهجوم
            togo             | ru | Власти Того закрыли границу, сообщили в Ломе
            sahel            | ar | دول الساحل تنسحب من المنظمة
            sahel            | ar | مالي وبوركينا فاسو: جيوش الساحل تتوحد
            al-qaeda         | ar | تنظيم القاعدة يتبنى الهجوم
            sudan            | en | Sudan bombs a market
            el-obeid         | ar | قصف مدينة الأبيض في كردفان بالسودان
            tripoli          | ar | اشتباكات في طرابلس بين ميليشيات ليبيا
            intahaka         | fr | À Intahaka, l'or attire les groupes armés
            grey-zone        | en | Fedyanin ran the Grey Zone channel
            traore           | fr | Le capitaine Traoré promet la victoire
            prigozhin        | ru | Пригожин записал обращение к бойцам
            utkin            | ru | Дмитрий Уткин похоронен под Москвой
            burhan           | en | Burhan rejects a truce with Hemedti in Sudan
            csp-dpa          | en | CSP fighters ambush army in Azawad
            fla              | en | FLA rebels hold the Azawad town of Kidal
            fact-chad        | en | Front for Change and Concord in Chad lays down arms
            redut            | ru | ЧВК «Редут» набирает добровольцев
            tuareg           | de | Tuareg und Armee unterzeichnen Waffenruhe
            benin            | fr | Le Bénin renforce sa frontière avec le Burkina Faso
            islamic-state    | en | ISIS claims attack near Ménaka
            """)
    void meansTheEntity(String entity, String language, String title) {
        assertThat(entities(language, title)).contains(entity);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            wagner-group     | de | Neuer Ring in Bayreuth: Wagner ohne Pathos
            wagner-group     | en | Chef Dana Wagner opens a second restaurant
            wagner-group     | ru | В филармонии прозвучит Вагнер
            wagner-group     | uk | Сандро Вагнер тренує нову команду
            wagner-group     | es | La orquesta abre la temporada con Wagner
            wagner-group     | en | Wagner Moura returns to the stage in Moscow
            orkestr-vagnera  | en | Award jury forgets female musicians again
            moura            | en | Wagner Moura wins best actor
            africa-corps     | de | Museum zeigt Uniform aus Rommels Afrikakorps
            africa-corps     | ru | Африканский корпус вермахта под Эль-Аламейном
            africa-corps     | ar | فيلق أفريقيا بقيادة رومل في معركة العلمين
            mali             | hr | Mali poduzetnici traže niže poreze
            mali             | pl | Mali przedsiębiorcy boją się podwyżek
            mali             | uk | Малі підприємства отримають гранти
            mali             | ar | تقرير مالي عن أرباح الشركة
            mali             | ar | وزارة المالية تعلن الموازنة
            niger            | en | Nigeria wins the toss
            niger            | en | Gunmen raid a school in Niger State
            niger            | en | Oil firms leave the Niger Delta
            niger            | en | Kaduna and Niger governors meet over bandits in Nigeria
            chad             | en | Chad Michaels sells his bakery
            chad             | ru | Чад от пожара накрыл город
            chad             | pl | Czad zabija po cichu
            guinea           | en | Equatorial Guinea picks a new capital
            guinea           | en | Guinea pig rescued from drain
            aes              | en | AES-256 encryption comes to the messenger
            aes              | es | AES Andes presenta resultados
            rsf              | fr | RSF publie son classement de la liberté de la presse
            gur              | ru | Замена масла в ГУР: пошаговая инструкция
            saf              | en | Airline blends SAF into jet fuel
            car              | en | NEW CAR SALES FALL AGAIN
            gao              | en | Gao Ming tops the table tennis ranking
            gao              | en | GAO report faults the Pentagon
            ber              | de | BER: Passagiere warten stundenlang
            kaya             | ru | Кая Каллас выступила в Брюсселе
            kaya             | ar | كايا كالاس تدعو إلى عقوبات
            dori             | ar | نتائج مباريات دوري أبطال أوروبا
            togo             | ru | Того, кто это сделал, ищет полиция
            sahel            | ar | أمطار على الساحل السوري
            al-qaeda         | ar | إقلاع الطائرات من القاعدة الجوية
            el-obeid         | ar | البيت الأبيض يعلن موعد الزيارة
            tripoli          | ar | احتجاجات في طرابلس شمال لبنان
            intahaka         | ar | انتهاكا للقانون الدولي
            grey-zone        | en | A grey zone in tax law
            grey-zone        | ru | Бои идут в серой зоне под селом
            traore           | en | Adama Traoré scores twice
            traore           | fr | Bertrand Traoré forfait
            prigozhin        | ru | Иосиф Пригожин и певица Валерия дали концерт
            prigozhin        | ru | Илья Пригожин: сто лет со дня рождения нобелевского лауреата
            utkin            | ru | Василий Уткин комментирует матч
            burhan           | en | Burhan Ahmed opens his tailor shop
            csp-dpa          | en | Set a strict CSP header on your site
            fla              | en | Two hurt in crash near Orlando, Fla.
            fact-chad        | en | Fact check: that picture is old
            redut            | ru | Старый редут открыли для туристов
            tuareg           | de | VW Touareg: Rückruf wegen Bremsen
            benin            | en | Museum sends back Benin Bronzes
            orkestr-vagnera  | en | The Orchestra plays Brahms on Friday
            """)
    void meansSomethingElse(String entity, String language, String title) {
        assertThat(entities(language, title)).doesNotContain(entity);
    }

    private static List<String> entities(String language, String title) {
        return Matcher.bundled().match(new Passage(title, "", language, "")).entities().stream()
                .map(EntityId::value)
                .toList();
    }
}
