package watch.sahel.bench;

import java.util.List;
import watch.sahel.match.Passage;

/// Articles as feeds carry them, title and lead, all invented: two thirds about the war, in seven languages.
final class InventedArticles {
    private InventedArticles() {}

    static final List<Passage> ALL = List.of(
            article("en", "North Quay World Service", "JNIM fighters burn forty fuel trucks on the road to Kayes", """
                    Fighters of the al-Qaeda affiliate JNIM stopped a convoy of fuel trucks between Diboli and Kayes in \
                    western Mali on Tuesday and set most of them alight, drivers and a local official said. The army said \
                    its drones had struck the attackers as they withdrew. The blockade, announced in September, has left \
                    filling stations in Bamako dry; the junta of General Assimi Goita blames foreign sponsors. Russian \
                    instructors of Africa Corps escort some convoys from the Senegalese border."""),
            article(
                    "fr",
                    "Le Clairon du Liptako",
                    "Burkina Faso : une vingtaine de VDP tués dans une attaque près de Djibo",
                    """
                    Une position de l'armée et des volontaires pour la défense de la patrie a été attaquée lundi à l'aube près \
                    de Djibo, dans le nord du Burkina Faso, selon des sources sécuritaires. Les assaillants, plusieurs centaines \
                    à moto, ont tenu le camp pendant deux heures avant de repartir avec des armes. Le capitaine Ibrahim Traoré \
                    n'a pas réagi. Le GSIM revendique l'attaque dans un message audio ; l'Alliance des États du Sahel promet \
                    le déploiement de sa force unifiée."""),
            article("ru", "Тихий сигнал", "Колонна с топливом сожжена у Кидаля, туареги заявляют о победе", """
                    Фронт освобождения Азавада сообщил, что его бойцы уничтожили колонну малийской армии и российского \
                    «Африканского корпуса» между Анефисом и Кидалем. На видео видны сгоревшие грузовики и тела. Минобороны \
                    Мали признало потери и назвало нападавших террористами. Год назад у Тинзауатена в засаду попала колонна \
                    ЧВК «Вагнер», тогда погибли десятки наёмников."""),
            article("ar", "بوابة الواحة", "هجوم على قافلة وقود قرب كيدال ومقتل جنود ماليين", """
                    قالت جبهة تحرير أزواد إن مقاتليها هاجموا قافلة للجيش المالي وفيلق أفريقيا الروسي على الطريق بين أنفيس \
                    وكيدال شمال مالي، وأحرقوا عددا من الشاحنات. ولم يصدر تعليق من الحكومة في باماكو. وكانت جماعة نصرة \
                    الإسلام والمسلمين قد فرضت حصارا على الوقود في غرب البلاد منذ سبتمبر."""),
            article("de", "Weitfunk Nord", "Bundesregierung prüft Ende der Hilfe für Niger", """
                    Nach dem Abzug der letzten Soldaten aus Niamey prüft Berlin, ob Entwicklungsprojekte im Niger weiterlaufen. \
                    Die Junta von General Tiani hat sich Moskau zugewandt; Wagnersöldner und Ausbilder des Afrikakorps sind im \
                    Land. In der Region Tillabéri griffen Kämpfer des Islamischen Staats in der vergangenen Woche einen Markt \
                    an. Sahelstaaten und Ecowas verhandeln über ein Sicherheitsabkommen."""),
            article(
                    "es",
                    "Cordillera Abierta",
                    "Un ataque contra una mina de oro deja treinta muertos en el norte de Burkina Faso",
                    """
                    Hombres armados atacaron el domingo una mina artesanal cerca de Essakane, en la provincia de Oudalan, según \
                    testigos. La junta militar no ha confirmado el balance. El oro es la principal exportación del país y una \
                    fuente de ingresos para los grupos yihadistas que operan en la zona de las tres fronteras."""),
            article("uk", "Тихий сигнал", "ГУР: російські найманці втратили вертоліт на півночі Малі", """
                    Бойовики Фронту визволення Азаваду збили вертоліт, який супроводжував колону Африканського корпусу, \
                    повідомляє розвідка. Екіпаж загинув. Колишні бійці ПВК «Вагнер» розповіли журналістам про втрати під \
                    Тінзауатеном улітку 2024 року. Хунта в Бамако звинувачує Київ у підтримці туарегів."""),
            article("en", "Lagos Echo", "Sudan's RSF shells market in El Fasher as aid convoy waits", """
                    The Rapid Support Forces shelled the main market of El Fasher in North Darfur, killing at least eleven \
                    people, residents said. An aid convoy has been waiting in Chad for three weeks for permission to cross \
                    at Adre. Gold smuggled from Darfur pays for weapons, a United Nations panel wrote in a report that also \
                    names companies in Dubai."""),
            article("en", "Lagos Echo", "Senate passes budget after three days of debate", """
                    Senators approved the national budget by a narrow majority late on Thursday after amendments on fuel \
                    subsidies and road repairs in Niger State. The governor welcomed the decision; the opposition said that \
                    the figures for oil production were too hopeful. The central bank will publish its forecast next week."""),
            article("fr", "Le Clairon du Liptako", "Football : le Mali bat la Zambie et file en quarts de finale", """
                    Deux buts en seconde période ont suffi aux Aigles pour se qualifier. Le sélectionneur a salué la patience \
                    de son équipe, privée de son capitaine. Le prochain match se jouera samedi à Rabat devant un stade plein."""),
            article("de", "Weitfunk Nord", "Neue Inszenierung von Wagners Ring feiert in Bayreuth Premiere", """
                    Das Publikum feierte die Sänger und das Orchester, die Regie bekam auch Buhrufe. Die Festspiele dauern bis \
                    Ende August; Karten sind kaum noch zu haben. Am Samstag folgt die Wiederaufnahme des Parsifal."""),
            article(
                    "en",
                    "North Quay World Service",
                    "Heavy rain closes schools and delays trains along the coast",
                    """
                    Forecasters expect up to ninety millimetres by the evening. Rail operators advised passengers to travel \
                    only if they must, and two coastal roads were closed after a landslide. No injuries were reported."""));

    private static Passage article(String language, String source, String title, String text) {
        return new Passage(title, text, language, source);
    }
}
